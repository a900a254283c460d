"""The key pair of an organisation: with its private half the organisation opens vaults that let it.

The private half stays away from every laptop with a vault. It is kept under a passphrase, in a text that is file and
paper at once: six lines of groups of four, each line with a group of check characters, so that whoever types it from
paper is told in which line the error is.
"""

import base64
import datetime as dt
import hashlib
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from sleutelapp.core import sealing
from sleutelapp.core.crockford import ALPHABET, decode, encode, grouped, tidied
from sleutelapp.core.errors import Damaged, Refused, WrongPassword
from sleutelapp.core.files import write_whole
from sleutelapp.core.sealing import MEBIBYTE, KdfCost

FORMAT: Final = "SLEUTELAPP ORGANISATIESLEUTEL"
VERSION: Final = 1
SUFFIX: Final = ".txt"  # so that a double click shows what it is
_LINES: Final = 6
_LINE_CHARACTERS: Final = 28
_CHECK_CHARACTERS: Final = 4
_MARK_BYTES: Final = 13
_MARK_CHARACTERS: Final = 20  # of the 13 bytes, as people compare them
_BYTES: Final = _LINES * _LINE_CHARACTERS * 5 // 8
_SEALED_BYTES: Final = 72  # nonce, private half, seal
_LONGEST_TEXT: Final = 20_000
_LINE: Final = re.compile(r"^[ \t]*([1-6])[.:)]?[ \t]+(\S.*)$", re.MULTILINE)
_HEAD: Final = """{format} {version}

Dit is de geheime sleutel van uw organisatie.
Gemaakt op {day}.

Met dit bestand en de wachtzin gaan kluizen open van
sleutelpersonen die dat goedvinden. Bewaar het op een USB-stick
en op papier, in een brandkast of een dichte la. Zet het niet op
een laptop waarop met nieuwkomers wordt gewerkt, en stuur het
niet per e-mail.

Vingerafdruk: {mark}

"""


@dataclass(frozen=True, slots=True)
class SealedPrivateKey:
    """The private half, under a passphrase."""

    cost: KdfCost
    salt: bytes
    sealed: bytes = field(repr=False)
    mark: bytes  # of the public half

    @property
    def fingerprint(self) -> str:
        """By which people see that it belongs to a public half."""
        return _spoken(self.mark)

    def belongs_to(self, public: bytes) -> bool:
        """Whether it is the private half of this public one, as far as the fingerprint tells."""
        return self.mark == _mark(public)


def make_pair(passphrase: str, cost: KdfCost | None = None) -> tuple[bytes, SealedPrivateKey]:
    """A new pair: the public half and the private one under its passphrase. Slow: one Argon2id.

    Raises:
        Refused: the passphrase is empty.
    """
    if not passphrase:
        raise Refused("password_empty")
    cost = cost or sealing.calibrated_cost()
    private, public = sealing.new_pair()
    salt, mark = sealing.new_salt(), _mark(public)
    wrapping = sealing.derive(sealing.password_bytes(passphrase), salt, cost)
    sealed = sealing.wrap(private, wrapping, _associated(cost, salt, mark))
    return public, SealedPrivateKey(cost, salt, sealed, mark)


def open_private_key(key: SealedPrivateKey, passphrase: str) -> bytes:
    """The private half. Slow: one Argon2id.

    Raises:
        WrongPassword: the passphrase is not the one of this key.
    """
    wrapping = sealing.derive(sealing.password_bytes(passphrase), key.salt, key.cost)
    private = sealing.unwrap(key.sealed, wrapping, _associated(key.cost, key.salt, key.mark))
    if private is None:
        raise WrongPassword("organisation_key_wrong_passphrase")
    return private


def fingerprint(public: bytes) -> str:
    """Five groups of four characters, to compare aloud: 100 bits, so nobody makes another key with the same."""
    return _spoken(_mark(public))


def public_text(public: bytes) -> str:
    """As it stands in an organisation's file."""
    return base64.b64encode(public).decode()


