"""The audit trail in words: what was done with a dossier, what findings mean, and what to do."""

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from sleutelapp.core.clock import local
from sleutelapp.features.trail.queries import DeedRow
from sleutelapp.qt.days import joined
from sleutelapp.qt.timeline import Entry
from sleutelapp.vault.findings import NO_HEAD, OLD_KEYS, OLDER, Finding

_ICONS: Final = {
    "viewed": "eye-outline",
    "created": "plus",
    "changed": "pencil-outline",
    "thrown_away": "delete-outline",
    "removed": "delete-outline",
    "taken_back": "restore",
    "exported": "export",
    "printed": "printer-outline",
}


def deed_entry(row: DeedRow) -> Entry:
    """How a timeline tells of it."""
    moment, kinds = local(row.at), _kinds()
    return Entry(
        key=row.seq,
        day=moment.date(),
        title=_deeds().get(row.what, row.what),
        text=joined(
            ", ".join(kinds[kind] for kind in kinds if kind in row.kinds),
            _other_ways().get(row.opened_by, ""),
        ),
        time=f"{moment:%H:%M}",
        icon=_ICONS.get(row.what, "circle-small"),
        icon_role="muted" if row.what == "viewed" else "accent",
    )


def _deeds() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "viewed": translate("Trail", "Looked at"),
        "created": translate("Trail", "Written down"),
        "changed": translate("Trail", "Changed"),
        "thrown_away": translate("Trail", "Thrown away"),
        "removed": translate("Trail", "Removed"),
        "taken_back": translate("Trail", "Put back"),
        "exported": translate("Trail", "Saved as a file"),
        "printed": translate("Trail", "Printed"),
        "handed_over": translate("Trail", "Handed over"),
        "kept_longer": translate("Trail", "Kept longer"),
    }


def _kinds() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "newcomer": translate("Trail", "dossier"),
        "consent": translate("Trail", "consent"),
        "household": translate("Trail", "household"),
        "contact": translate("Trail", "contact"),
        "need": translate("Trail", "need"),
        "danger_matter": translate("Trail", "danger"),
        "referral": translate("Trail", "referral"),
        "referral_step": translate("Trail", "step of a referral"),
        "follow_up": translate("Trail", "follow-up"),
        "consultation": translate("Trail", "question for advice"),
        "session": translate("Trail", "group education"),
        "attendance": translate("Trail", "attendance"),
        "correction": translate("Trail", "request for correction"),
        "newcomer_merge": translate("Trail", "merge with another dossier"),
    }


def _other_ways() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "recovery": translate("Trail", "vault opened with the recovery code"),
        "organisation": translate("Trail", "vault opened with the key of the organisation"),
    }


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
