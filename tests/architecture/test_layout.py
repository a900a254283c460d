"""What a newcomer to the code may count on."""

import ast
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "sleutelapp").rglob("*.py"))
VAGUE = {"utils", "util", "helpers", "helper", "manager", "misc", "common"}


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_fits_in_the_head(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= 300
    assert module.stem not in VAGUE


def imported_by(code: str) -> set[str]:
    program = f"import sys\n{code}\nprint(' '.join(sys.modules))"
    ended = subprocess.run(
        [sys.executable, "-c", program], check=True, cwd=ROOT, capture_output=True, text=True
    )
    return set(ended.stdout.split())


def test_help_is_quick_and_a_command_runs_without_a_window() -> None:
    assert not imported_by("import sleutelapp.cli") & {"PySide6", "sqlalchemy", "openpyxl", "sqlcipher3"}
    assert "PySide6" not in imported_by(
        "import sleutelapp.commands.list, sleutelapp.commands.add, sleutelapp.commands.export"
    )


def test_the_unlock_window_stands_before_the_database_is_loaded() -> None:
    assert not imported_by("import sleutelapp.app") & {"sqlalchemy", "openpyxl", "numpy", "highspy"}


def test_every_sentence_that_is_raised_exists() -> None:
    with (ROOT / "resources/reference/messages.toml").open("rb") as file:
        sentences = set(tomllib.load(file))
    kinds = {"UserError", "Refused", "WrongPassword", "Damaged"}
    raised = set()
    for module in MODULES:
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in kinds
                and node.args
            ):
                first = node.args[0]
                choices = [first.body, first.orelse] if isinstance(first, ast.IfExp) else [first]
                raised |= {choice.value for choice in choices if isinstance(choice, ast.Constant)}
    assert raised
    assert raised <= sentences


def test_the_built_wheel_runs_with_its_resources(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, check=True, cwd=ROOT, capture_output=True)
    wheel = next(tmp_path.glob("*.whl"))
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        archive.extractall(tmp_path / "installed")
    for needed in ("reference/need.toml", "reference/messages.toml", "i18n/sleutelapp_nl.qm"):
        assert f"sleutelapp/_resources/{needed}" in names
    assert "sleutelapp/vault/migrations/0001_casework.sql" in names
    ended = subprocess.run(
        [sys.executable, "-m", "sleutelapp", "list", "codes", "--json"],
        check=True,
        cwd=tmp_path / "installed",
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert "Kiespijn" in ended.stdout


def test_the_readme_gives_the_commands_that_ci_runs() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    script = (ROOT / ".ci/run").read_text(encoding="utf-8")
    assert ".venv/bin/python -m pytest" in readme
    assert ".venv/bin/python -m pytest" in script
    for screenshot in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", readme):
        assert (ROOT / screenshot).is_file()
