"""Files on a real disk: read, written, refused."""

import errno
from pathlib import Path

import msgspec
import pytest

from sleutelapp.core.errors import UserError
from sleutelapp.features.organisation.drafts import KeptWork, TypedCode, TypedFile, TypedNumber
from sleutelapp.features.organisation.keeping import WorkKeeper
from sleutelapp.features.organisation.rules import typed_from
from sleutelapp.features.organisation.saving import _refusal, open_file, save_file
from sleutelapp.features.profile.drafts import ORGANISATION_EXAMPLE
from sleutelapp.reference.codes import Reference

NEWER = msgspec.structs.replace(ORGANISATION_EXAMPLE, edition=4, k=10)


def refused(error: pytest.ExceptionInfo[UserError]) -> str:
    assert error.value.sentence("nl")
    return error.value.key


def test_a_saved_edition_opens_as_it_was(tmp_path: Path, reference: Reference) -> None:
    path = tmp_path / "organisatie.toml"
    save_file(path, ORGANISATION_EXAMPLE, reference)
    assert open_file(path, reference) == ORGANISATION_EXAMPLE
    save_file(path, NEWER, reference)
    assert open_file(path, reference) == NEWER
    assert list(tmp_path.iterdir()) == [path]


def test_an_older_edition_never_replaces_a_newer_one(tmp_path: Path, reference: Reference) -> None:
    path = tmp_path / "organisatie.toml"
    save_file(path, NEWER, reference)
    for older in (ORGANISATION_EXAMPLE, msgspec.structs.replace(NEWER, k=7)):
        with pytest.raises(UserError) as error:
            save_file(path, older, reference)
        assert refused(error) == "coordinator_file_newer_there"
    assert open_file(path, reference) == NEWER
    save_file(path, NEWER, reference)  # the same again is a copy


@pytest.mark.parametrize(
    ("content", "key"),
    [
        ("k = 7", "coordinator_file_foreign"),
        ("[[[", "coordinator_file_foreign"),
        (
            'name = "O"\n[[code]]\nlist = "need"\ncode = "x"\nparent = "T"\nlabels = { nl = "X" }',
            "coordinator_file_foreign",
        ),
        ('version = 2\nname = "O"', "organisation_file_newer"),
    ],
)
def test_what_is_not_ours_says_so_and_stays(
    tmp_path: Path, reference: Reference, content: str, key: str
) -> None:
    path = tmp_path / "iets.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(UserError) as error:
        open_file(path, reference)
    assert refused(error) == key
    assert path.read_text(encoding="utf-8") == content
    with pytest.raises(UserError) as error:
        open_file(tmp_path / "weg.toml", reference)
    assert refused(error) == "file_not_found"


@pytest.mark.parametrize(
    ("number", "key"),
    [
        (errno.ENOSPC, "coordinator_disk_full"),
        (errno.EACCES, "coordinator_folder_read_only"),
        (errno.EROFS, "coordinator_folder_read_only"),
        (errno.EIO, "coordinator_file_not_written"),
    ],
)
def test_each_refusal_of_the_disk_has_its_sentence(number: int, key: str) -> None:
    assert _refusal(OSError(number, "")).key == key
    assert "NIET opgeslagen" in _refusal(OSError(number, "")).sentence("nl")


def test_a_disk_that_refuses_leaves_the_old_file(tmp_path: Path, reference: Reference) -> None:
    path = tmp_path / "organisatie.toml"
    save_file(path, ORGANISATION_EXAMPLE, reference)
    (tmp_path / "organisatie.toml.nieuw").mkdir()  # in the way of the file that is written first
    with pytest.raises(UserError) as error:
        save_file(path, NEWER, reference)
    assert refused(error) == "coordinator_file_not_written"
    assert open_file(path, reference) == ORGANISATION_EXAMPLE


def test_unsaved_work_comes_back_whole(tmp_path: Path) -> None:
    keeper = WorkKeeper(tmp_path / "new folder")
    assert keeper.read() is None
    half = msgspec.structs.replace(
        typed_from(ORGANISATION_EXAMPLE),
        name="",
        retention_months=None,
        public_key="half",
        open_code=TypedCode(list="need", labels={"nl": "Ang"}),
        open_number=TypedNumber(label="Post", number="08"),
    )
    work = KeptWork(typed=half, saved=ORGANISATION_EXAMPLE, highest=5)
    keeper.write(work)
    assert keeper.read() == work


def test_unreadable_work_is_put_aside(tmp_path: Path) -> None:
    keeper = WorkKeeper(tmp_path)
    keeper.write(KeptWork(typed=TypedFile(name="Welzijn Noord")))
    kept = next(tmp_path.iterdir())
    kept.write_text("{")
    assert keeper.read() is None
    assert [path.suffix for path in tmp_path.iterdir()] == [".onleesbaar"]
    kept.mkdir()
    with pytest.raises(UserError) as error:
        keeper.write(KeptWork(typed=TypedFile(name="Welzijn Noord")))
    assert refused(error) == "coordinator_draft_not_kept"


def test_no_citizen_service_number_is_kept(tmp_path: Path) -> None:
    keeper = WorkKeeper(tmp_path)
    keeper.write(
        KeptWork(typed=TypedFile(name="Klant 111222333", open_number=TypedNumber(label="x 111222333")))
    )
    assert "111222333" not in next(tmp_path.iterdir()).read_text(encoding="utf-8")
    kept = keeper.read()
    assert kept is not None
    assert kept.typed.name.startswith("Klant •")
