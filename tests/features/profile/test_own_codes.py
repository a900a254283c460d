"""An organisation's own codes and names: only where they lead somewhere, and never in the way of opening."""

from pathlib import Path

import pytest

from sleutelapp.core.errors import UserError
from sleutelapp.features.periods.period import Period
from sleutelapp.features.profile.actions import load_organisation, save_profile
from sleutelapp.features.profile.drafts import ExtraCodeEntry, OrganisationFile, ProfileFile
from sleutelapp.features.profile.files import LISTS_WITH_OWN_CODES, read_organisation_file
from sleutelapp.features.profile.organisation_state import _USES
from sleutelapp.features.profile.queries import profile, vault_reference
from sleutelapp.features.reports.export import write_workbook
from sleutelapp.reference.codes import Code, CodeList, Reference
from sleutelapp.vault.store import Vault


@pytest.mark.parametrize("name", ["referral_status", "need_status", "danger_sign", "need_domain"])
def test_a_list_that_the_program_acts_on_takes_no_own_codes(
    tmp_path: Path, reference: Reference, name: str
) -> None:
    path = tmp_path / "organisatie.toml"
    path.write_text(f'name = "O"\n[[code]]\nlist = "{name}"\ncode = "org_own"\nlabels = {{ nl = "Eigen" }}\n')
    with pytest.raises(UserError) as refused:
        read_organisation_file(path, reference)
    assert name in refused.value.sentence()


def test_a_vault_opens_when_a_newer_program_has_the_same_code(vault: Vault, reference: Reference) -> None:
    own = ExtraCodeEntry(list="need", code="T5", parent="T", labels={"nl": "Beugel"})
    with vault.writing() as session:
        load_organisation(session, OrganisationFile(name="Welzijn Noord", codes=(own,)))
    fixed = Code("T5", {"nl": "Kunstgebit", "en": "Dentures"}, parent="T")
    newer = Reference({**reference.lists, "need": CodeList("need", lambda: [*reference["need"], fixed])})
    with vault.reading() as session:
        assert vault_reference(session, reference)["need"].label("T5", "nl") == "Beugel"
        assert vault_reference(session, newer)["need"].label("T5", "nl") == "Kunstgebit"


@pytest.mark.parametrize("sign", ["\0", "\a", "\ufffe", "\n"])
def test_what_no_workbook_can_hold_does_not_stop_the_export(
    vault: Vault, reference: Reference, tmp_path: Path, sign: str
) -> None:
    with vault.writing() as session:
        save_profile(session, ProfileFile(name="Samira", organisation=f"Welzijn{sign} Noord"))
    with vault.reading() as session:
        person = profile(session)
    assert person is not None
    assert person.organisation == "Welzijn Noord"
    output = tmp_path / "kwartaal.xlsx"
    period = Period.parse("2026-07")
    write_workbook(vault, period, output, reference=reference, language="nl", force=False)
    assert output.exists()


def test_a_list_takes_own_codes_only_when_their_use_is_known() -> None:
    # Taking a load back asks whether a code was used: it has to know where.
    assert set(_USES) == set(LISTS_WITH_OWN_CODES)