def public_bytes(text: str) -> bytes:
    """The public half in a text that `public_text` gave.

    Raises:
        Refused: it is none, or one that nothing can be sealed to.
    """
    try:
        public = base64.b64decode("".join(text.split()), validate=True)
        if len(public) != sealing.KEY_BYTES:
            raise ValueError("length")
        sealing.seal_to(public, b"", b"")
    except ValueError:
        raise Refused("organisation_key_public_invalid") from None
    return public


def key_text(key: SealedPrivateKey, day: dt.date) -> str:
    """What is saved and printed."""
    head = _HEAD.format(format=FORMAT, version=VERSION, day=day.isoformat(), mark=key.fingerprint)
    return head + "".join(f"{number}  {line}\n" for number, line in enumerate(key_lines(key), 1))


def key_lines(key: SealedPrivateKey) -> list[str]:
    """The six lines, as they are read from paper."""
    content = bytes([VERSION, key.cost.passes]) + (key.cost.memory // MEBIBYTE).to_bytes(2)
    content += key.salt + key.sealed + key.mark
    body = encode(int.from_bytes(content), _LINES * _LINE_CHARACTERS)
    parts = [body[i : i + _LINE_CHARACTERS] for i in range(0, len(body), _LINE_CHARACTERS)]
    return [grouped(part + _check(number, part)) for number, part in enumerate(parts, 1)]


def write_key_file(path: Path, key: SealedPrivateKey, day: dt.date) -> None:
    """Save it, whole or not at all, readable for its owner only.

    Raises:
        Refused: the disk is full, or one may not write there.
    """
    try:
        write_whole(path, key_text(key, day).encode())
    except OSError as error:
        raise Refused("file_not_written") from error


def read_key_file(path: Path) -> SealedPrivateKey:
    """The private half in a file, whether saved or typed from paper.

    Raises:
        Refused: the file is not there, cannot be read, holds no such key, or has a typing error.
    """
    try:
        content = path.read_bytes()[:_LONGEST_TEXT]
    except FileNotFoundError:
        raise Refused("file_not_found") from None
    except OSError:
        raise Refused("file_unreadable") from None
    return parse_key_text(content.decode("utf-8-sig", errors="replace"))


def parse_key_text(text: str) -> SealedPrivateKey:
    """The private half in a text; case, dashes and O/0, I/L/1 do not matter.

    Raises:
        Refused: it holds no such key, has a typing error, or was made by a newer program.
    """
    lines = {int(number): tidied(line) for number, line in _LINE.findall(text)}
    if sorted(lines) != list(range(1, _LINES + 1)):
        raise Refused("organisation_key_foreign")
    body = ""
    for number, line in sorted(lines.items()):
        part, check = line[:_LINE_CHARACTERS], line[_LINE_CHARACTERS:]
        if len(part) != _LINE_CHARACTERS or set(part) - set(ALPHABET) or _check(number, part) != check:
            raise Refused("organisation_key_typo", number=number)
        body += part
    content = decode(body).to_bytes(_BYTES)
    if content[0] != VERSION:
        raise Refused("organisation_key_newer")
    cost = KdfCost(passes=content[1], memory=int.from_bytes(content[2:4]) * MEBIBYTE)
    if not cost.is_allowed():
        raise Damaged("organisation_key_foreign")
    salt, rest = content[4:][: sealing.SALT_BYTES], content[4 + sealing.SALT_BYTES :]
    return SealedPrivateKey(cost, salt, rest[:_SEALED_BYTES], rest[_SEALED_BYTES:])


def _associated(cost: KdfCost, salt: bytes, mark: bytes) -> bytes:
    return f"{FORMAT} {VERSION} {cost.passes} {cost.memory} {salt.hex()} {mark.hex()}".encode()


def _mark(public: bytes) -> bytes:
    return hashlib.blake2b(public, digest_size=_MARK_BYTES, person=b"organisation").digest()


def _spoken(mark: bytes) -> str:
    return grouped(
        encode(int.from_bytes(mark) >> (_MARK_BYTES * 8 - _MARK_CHARACTERS * 5), _MARK_CHARACTERS), " "
    )


def _check(number: int, part: str) -> str:
    digest = hashlib.blake2b(f"{number} {part}".encode(), digest_size=4, person=b"organisation").digest()
    return encode(int.from_bytes(digest) >> 12, _CHECK_CHARACTERS)
