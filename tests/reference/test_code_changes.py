from pathlib import Path

from sleutelapp.reference.code_changes import CodeChange, CodeHistory, code_history
from sleutelapp.reference.codes import load_reference

HISTORY = CodeHistory(
    3,
    (
        CodeChange(2, "municipality", "GM1", "GM2"),
        CodeChange(2, "municipality", "GM5", "GM2"),
        CodeChange(3, "municipality", "GM2", "GM3"),
        CodeChange(3, "need", "GM1", "X"),
    ),
)


def test_a_code_renamed_twice_leads_to_its_last_name() -> None:
    assert HISTORY.since(1) == {
        ("municipality", "GM1"): "GM3",
        ("municipality", "GM5"): "GM3",
        ("municipality", "GM2"): "GM3",
        ("need", "GM1"): "X",
    }
    assert HISTORY.since(2) == {("municipality", "GM2"): "GM3", ("need", "GM1"): "X"}
    assert HISTORY.since(3) == {}


def test_a_file_of_changes_is_read(tmp_path: Path) -> None:
    file = tmp_path / "c.toml"
    file.write_text('version = 2\n[[change]]\nversion = 2\nlist = "need"\nold = "A"\nnew = "B"\n')
    assert code_history(file) == CodeHistory(2, (CodeChange(2, "need", "A", "B"),))


def test_the_program_s_own_history_names_codes_of_its_lists() -> None:
    history = code_history()
    reference = load_reference()
    assert history.version >= max((change.version for change in history.changes), default=1)
    for change in history.changes:
        assert change.new in reference[change.list]
