import zipfile
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from sleutelapp.core.errors import Refused
from sleutelapp.features.hours.claim import claim, claim_name
from sleutelapp.features.hours.portfolio import portfolio, portfolio_name
from sleutelapp.features.periods.period import Period
from sleutelapp.features.workbooks.document import Document, checked_document, write_document
from sleutelapp.features.workbooks.scan import UnpublishedText
from sleutelapp.records import KeyPerson
from sleutelapp.reference.codes import Reference
from sleutelapp.vault.store import Vault
from tests.features.hours.day_of_work import labels_of

SEPTEMBER = Period.parse("2026-09")


def made(vault: Vault, reference: Reference, of: str = "claim", language: str = "nl") -> Document:
    with vault.writing() as session:
        session.add(KeyPerson(name="Senait Haile", code="SP-7K2M", organisation="Welzijn Midden"))
    with vault.reading() as session:
        make = claim if of == "claim" else portfolio
        return make(session, SEPTEMBER, reference, language)


def cells(content: bytes, sheet: str) -> list[list[object]]:
    book = openpyxl.load_workbook(BytesIO(content))
    return [[cell.value for cell in row] for row in book[sheet].iter_rows()]


def test_the_claim_has_a_row_for_every_day_and_municipality(work: Vault, reference: Reference) -> None:
    days, places = made(work, reference).tables
    assert [row[1:] for row in days.rows] == [
        ("Zeist", 0, 45, 90, 0, 0, 15, 150, Decimal("2.50"), Decimal("0.0")),
        ("Utrecht", 100, 0, 0, 0, 0, 10, 110, Decimal("1.83"), Decimal("17.0")),
        ("Zeist", 0, 0, 0, 25, 0, 0, 25, Decimal("0.42"), Decimal("0.0")),
        ("Zonder gemeente", 0, 7, 0, 0, 60, 5, 72, Decimal("1.20"), Decimal("0.0")),
    ]
    total = ("Totaal", None, 100, 52, 90, 25, 60, 30, 357, Decimal("5.95"), Decimal("17.0"))
    assert days.footer == places.footer == (total,)
    assert [row[0] for row in places.rows] == ["Utrecht", "Zeist", "Zonder gemeente"]


@pytest.mark.parametrize(("of", "language"), [("claim", "nl"), ("claim", "en"), ("portfolio", "nl")])
def test_nothing_of_people_leaves(work: Vault, reference: Reference, of: str, language: str) -> None:
    document = made(work, reference, of, language)
    content = checked_document(document, labels_of(reference, language))
    with zipfile.ZipFile(BytesIO(content)) as archive:
        text = "\n".join(archive.read(name).decode() for name in archive.namelist())
    for personal in ("Almaz", "Tesfay", "N-1", "N-2", "Regiogroep", "Schakel", "Senait", "Haile", "SP-7K2M"):
        assert personal not in text, personal
    assert "Welzijn Midden" in text


def test_the_claim_has_lines_to_sign_and_prints_on_a_page(work: Vault, reference: Reference) -> None:
    content = checked_document(made(work, reference), labels_of(reference, "nl"))
    texts = [row[0] for row in cells(content, "Declaratie")]
    assert "Naam sleutelpersoon" in texts
    assert "Akkoord coördinator, datum en handtekening" in texts
    sheet = openpyxl.load_workbook(BytesIO(content))["Declaratie"]
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToWidth) == ("landscape", 1)


def test_a_text_that_is_not_ours_stops_the_file(work: Vault, reference: Reference, tmp_path: Path) -> None:
    output = tmp_path / claim_name(SEPTEMBER)
    labels = labels_of(reference, "nl") - {"Utrecht"}
    with pytest.raises(UnpublishedText):
        write_document(made(work, reference), output, labels=labels, force=False)
    assert not output.exists()


def test_a_file_is_replaced_only_when_asked(work: Vault, reference: Reference, tmp_path: Path) -> None:
    output, labels = tmp_path / claim_name(SEPTEMBER), labels_of(reference, "nl")
    document = made(work, reference)
    output.write_bytes(b"mine")
    with pytest.raises(Refused, match="exists already"):
        write_document(document, output, labels=labels, force=False)
    assert output.read_bytes() == b"mine"
    write_document(document, output, labels=labels, force=True)
    assert cells(output.read_bytes(), "Declaratie")[0][0] == "Declaratie van uren en kilometers"


def test_file_names_tell_nobody() -> None:
    assert claim_name(SEPTEMBER) == "declaratie-2026-09.xlsx"
    assert portfolio_name(Period.parse("2026")) == "portfolio-2026.xlsx"


def test_the_portfolio_lists_sessions_trainings_and_hours(work: Vault, reference: Reference) -> None:
    hours, sessions, trainings = made(work, reference, "portfolio").tables
    assert ("Contacten", 2, Decimal("1.67")) in hours.rows
    assert [(row[0], row[2], row[4]) for row in sessions.rows] == [
        ("Stress en slaap", Decimal("1.50"), "Zeist")
    ]
    assert [(row[0], row[2], row[3]) for row in trainings.rows] == [("Intervisie", Decimal("1.00"), None)]
