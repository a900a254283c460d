import pytest

from sleutelapp.core.errors import Refused
from sleutelapp.vault.recovery import new_recovery_code, recovery_bytes


def test_a_code_is_read_however_it_is_written() -> None:
    code = new_recovery_code()
    as_bytes = recovery_bytes(code)
    assert len(as_bytes) == 20
    for written in (code.lower(), code.replace("-", ""), code.replace("-", " \n"), code.replace("0", "O")):
        assert recovery_bytes(written) == as_bytes
    assert recovery_bytes(code.replace("1", "l")) == recovery_bytes(code.replace("1", "I")) == as_bytes


def test_every_single_typing_error_is_noticed() -> None:
    code = new_recovery_code().replace("-", "")
    for place, letter in enumerate(code):
        typed = code[:place] + ("7" if letter != "7" else "8") + code[place + 1 :]
        with pytest.raises(Refused, match="typing error"):
            recovery_bytes(typed)
        with pytest.raises(Refused):
            recovery_bytes(code[:place] + code[place + 1 :])
    with pytest.raises(Refused):
        recovery_bytes("")
    with pytest.raises(Refused):
        recovery_bytes(code[:-1] + "U")


def test_codes_differ() -> None:
    assert len({new_recovery_code() for _ in range(100)}) == 100
