"""The organisation's file: begin, fill in, look over, save; kept while it is typed."""

from pathlib import Path
from typing import Final

import msgspec
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from sleutelapp.core.errors import UserError
from sleutelapp.core.overriding import override
from sleutelapp.features.office import Office, OfficeScreen
from sleutelapp.features.organisation.drafts import KeptWork, TypedFile
from sleutelapp.features.organisation.editor import FileEditor
from sleutelapp.features.organisation.keeping import WorkKeeper
from sleutelapp.features.organisation.key_view import KeyView
from sleutelapp.features.organisation.review_view import ReviewView
from sleutelapp.features.organisation.rules import (
    begun_with,
    is_changed,
    next_edition,
    suggested_file_name,
)
from sleutelapp.features.organisation.saving import open_file, save_file
from sleutelapp.features.organisation.start_view import StartView
from sleutelapp.qt.text import isolate

_PAUSE_MS: Final = 1500
_SUFFIX: Final = ".toml"
_SAVE, _LATER = "save", "later"


class OrganisationScreen(OfficeScreen):
    """One file at a time; what is typed is kept beside the settings and offered again."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._keeper = WorkKeeper(office.folder)
        self._kept = self._keeper.read()
        self._keeping_failed = False
        self._folder: Path | None = None  # of the file last opened or saved
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        self.start = StartView(office)
        self.start.new_wanted.connect(self.start_new)
        self.start.open_wanted.connect(self.open)
        self.start.go_on_wanted.connect(self.go_on_with_kept)
        self.editor = FileEditor(office)
        self.editor.changed.connect(self._pause.start)
        self.editor.save_wanted.connect(self.review)
        self.editor.left.connect(self.close_file)
        self.review_view = ReviewView(office)
        self.review_view.back_wanted.connect(self._back_to_fields)
        self.review_view.confirmed.connect(self.save)
        self.key_view = KeyView(office)
        self.key_view.left.connect(self._back_to_key)
        self.key_view.made.connect(self._take_key)
        self.editor.pair_wanted.connect(self._make_key)
        self.stack = QStackedWidget()
        for view in (self.start, self.editor, self.review_view, self.key_view):
            self.stack.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self.start.show_kept(self._kept)

    @override
    def arrive(self) -> None:
        if self.stack.currentWidget() is self.start:
            self.start.focus_first()

    @property
    def is_open(self) -> bool:
        """Whether a file is being edited."""
        return self.stack.currentWidget() is not self.start

    def start_new(self) -> None:
        """Begin an empty file."""
        if self._may_replace():
            self._edit(KeptWork(typed=TypedFile()))
            self.editor.focus_first()

    def open(self) -> None:
        """Let the user choose a file, and show it."""
        if not self._may_replace():
            return
        title = self.tr("Open an organisation file")
        path = self._office.dialogs.open_file(self, title, self._filter(), self._folder)
        if path is None:
            return
        try:
            file = open_file(path, self._office.reference)
        except UserError as error:
            self._office.dialogs.show_error(self, error.sentence(self._office.language))
            return
        self._folder = path.parent
        work = begun_with(file, self._kept)
        self._edit(work)
        if work.highest > file.edition:
            words = self.tr(
                "This is edition {number}, but edition {highest} was made on this computer. Open that one if you "
                "want to go on with it. What you save now becomes edition {next}."
            )
            words = words.replace("{number}", isolate(str(file.edition)))
            words = words.replace("{highest}", isolate(str(work.highest)))
            self.editor.tell("warn", words.replace("{next}", isolate(str(work.highest + 1))))
        self.keep()

    def go_on_with_kept(self) -> None:
        """Show what was kept."""
        if self._kept is not None:
            self._edit(self._kept)
            self.editor.focus_first()

    def close_file(self) -> None:
        """Back to the doors; what is typed is kept, and the first door leads back to it."""
        self.keep()
        self.start.show_kept(self._kept)
        self.stack.setCurrentWidget(self.start)
        self.start.focus_first()

    def review(self) -> None:
        """Check the fields and show what a save would change; a copy of a saved edition needs no look."""
        if not self.editor.is_right():
            return
        work = self.editor.work()
        if work.saved is not None and not is_changed(work):
            self.save()
            return
        self.keep()
        self.review_view.show_edition(work.saved, next_edition(work, self._office.clock.today()))
        self.stack.setCurrentWidget(self.review_view)
        self.review_view.focus_first()

    def save(self) -> bool:
        """Ask where, and write the edition; False when it was not saved. Nothing typed is lost either way."""
        work = self.editor.work()
        file = next_edition(work, self._office.clock.today())
        path = self._office.dialogs.save_file(
            self,
            self.tr("Save the organisation file"),
            self._filter(),
            suggested_file_name(file),
            self._folder,
        )
        if path is None:
            return False
        if path.suffix.lower() != _SUFFIX:
            path = path.with_name(path.name + _SUFFIX)
            if path.exists() and not self._may_overwrite(path):  # the dialog asked about another name
                return False
        try:
            save_file(path, file, self._office.reference)
        except UserError as error:
            self._office.dialogs.show_error(self, error.sentence(self._office.language))
            return False
        self._folder = path.parent
        after = begun_with(file, work)
        highest, known = max(after.highest, work.highest), {*after.known, *work.known}
        self._edit(msgspec.structs.replace(after, highest=highest, known=tuple(sorted(known))))
        self.keep()
        words = self.tr("Saved: {file}. Give this file to your key persons, by e-mail or on a USB stick.")
        self.editor.tell("ok", words.replace("{file}", isolate(path.name)))
        self.editor.foot.save_button.setFocus()
        return True

    @override
    def keep(self) -> None:
        self._pause.stop()
        if not self.is_open:
            return
        work = self.editor.work()
        if work == self._kept or (work.saved is None and not is_changed(work)):
            return
        self._kept = work
        try:
            self._keeper.write(work)
        except UserError as error:  # in this window it can still be gone on with
            self.editor.foot.refuse(error.sentence(self._office.language))
            self._keeping_failed = True
            return
        if self._keeping_failed:
            self._keeping_failed = False
            self.editor.foot.refuse("")
        self.editor.foot.show_kept(self._office.clock.now() if is_changed(work) else None)

    @override
    def may_leave(self) -> bool:
        self.keep()
        kept = self._kept
        if kept is None or not is_changed(kept):
            return True
        if not self.is_open:
            return True  # it was left for later, and the first door offers it
        answer = self._office.dialogs.ask_choice(
            self,
            self.tr("Save this as an edition?"),
            self.tr(
                "You changed something and did not save it in a file. If you go on later, Sleutelapp keeps what you "
                "typed on this computer."
            ),
            [(_SAVE, self.tr("Look it over and save")), (_LATER, self.tr("Go on later"))],
        )
        if answer == _SAVE:
            self.review()
        return answer == _LATER

    @override
    def work(self) -> object:
        self.keep()
        return self.editor.work() if self.is_open else None

    @override
    def go_on(self, work: object) -> None:
        if isinstance(work, KeptWork):
            self._edit(work)

    def _edit(self, work: KeptWork) -> None:
        self.editor.tell("ok", "")
        self.editor.show_work(work)
        self.editor.foot.show_kept(None)
        self.stack.setCurrentWidget(self.editor)

    def _back_to_fields(self) -> None:
        self.stack.setCurrentWidget(self.editor)
        self.editor.foot.save_button.setFocus()

    def _make_key(self) -> None:
        self.keep()
        self.key_view.begin()
        self.stack.setCurrentWidget(self.key_view)
        self.key_view.focus_first()

    def _take_key(self, public: str) -> None:
        self.editor.key.field.set_value(public)
        self._back_to_key()
        self.editor.show_key()

    def _back_to_key(self) -> None:
        self.stack.setCurrentWidget(self.editor)
        self.editor.key.make.setFocus()

    def _may_replace(self) -> bool:
        """Whether another file may take the place of what was kept."""
        kept = self._kept
        if kept is None or not is_changed(kept):
            return True
        name = kept.typed.name or self.tr("the file without a name")
        words = self.tr("What you typed for {name} is not saved in a file. It will be gone.")
        return self._office.dialogs.ask_yes_no(
            self,
            self.tr("Leave the unsaved changes behind?"),
            words.replace("{name}", isolate(name)),
            yes=self.tr("Leave them behind"),
            no=self.tr("Stay"),
            danger=True,
        )

    def _may_overwrite(self, path: Path) -> bool:
        words = self.tr("{file} is there already. If you replace it, what stood in it is gone.")
        return self._office.dialogs.ask_yes_no(
            self,
            self.tr("Replace this file?"),
            words.replace("{file}", isolate(path.name)),
            yes=self.tr("Replace"),
            danger=True,
        )

    def _filter(self) -> str:
        return self.tr("Organisation file (*.toml)")
