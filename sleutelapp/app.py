"""The composition root of the window: settings, crash reports and the vault's files, handed to one `Application`."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from sleutelapp.core.errors import Refused, UserError
from sleutelapp.core.logs import install_crash_reports
from sleutelapp.core.paths import VaultFiles, default_vault_folder, log_folder, settings_file
from sleutelapp.core.private_process import make_private
from sleutelapp.qt.dialogs import Dialogs
from sleutelapp.qt.file_dialogs import keep_file_dialogs_quiet
from sleutelapp.shell.application import Application
from sleutelapp.shell.doorstep import application_icon
from sleutelapp.shell.handover import Handover, received
from sleutelapp.shell.relaunching import ProcessRelauncher
from sleutelapp.shell.session.watch import session_watch
from sleutelapp.vault.temporary import remove_abandoned


def run_window(
    *,
    vault_folder: Path | None = None,
    demo: bool = False,
    resume: bool = False,
    dialogs: Dialogs | None = None,
    program: Sequence[str] | None = None,
) -> int:
    """Show the window until it is closed; the exit code: 0, or 1 when another window has the vault.

    Args:
        vault_folder: of the vault; by default the user's own.
        demo: show invented people, in a temporary vault.
        resume: this process takes the place of one that locked.
        dialogs: asks the user.
        program: starts this again, with the arguments of the command line; by default the installed program.
    """
    make_private(log_folder())
    handover = received() if resume else Handover()
    remove_abandoned(keep=handover.example)  # left to this process, which has not locked it yet
    app = QApplication(sys.argv[:1])
    # Also what a screen reader calls the application.
    app.setApplicationName("Sleutelapp")
    app.setApplicationDisplayName("Sleutelapp")
    app.setDesktopFileName("sleutelapp")
    app.setWindowIcon(application_icon())
    asks = dialogs or Dialogs()
    files = VaultFiles(vault_folder or default_vault_folder())
    keep_file_dialogs_quiet(files.temporary)
    application = Application(
        app,
        settings_path=settings_file(),
        files=files,
        dialogs=asks,
        relauncher=ProcessRelauncher(_arguments(vault_folder, demo=demo), program),
        handover=handover,
    )
    _tell_of_errors(application, asks)
    try:
        if demo:
            application.start_demo()
        else:
            application.start()
    except Refused as refusal:
        sentence = refusal.sentence(application.settings.language)
        sys.stderr.write(sentence + "\n")
        asks.show_error(None, sentence, "Sleutelapp")
        return 1
    _soon(lambda: _watch_session(application))  # after the first paint
    code = app.exec()
    application.close()
    return code


def _watch_session(application: Application) -> None:
    watch = session_watch(application.window)
    watch.left.connect(application.lock)
    watch.sleeping.connect(lambda: application.lock(backup=None))  # there are seconds, too few for a backup


def _arguments(vault_folder: Path | None, *, demo: bool) -> list[str]:
    folder = [] if vault_folder is None else ["--vault", str(vault_folder.absolute())]
    return [*folder, *(["--demo"] if demo else [])]


def _tell_of_errors(application: Application, dialogs: Dialogs) -> None:
    """The user's world gets its sentence, wherever it was met; a bug of ours gets a report and a calm word."""

    def tell(report: Path) -> None:
        translate = QCoreApplication.translate
        title = translate("Crash", "Something went wrong in Sleutelapp")
        text = translate(
            "Crash",
            "What was saved is safe. You can go on; if it happens again, start Sleutelapp anew. A report without "
            "personal data lies in {path}.",
        )
        _soon(lambda: dialogs.show_message(application.window, title, text.replace("{path}", str(report))))

    install_crash_reports(log_folder(), tell)
    report_bug = sys.excepthook

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, UserError):
            sentence = error.sentence(application.settings.language)
            _soon(lambda: dialogs.show_error(application.window, sentence))
        else:
            report_bug(kind, error, trace)

    sys.excepthook = hook


def _soon(act: Callable[[], object]) -> None:
    """After the event that failed has ended: it may have been a paint."""
    QTimer.singleShot(0, act)
