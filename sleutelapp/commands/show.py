"""`show`: everything of one record."""

import argparse
from typing import Any

from sleutelapp.commands.opening import opened
from sleutelapp.commands.printing import as_json, described, paragraphs
from sleutelapp.features.catalogue.kinds import KINDS
from sleutelapp.features.catalogue.queries import shown
from sleutelapp.features.profile.queries import vault_reference
from sleutelapp.reference.codes import Reference, load_reference


def run(arguments: argparse.Namespace) -> None:
    """Print the record, codes with their labels."""
    with opened(arguments) as vault, vault.reading() as session:
        values = shown(session, arguments.kind, arguments.id).values
        vault.audit.saw(KINDS[arguments.kind].record.__tablename__, arguments.id)
        reference = vault_reference(session, load_reference())
    kind = KINDS[arguments.kind]
    labels = _labels(values, kind.codes, reference, arguments.language)
    part_codes = {part.name: part.codes for part in kind.parts if part.codes}
    if arguments.json:
        for name, codes in part_codes.items():
            values[name] = [
                {**row, "labels": _labels(row, codes, reference, arguments.language)} for row in values[name]
            ]
        print(as_json({**values, "labels": labels}))
        return
    for name, value in values.items():
        if name in part_codes:
            _print_part(name, value, part_codes[name], reference, arguments.language)
        elif isinstance(value, list) and name in labels:
            print(*paragraphs(name, ", ".join(map(described, value, labels[name]))), sep="\n")
        else:
            print(*paragraphs(name, described(value, labels.get(name, ""))), sep="\n")


def _labels(values: dict[str, Any], codes: Any, reference: Reference, language: str) -> dict[str, Any]:
    labels: dict[str, Any] = {}
    for name, list_name in codes.items():
        value = values[name]
        if isinstance(value, list):
            labels[name] = [reference[list_name].label(code, language) for code in value]
        elif value is not None:
            labels[name] = reference[list_name].label(value, language)
    return labels


def _print_part(
    name: str, rows: list[dict[str, Any]], codes: Any, reference: Reference, language: str
) -> None:
    for number, row in enumerate(rows, start=1):
        labels = _labels(row, codes, reference, language)
        filled = ((field, described(value, labels.get(field, ""))) for field, value in row.items())
        text = "; ".join(f"{field} {value}" for field, value in filled if value)
        print(*paragraphs(f"{name} {number}", text), sep="\n")
