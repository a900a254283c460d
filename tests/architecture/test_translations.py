"""Dutch is complete and in step with the code; placeholders survive translation."""

import ast
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources/i18n"
PLACEHOLDER = re.compile(r"\{\w*\}|%n")


def messages(path: Path) -> dict[tuple[str, str, str], ET.Element]:
    tree = ET.parse(path)  # noqa: S314 -- our own file
    found = {}
    for context in tree.iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            key = (name, message.findtext("source") or "", message.findtext("comment") or "")
            found[key] = message
    return found


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_text_is_translated_with_its_placeholders(language: str) -> None:
    found = messages(FOLDER / f"sleutelapp_{language}.ts")
    assert found
    for (context, source, _comment), message in found.items():
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, (context, source)
        plural = message.get("numerus") == "yes"
        texts = (
            [form.text or "" for form in translation.findall("numerusform")]
            if plural
            else [translation.text or ""]
        )
        assert len(texts) == (2 if plural else 1), (context, source)
        for text in texts:
            assert text.strip(), (context, source)
            assert "|" not in text, (context, source)
            wanted, got = sorted(PLACEHOLDER.findall(source)), sorted(PLACEHOLDER.findall(text))
            # "één dag" needs no number.
            assert got == wanted or (plural and [*got, "%n"] == wanted), (context, source, text)


def program(name: str) -> str:
    path = shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)
    assert path, name
    return path


def test_the_texts_are_those_of_the_code(tmp_path: Path) -> None:
    fresh = tmp_path / "sleutelapp_nl.ts"
    options = [
        "-silent",
        "-extensions",
        "py",
        "-no-obsolete",
        "-source-language",
        "en",
        "-target-language",
        "nl",
    ]
    command = [program("pyside6-lupdate"), *options, "sleutelapp", "-ts", str(fresh)]
    subprocess.run(command, check=True, cwd=ROOT, capture_output=True)
    assert set(messages(fresh)) == set(messages(FOLDER / "sleutelapp_nl.ts")), "run .ci/translate"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_built_files_are_those_of_the_texts(language: str, tmp_path: Path) -> None:
    built = tmp_path / "built.qm"
    source = FOLDER / f"sleutelapp_{language}.ts"
    command = [program("pyside6-lrelease"), "-silent", str(source), "-qm", str(built)]
    subprocess.run(command, check=True, capture_output=True)
    assert built.read_bytes() == source.with_suffix(".qm").read_bytes(), "run .ci/translate"


def test_no_text_hides_in_an_f_string_where_lupdate_does_not_look() -> None:
    hidden = []
    for module in sorted((ROOT / "sleutelapp").rglob("*.py")):
        for string in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if not isinstance(string, ast.JoinedStr):
                continue
            for node in ast.walk(string):
                name = getattr(node.func, "attr", "") if isinstance(node, ast.Call) else ""
                if name in {"tr", "translate"}:
                    hidden.append(f"{module.name}:{string.lineno}")
    assert hidden == []


def test_plurals_are_asked_for_where_lupdate_sees_them() -> None:
    # In `translate` it takes them for singular, or passes them over: see sleutelapp/qt/counts.py.
    for module in sorted((ROOT / "sleutelapp").rglob("*.py")):
        assert not re.search(r"""translate\(\s*"[^"]*",\s*"[^"]*%n""", module.read_text("utf-8")), module.name


def test_the_translate_function_keeps_its_name() -> None:
    # lupdate knows `tr` and `translate` by name only: an alias makes it read the context as the text.
    for module in sorted((ROOT / "sleutelapp").rglob("*.py")):
        assert not re.search(
            r"^\s*(?!translate\b)\w+ = QCoreApplication\.translate$", module.read_text("utf-8"), re.MULTILINE
        )
