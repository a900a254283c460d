"""The facts as a sheet to read, print or keep beside a backup: plain HTML, and the same as text."""

import datetime as dt
from dataclasses import asdict
from html import escape
from typing import Any, Final

from sleutelapp.core.messages import message
from sleutelapp.features.lost_laptop.facts import CIPHER, KEYS, Facts

SHEET_END: Final = ".feiten.html"  # after the name of the backup beside it
_KINDS: Final = ("newcomer", "contact", "need", "referral", "session")


def sheet_lines(facts: Facts, language: str) -> list[tuple[str, str]]:
    """What it is, and what it says; what is not known is said to be so."""

    def words(key: str, **values: object) -> str:
        return message(f"facts_{key}", language, **values)

    unknown = words("unknown")
    yes_no = {True: words("yes"), False: words("no")}
    counts = facts.counts
    held = (
        ", ".join(
            message(f"rescue_{kind}", language, count=counts[kind]) for kind in _KINDS if kind in counts
        )
        if counts is not None
        else words("unopened")
    )
    since = words("since", day=facts.first_on.isoformat()) if facts.first_on is not None else ""
    return [
        (words("name_source"), words(f"source_{facts.source}")),
        (words("name_vault"), facts.vault),
        (words("name_version"), facts.version),
        (words("name_cipher"), CIPHER),
        (
            words("name_kdf"),
            words("kdf", keys=KEYS, passes=str(facts.kdf_passes), memory=str(facts.kdf_mebibytes)),
        ),
        (words("name_strength"), words(f"strength_{facts.strength}") if facts.strength else unknown),
        (words("name_recovery"), yes_no[facts.has_recovery_code]),
        (words("name_organisation"), yes_no[facts.has_organisation_key]),
        (
            words("name_lock"),
            words("lock", minutes=facts.lock_minutes) if facts.lock_minutes is not None else unknown,
        ),
        (words(f"name_locked_{facts.source}"), _moment(facts.locked_at) or unknown),
        (words("name_backup"), _moment(facts.newest_backup) or words("none")),
        (words("name_outside"), _outside(facts, language)),
        (words("name_held"), ". ".join(filter(None, (held, since)))),
    ]


def sheet_html(facts: Facts, language: str) -> str:
    """One page, that any browser shows and prints."""

    def words(key: str, **values: object) -> str:
        return escape(message(f"facts_{key}", language, **values))

    rows = "".join(
        f'<tr><td width="36%"><b>{escape(name)}</b></td><td>{escape(said)}</td></tr>'
        for name, said in sheet_lines(facts, language)
    )
    notes = "".join(f"<li>{words(f'note_{number}')}</li>" for number in range(1, 6))
    return (
        f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>{words("title")}</title></head>'
        f'<body style="font-family: sans-serif; max-width: 46em"><h1>{words("title")}</h1>'
        f"<p>{words('made', moment=_moment(facts.made_at))} {words('nameless')}</p>"
        f'<table cellpadding="4" width="100%">{rows}</table>'
        f"<h2>{words('notes')}</h2><ul>{notes}</ul></body></html>"
    )


def sheet_text(facts: Facts, language: str) -> str:
    """The same for a terminal."""
    lines = [f"{name}: {said}" for name, said in sheet_lines(facts, language)]
    return "\n".join([message("facts_made", language, moment=_moment(facts.made_at)), *lines])


def sheet_json(facts: Facts) -> dict[str, Any]:
    """The same for machines; what is not known is null."""
    return {**asdict(facts), "cipher": CIPHER, "keys": KEYS}


def _moment(moment: dt.datetime | None) -> str:
    return f"{moment:%Y-%m-%d %H:%M}" if moment is not None else ""


def _outside(facts: Facts, language: str) -> str:
    if facts.source != "vault":
        return message("facts_unknown", language)
    day = facts.outside_copy_on
    return day.isoformat() if day is not None else message("facts_none", language)
