"""What somebody may see of their own data: everything about them, nothing of others, nothing that is not to be shared."""

import json
import re
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from sleutelapp.core.errors import Refused
from sleutelapp.features.privacy.access import SubjectAccess, subject_access
from sleutelapp.features.privacy.access_card import AccessCard
from sleutelapp.features.privacy.access_document import access_json, as_html
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
from sleutelapp.records import Contact, Newcomer
from sleutelapp.reference.codes import Reference
from sleutelapp.vault.store import Vault
from tests.features.privacy.conftest import NAME, Marked


def read(vault: Vault, newcomer_id: int) -> SubjectAccess:
    with vault.reading() as session:
        return subject_access(session, newcomer_id)


def shown(html: str) -> str:
    return unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)))


def test_everything_about_them_is_there_and_private_notes_are_counted_only(
    vault: Vault, marked: Marked, reference: Reference
) -> None:
    with vault.writing() as session:
        session.get_one(Newcomer, marked.person).private_note = "Geheim xxyyzz."
    vault.audit.saw("newcomer", marked.person)
    vault.audit.flush()
    access = read(vault, marked.twin)
    plain = json.loads(access_json(access))
    assert plain["person"]["name"] == NAME
    assert plain["person"]["merged"] == ["N-00002"]
    counts = {name: len(plain[name]) for name in ("consents", "contacts", "needs", "referrals", "sessions")}
    assert counts == {"consents": 2, "contacts": 3, "needs": 3, "referrals": 1, "sessions": 1}
    assert [len(plain[name]) for name in ("corrections", "kept_longer", "consultations", "follow_ups")] == [
        1,
        1,
        1,
        1,
    ]
    assert {"viewed", "created"} <= {line["what"] for line in plain["access_log"]}
    assert plain["left_out"]["private_notes"] == 4
    page = shown(as_html(access, reference, "nl"))
    assert "Huisbezoek" in page
    assert "Tigrinya" in page
    assert "en 1 andere(n)" in page
    assert "4 aantekening(en)" in page
    for text in (json.dumps(plain), page):
        assert "xxyyzz" not in text
    assert "Home visit" in shown(as_html(access, reference, "en"))


def test_names_and_numbers_of_others_are_taken_out(vault: Vault, marked: Marked) -> None:
    with vault.writing() as session:
        session.get_one(Newcomer, marked.other).phone = "06 11223344"
        contact = session.get_one(Contact, marked.alone)
        contact.notes = f"Almaz Tesfay past op; bel Almaz op 0611223344. {NAME} slaapt slecht."
    (text,) = [
        each["notes"] for each in read(vault, marked.person).sections["contacts"] if "slaapt" in each["notes"]
    ]
    assert text == f"[…] past op; bel […] op …. {NAME} slaapt slecht."


def test_what_was_typed_is_no_markup(vault: Vault, marked: Marked, reference: Reference) -> None:
    with vault.writing() as session:
        session.get_one(Newcomer, marked.person).note = "<script>x</script> & <b>"
    assert "&lt;script&gt;x&lt;/script&gt; &amp; &lt;b&gt;" in as_html(
        read(vault, marked.person), reference, "nl"
    )


def test_it_is_read_in_as_many_statements_whatever_its_size(
    vault: Vault, marked: Marked, statements: Callable[[], Any]
) -> None:
    def sent() -> int:
        with statements() as asked:
            read(vault, marked.person)
        return len(asked)

    before = sent()
    with vault.writing() as session:
        for contact in session.scalars(select(Contact)):
            contact.notes += " Nog iets."
    assert sent() == before < 40
    with pytest.raises(Refused):
        read(vault, 99)


def test_it_is_saved_as_a_page_and_leaves_a_line(
    qtbot: QtBot, marked: Marked, workspace: Workspace, dialogs: ScriptedDialogs, tmp_path: Path
) -> None:
    card = AccessCard(workspace)
    qtbot.addWidget(card)
    card.show_person(marked.person, "N-00001")
    dialogs.answer_next(tmp_path / "inzage", tmp_path / "inzage.json")
    card.pdf_button.click()
    card.json_button.click()
    pdf = (tmp_path / "inzage.pdf").read_bytes()
    assert pdf.startswith(b"%PDF")
    assert json.loads((tmp_path / "inzage.json").read_bytes())["person"]["name"] == NAME
    log = read(workspace.vault, marked.person).sections["access_log"]
    assert log[-1]["what"] == "exported"


def test_what_was_done_at_one_moment_is_told_once(vault: Vault, marked: Marked) -> None:
    log = read(vault, marked.person).sections["access_log"]
    assert any(len(line["kind"]) > 1 for line in log)
    assert all(len(set(line["kind"])) == len(line["kind"]) for line in log)
    pairs = [(line["at"], line["what"]) for line in log]
    assert len(set(pairs)) == len(pairs)
