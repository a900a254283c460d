"""A page to fill in that keeps what is typed: the frame of every form with a draft."""

from collections.abc import Callable, Iterator
from typing import Any, ClassVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sleutelapp.core.errors import UserError
from sleutelapp.features.drafts.actions import discard_draft, save_draft
from sleutelapp.features.refusal_words import refusal_words
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.choice_chips import ChoiceChips
from sleutelapp.qt.form_foot import FormFoot
from sleutelapp.qt.labeled_field import LabeledField
from sleutelapp.qt.page import Page

Write = Callable[[Any, int | None], int]
TakeBack = Callable[[Any, int], object]  # session, number of the record
_PAUSE_MS = 1500


class DraftedForm(QWidget):
    """Put cards on `page`, call `typed` after each change; `saved(id)` after the commit, else `cancelled`.

    A form says what stands on it with `payload` and shows it again with `show_payload`.
    """

    form: ClassVar[str]  # name of the drafts
    saved = Signal(int)
    cancelled = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._draft_id: int | None = None
        self._record_id: int | None = None
        self._take_back: TakeBack | None = None
        self._begun: dict[str, Any] | None = None  # None while nothing is being filled in
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.save_draft)
        self.page = Page("", form=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.page, 1)
        self.foot = FormFoot()
        self.refused, self.save_button, self.cancel_button = (
            self.foot.refused,
            self.foot.save_button,
            self.foot.cancel_button,
        )
        self.foot.save_pressed.connect(self.save)
        self.foot.cancel_pressed.connect(self.cancel)
        column.addWidget(self.foot)
        for keys in ("Ctrl+Return", "Ctrl+Enter", "Ctrl+S"):
            QShortcut(QKeySequence(keys), self, self.save)

    def start_new(self) -> None:
        """Begin a new record."""
        raise NotImplementedError

    def resume(self, draft_id: int, payload: dict[str, Any], record_id: int | None) -> None:
        """Go on with a draft, complete as it was.

        Raises:
            Refused: this draft was made by another version and cannot be read.
        """
        raise NotImplementedError

    def payload(self) -> dict[str, Any]:
        """What stands on the page as plain JSON values, with a "title" for the list of drafts."""
        raise NotImplementedError

    def show_payload(self, payload: dict[str, Any]) -> None:
        """Show it again; an empty payload is an empty page."""
        raise NotImplementedError

    def missing(self) -> Iterator[tuple[bool, LabeledField, str]]:
        """From the top of the page down: whether a field is not right, the field, and what to say there."""
        raise NotImplementedError

    def write(self, session: Any, draft_id: int | None) -> int:
        """Write the record in place of its draft, and give its number."""
        raise NotImplementedError

    def checked(self) -> Write | None:
        """What writes the record, given a session and the draft it replaces; None when something is missing.

        The first thing that is `missing` is said at its field.
        """
        found: tuple[LabeledField, str] | None = None
        for is_wrong, block, sentence in self.missing():
            block.set_error("")
            if is_wrong and found is None:
                found = block, sentence
        if found is None:
            return self.write
        self._ask(*found)
        return None

    def refused_at(self, error: UserError) -> tuple[LabeledField, str] | None:  # noqa: ARG002 -- for forms that name something
        """The field that an action refused, and the name in it; None when it is about no field in particular."""
        return None

    def focus_first(self) -> None:
        """Put the cursor in the first field."""
        raise NotImplementedError

    @property
    def record_id(self) -> int | None:
        """The record being changed; None for a new one."""
        return self._record_id

    @property
    def is_open(self) -> bool:
        """Whether something was typed that is not saved as a record yet."""
        return self._begun is not None and (self._draft_id is not None or self.payload() != self._begun)

    def start(
        self, payload: dict[str, Any], *, record_id: int | None = None, draft_id: int | None = None
    ) -> None:
        """Begin with these values; what was typed before is kept as a draft."""
        self.save_draft()
        self._begun = None
        self._record_id, self._draft_id = record_id, draft_id
        self.show_payload(payload)
        self.foot.show_kept(None)
        self.refuse("")
        self._begun = self.payload()
        self.page.scroll_area.verticalScrollBar().setValue(0)
        self.focus_first()

    def typed(self) -> None:
        """Keep a draft after a pause."""
        if self._begun is not None:
            self.refuse("")
            self._pause.start()

    def save_draft(self) -> None:
        """Keep what is typed; called after a pause and before a lock."""
        self._pause.stop()
        if not self.is_open:
            return
        payload = self.payload()
        try:
            with self._workspace.vault.writing() as session:
                self._draft_id = save_draft(
                    session,
                    form=self.form,
                    payload=payload,
                    draft_id=self._draft_id,
                    record_id=self._record_id,
                )
        except UserError as error:
            self.refuse(error.sentence(self._workspace.language))
            return
        self.foot.show_kept(self._workspace.clock.now())

    def save(self) -> None:
        """Write the record in one transaction; what is missing is asked for on the page."""
        self.refuse("")
        write = self.checked()
        if write is None:
            return
        try:
            with self._workspace.vault.writing() as session:
                self._take_back = self.taking_back(session)
                number = write(session, self._draft_id)
        except UserError as error:
            self._tell(error)
            return
        self._record_id = number
        self.tell_saved()
        self._close()
        self.saved.emit(number)

    def taking_back(self, session: Any) -> TakeBack | None:  # noqa: ARG002 -- for forms that can
        """What takes the save back, worked out just before the record is written; None where nothing does."""
        return None

    def tell_saved(self) -> None:
        """Say that the record was written; where that can be taken back, offer to undo it."""
        take_back, number, said = self._take_back, self._record_id or 0, self.tr("Saved")
        if take_back is None:
            self._workspace.say(said)
        else:
            self._workspace.offer_taking_back(said, lambda session: take_back(session, number))

    def cancel(self) -> None:
        """Leave; what was typed is thrown away, which can be undone for a while."""
        self.save_draft()
        draft_id, payload, record_id = self._draft_id, self.payload(), self._record_id
        self._close()
        if draft_id is not None:
            self._workspace.write_with_undo(
                lambda session: discard_draft(session, draft_id),
                self.tr("Draft thrown away"),
                lambda session: save_draft(session, form=self.form, payload=payload, record_id=record_id),
            )
        self.cancelled.emit()

    def refuse(self, sentence: str) -> None:
        """Say above the buttons why it was not saved; an empty sentence takes it away."""
        self.foot.refuse(sentence)

    def _tell(self, error: UserError) -> None:
        language, at = self._workspace.language, self.refused_at(error)
        if at is None:
            self.refuse(error.sentence(language))
        else:
            block, name = at
            self._ask(block, refusal_words(error, language, name))

    def _ask(self, block: LabeledField, sentence: str) -> None:
        block.set_error(sentence)
        chips = isinstance(block.field, ChoiceChips)
        target = block.field.findChild(QWidget) if chips else block.field
        if isinstance(target, QWidget):
            target.setFocus()
        self.page.scroll_area.ensureWidgetVisible(block)

    def _close(self) -> None:
        self._pause.stop()
        self._begun = self._draft_id = self._record_id = None
