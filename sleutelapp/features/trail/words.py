"""What the findings about the audit trail mean, and what to do."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from sleutelapp.vault.findings import NO_HEAD, OLD_KEYS, OLDER, Finding


def finding_sentences(findings: Sequence[Finding]) -> list[str]:
    """One sentence about the store at most, the gravest, and one about the keys."""
    return list(_sentences({finding.code for finding in findings}))


def _sentences(codes: set[str]) -> Iterator[str]:
    translate = QCoreApplication.translate
    if OLDER in codes:
        yield translate(
            "Trail",
            "Something that was saved is missing: this vault is older than when it was last open. Perhaps an old file "
            "was put back, or the disk failed. Look at your last contacts; if work is missing, put back a backup. If "
            "you did not do this yourself, tell your coordinator.",
        )
    elif codes - {NO_HEAD, OLD_KEYS}:
        yield translate(
            "Trail",
            "The list of who saw and changed what was altered outside Sleutelapp. Your data may have been altered "
            "too. Tell your coordinator, and put back a backup if you do not trust what you see.",
        )
    elif NO_HEAD in codes:
        yield translate(
            "Trail",
            "A file of the vault is gone, so Sleutelapp cannot see whether work is missing. Look at your last "
            "contacts; if work is missing, put back a backup. If you did not do this yourself, tell your coordinator.",
        )
    if OLD_KEYS in codes:
        yield translate(
            "Trail",
            "An older key file was put back: an old password may open the vault again. Change your password in the "
            "settings. If you did not do this yourself, tell your coordinator.",
        )
