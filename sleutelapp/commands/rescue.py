"""`rescue`: what can be done for a damaged vault, and doing it."""

import argparse

from sleutelapp.commands.opening import asked_password, owned, vault_files
from sleutelapp.commands.printing import as_json
from sleutelapp.commands.progress import progress_line
from sleutelapp.core.clock import SystemClock, local
from sleutelapp.core.errors import Damaged, Refused
from sleutelapp.core.messages import message
from sleutelapp.features.rescue.actions import Outlook, look, use_backup, use_rescued
from sleutelapp.features.rescue.report import KINDS, counted, loss_lines, lost_records
from sleutelapp.vault.opening import unlock


def run(arguments: argparse.Namespace) -> None:
    """Say what a backup holds and what can be rescued; change something only with `--use`."""
    files, clock, language = vault_files(arguments), SystemClock(), arguments.language
    if not files.exists():
        raise Refused("no_vault")
    with owned(files):
        unlocked = unlock(files, asked_password(arguments), clock)
        tell = progress_line("rescue_progress", language)
        outlook = look(files, unlocked, clock, language, tell)
        try:
            if outlook.backup is None and outlook.rescued is None:
                raise Damaged("rescue_hopeless")
            if arguments.use == "backup":
                if outlook.backup is None:
                    raise Refused("rescue_no_backup")
                use_backup(outlook, files, clock)
                print(message("rescue_done_backup", language, moment=_moment(outlook)))
            elif arguments.use == "rows":
                if outlook.rescued is None:
                    raise Refused("rescue_no_rows")
                lines = _lines(outlook, language)
                _unlocked, report = use_rescued(outlook, files, clock, language)
                print("\n".join([*lines, message("rescue_done_rows", language, file=report)]))
            else:
                print(as_json(_facts(outlook)) if arguments.json else "\n".join(_offer(outlook, language)))
        finally:
            outlook.discard()


def _offer(outlook: Outlook, language: str) -> list[str]:
    lines = []
    if outlook.backup is not None:
        held = ", ".join(counted(outlook.backup.rows, language, KINDS)) or "0"
        lines.append(message("rescue_offer_backup", language, moment=_moment(outlook), what=held))
        if newer := counted(outlook.after_backup, language, KINDS):
            lines.append(message("rescue_offer_newer", language, what=", ".join(newer)))
    if outlook.rescued is not None:
        held = ", ".join(counted(outlook.rescued.rows, language, KINDS)) or "0"
        lines += [message("rescue_offer_rows", language, what=held), *_lines(outlook, language)]
    return [*lines, message("rescue_offer_next", language)]


def _lines(outlook: Outlook, language: str) -> list[str]:
    if outlook.rescued is None:
        return []
    lines = loss_lines(outlook.rescued, language) or [message("rescue_nothing_lost", language)]
    return [*lines, *lost_records(outlook.rescued, language)]


def _facts(outlook: Outlook) -> dict[str, object]:
    backup, rescued = outlook.backup, outlook.rescued
    return {
        "backup": backup
        and {
            "made_at": backup.opened.backup.manifest.made_at,
            "holds": backup.rows,
            "newer": outlook.after_backup,
        },
        "rows": rescued
        and {
            "holds": rescued.rows,
            "broken_pages": rescued.broken_pages,
            "older_pages": rescued.older_pages,
            "losses": {
                table: {
                    "lost": [{"id": number, "date": day or None} for number, day in loss.lost.items()],
                    "at_most_more": loss.unsure,
                    "cut": sorted(loss.cut),
                    "dropped": len(loss.dropped),
                    "unlinked": len(loss.loosened),
                }
                for table, loss in rescued.losses.items()
            },
        },
    }


def _moment(outlook: Outlook) -> str:
    made = outlook.backup and outlook.backup.opened.backup.manifest.made_at
    return f"{local(made):%Y-%m-%d %H:%M}" if made else ""
