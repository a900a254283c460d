"""The organisation's pair: its paper can be typed over, and nothing in it can be altered."""

import datetime as dt
from pathlib import Path

import pytest

from sleutelapp.core import sealing
from sleutelapp.core.errors import Refused, UserError, WrongPassword
from sleutelapp.core.organisation_key import (
    SealedPrivateKey,
    fingerprint,
    key_text,
    make_pair,
    open_private_key,
    parse_key_text,
    public_bytes,
    public_text,
    read_key_file,
    write_key_file,
)
from sleutelapp.core.sealing import LEAST_COST, open_sealed_to, seal_to

PASSPHRASE = "anker borstel citroen dakgoot egel fluweel"
DAY = dt.date(2026, 9, 14)


@pytest.fixture(scope="module")
def pair() -> tuple[bytes, SealedPrivateKey]:
    return make_pair(PASSPHRASE, LEAST_COST)


def test_what_is_saved_reads_back_and_opens(pair: tuple[bytes, SealedPrivateKey], tmp_path: Path) -> None:
    public, private_key = pair
    path = tmp_path / "sleutel.txt"
    write_key_file(path, private_key, DAY)
    assert path.stat().st_mode & 0o077 == 0
    assert "Vingerafdruk: " + fingerprint(public) in path.read_text(encoding="utf-8")
    read = read_key_file(path)
    assert read == private_key
    private = open_private_key(read, PASSPHRASE)
    assert sealing.public_half(private) == public
    assert private.hex() not in path.read_text(encoding="utf-8")
    assert private_key.belongs_to(public)
    assert not private_key.belongs_to(make_pair("x", LEAST_COST)[0])
    with pytest.raises(WrongPassword):
        open_private_key(read, PASSPHRASE + " ")


def test_typed_from_paper_it_opens_too(pair: tuple[bytes, SealedPrivateKey]) -> None:
    lines = [line for line in key_text(pair[1], DAY).splitlines() if line[:1].isdigit()]
    sloppy = "\n".join(
        line.lower().replace("-", " ").replace("0", "o").replace("  ", ": ", 1) for line in lines
    )
    assert parse_key_text(sloppy.replace("5: ", "5. ")) == pair[1]
    assert parse_key_text("\r\n".join(reversed(lines))) == pair[1]


def test_a_typing_error_is_told_by_its_line(pair: tuple[bytes, SealedPrivateKey]) -> None:
    text = key_text(pair[1], DAY)
    lines = text.splitlines()
    for number in range(1, 7):
        place = next(i for i, line in enumerate(lines) if line.startswith(f"{number}  "))
        letter = lines[place][8]
        wrong = lines[place][:8] + ("A" if letter != "A" else "B") + lines[place][9:]
        for typed in (wrong, lines[place][:-1], lines[place] + "7", lines[place].replace(letter, "U")):
            with pytest.raises(Refused) as typo:
                parse_key_text("\n".join([*lines[:place], typed, *lines[place + 1 :]]))
            assert (typo.value.key, typo.value.values) == ("organisation_key_typo", {"number": number})
    swapped = text.replace("\n1  ", "\n9  ").replace("\n2  ", "\n1  ").replace("\n9  ", "\n2  ")
    with pytest.raises(Refused) as typo:
        parse_key_text(swapped)
    assert typo.value.values == {"number": 1}


@pytest.mark.parametrize("text", ["", "hallo", "1  ABCD", "\x00" * 5000])
def test_what_is_no_key_is_told_so(tmp_path: Path, text: str) -> None:
    path = tmp_path / "iets.txt"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UserError) as foreign:
        read_key_file(path)
    assert foreign.value.key == "organisation_key_foreign"


def test_a_public_half_is_checked() -> None:
    public = make_pair("x", LEAST_COST)[0]
    assert public_bytes(f" {public_text(public)[:20]}\n{public_text(public)[20:]} ") == public
    for text in (
        "",
        "é" * 44,
        "A" * 43 + "=",
        "geen sleutel",
        public_text(public)[:-4],
        public_text(bytes(32)),
        public_text(b"\1" + bytes(31)),
    ):
        with pytest.raises(Refused):
            public_bytes(text)


def test_a_sealed_box_opens_for_its_owner_and_purpose_only() -> None:
    private, public = sealing.new_pair()
    sealed = seal_to(public, b"geheim", b"kluis 1")
    assert open_sealed_to(private, sealed, b"kluis 1") == b"geheim"
    assert open_sealed_to(private, sealed, b"kluis 2") is None
    assert open_sealed_to(sealing.new_pair()[0], sealed, b"kluis 1") is None
    assert seal_to(public, b"geheim", b"kluis 1") != sealed
    for at in (0, 40, 70, len(sealed) - 1):
        broken = sealed[:at] + bytes([sealed[at] ^ 1]) + sealed[at + 1 :]
        assert open_sealed_to(private, broken, b"kluis 1") is None
    for short in (b"", sealed[:31], sealed[:40]):
        assert open_sealed_to(private, short, b"kluis 1") is None
