"""The open vault: navigation, search and "New contact" around the pages, which are made when first visited."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sleutelapp.core.settings import Settings
from sleutelapp.features.contacts.screen import ContactScreen
from sleutelapp.features.drafts.queries import draft_form, unfinished_drafts
from sleutelapp.features.needs.queries import home_of_need
from sleutelapp.features.profile.queries import profile, vault_reference
from sleutelapp.features.search.search_box import SearchBox
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.buttons import primary_button
from sleutelapp.qt.dialogs import Dialogs
from sleutelapp.qt.page import focus_in_sight
from sleutelapp.qt.theme import SPACE, px
from sleutelapp.qt.toast import ToastHost
from sleutelapp.reference.codes import load_reference
from sleutelapp.shell.kept import Kept
from sleutelapp.shell.last_actions import LastActions
from sleutelapp.shell.leads import lead_from_screen, lead_from_search
from sleutelapp.shell.navigation import Navigation
from sleutelapp.shell.pages import CONTACT, CONTACT_DETAIL, SETTINGS, PageEntry, foot_pages, form_pages, pages
from sleutelapp.shell.place import Place
from sleutelapp.shell.screens import ScreenStack
from sleutelapp.shell.shortcut_sheet import ShortcutSheet, native_keys
from sleutelapp.shell.status import StatusLine
from sleutelapp.shell.trail_keeper import TrailKeeper
from sleutelapp.shell.undo_history import UndoHistory
from sleutelapp.shell.vault_banners import VaultBanners
from sleutelapp.shell.window_actions import add_shortcuts, window_actions
from sleutelapp.vault.backups import newest_backup
from sleutelapp.vault.store import Vault

_LONGEST_HISTORY = 50
_FORM_MINUTES = 15  # a conversation at the kitchen table is not cut off


class Workbench(QWidget):
    """Made when the vault opens, deleted when it locks."""

    lock_wanted = Signal()
    language_wanted = Signal(str)
    navigation_collapsed = Signal(bool)
    setting_wanted = Signal(str, object)  # field of Settings, value
    restore_wanted = Signal(object)  # path of a backup, or None to choose one
    erase_wanted = Signal(int)  # number of a newcomer
    rotation_wanted = Signal()  # of the vault's key
    codes_changed = Signal()  # the code lists were read at opening: the workbench must be made anew

    def __init__(
        self,
        vault: Vault,
        settings: Settings,
        dialogs: Dialogs,
        history: UndoHistory,
        *,
        place: Place | None = None,
        kept: Kept | None = None,
    ) -> None:
        """Show an open vault.

        Args:
            vault: the open vault.
            settings: how it looks; the views of pages are changed in place.
            dialogs: asks the user.
            history: what was done since the vault was opened.
            place: where to begin; None is the first page.
            kept: of the workbench that this one follows.
        """
        super().__init__()
        self.toast = ToastHost(self)
        self.history = history
        with vault.reading() as session:
            reference = vault_reference(session, load_reference())

        def offer_undo(said: str, undo: Callable[[], None]) -> None:
            # It may be called when this workbench is gone: by an undo that is refused.
            history.add(said, vault.clock.now(), undo)

        tell, views, language = self.toast.show_message, settings.views, settings.language
        workspace = Workspace(vault, reference, language, dialogs, tell, offer_undo, views, settings)
        self._workspace = workspace
        self._entries: dict[str, PageEntry] = {entry.key: entry for entry in pages()}
        self._pages = self._entries | {entry.key: entry for entry in (*foot_pages(), *form_pages())}
        self._history: list[Place] = []
        self._place = Place("")
        self.navigation = Navigation(
            [(entry.key, entry.icon, entry.title) for entry in self._entries.values()],
            language,
            collapsed=settings.navigation_collapsed,
            foot=[(entry.key, entry.icon, entry.title) for entry in foot_pages()],
        )
        self.navigation.page_wanted.connect(lambda key: self.go(Place(key)))
        self.navigation.language_wanted.connect(self.language_wanted)
        self.navigation.lock_wanted.connect(self.lock_wanted)
        self.navigation.collapsed_changed.connect(self.navigation_collapsed)
        self.search = SearchBox(workspace, lambda: window_actions(self, self._entries.values()))
        self.search.setMaximumWidth(px(520))
        self.new_button = primary_button(self.tr("New contact"), "plus")
        self.new_button.setObjectName("newContact")
        self.new_button.setToolTip(native_keys("Ctrl+N"))
        self.new_button.clicked.connect(self.start_contact)
        self.new_button.setEnabled(not vault.read_only)
        self.status = StatusLine(
            vault.clock, read_only=vault.read_only, last_backup=newest_backup(vault.files)
        )
        self.banners = VaultBanners(vault, language)
        self.banners.backups_wanted.connect(lambda: self.go(Place(SETTINGS, ("backup", 0))))
        self.trail = TrailKeeper(workspace, self.banners)
        self.last_actions = LastActions(history, self.toast, self.status, self)
        self.stack = ScreenStack(workspace, self._pages)
        self.trail.failed.connect(self.stack.tell)
        self.stack.made.connect(lambda screen: lead_from_screen(self, screen))
        self._lay_out()
        lead_from_search(self, self.search)
        add_shortcuts(self, window_actions(self, self._entries.values()))
        self._read_profile()
        self._unsubscribe = vault.subscribe(self._records_changed)
        self._first_place = place
        self._kept = kept or Kept()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(SPACE.xxl, SPACE.m, SPACE.xxl, SPACE.m)
        top.setSpacing(SPACE.l)
        top.addWidget(self.search, 1)
        top.addStretch(0)
        top.addWidget(self.new_button)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.banners)
        column.addWidget(self.stack, 1)
        column.addWidget(self.status)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addLayout(column, 1)

    def arrive(self) -> None:
        """Begin, once the window shows it."""
        self._begin(self._first_place)
        self._history = [*self._kept.history]
        self.last_actions.tell_again(self._kept)
        self.trail.begin()
        if self._kept.focus and isinstance(focused := self.findChild(QWidget, self._kept.focus), QWidget):
            focus_in_sight(focused)

    def kept(self) -> Kept:
        """What the workbench that follows this one goes on with."""
        focused = self.window().focusWidget()
        return Kept(
            history=tuple(self._history),
            focus=focused.objectName() if focused is not None else "",
            said="" if self.toast.isHidden() else self.toast.text.text(),
            can_undo=not self.toast.isHidden() and bool(self.toast.button.text()),
        )

    @property
    def place(self) -> Place:
        """Where the user is."""
        return self._place

    @property
    def lock_minutes(self) -> int:
        """How long nobody may touch it: longer while a contact is being written on the page that is shown."""
        minutes = self._workspace.settings.lock_minutes
        return max(_FORM_MINUTES, minutes) if self.has_open_form else minutes

    @property
    def has_open_form(self) -> bool:
        """Whether a contact is being written or corrected on the page that is shown."""
        return self._place.page in {CONTACT, CONTACT_DETAIL}

    def go(self, place: Place) -> None:
        """Show a page, and the record on it."""
        if self._place.page and place != self._place:
            self._history = [*self._history, self._place][-_LONGEST_HISTORY:]
        self._show(place)

    def become(self, place: Place) -> None:
        """A form is done: what is shown in its place now is returned to, never the form."""
        self._place = place

    def go_back(self) -> None:
        """Show what was shown before."""
        if self._history:
            self._show(self._history.pop())

    def new_contact(self, newcomer_id: int | None = None) -> None:
        """Open the form for a contact, with a person on it if given."""
        screen = self.stack.screen_of(CONTACT)
        if isinstance(screen, ContactScreen):
            self.stack.guarded(lambda: screen.start(newcomer_id))
        self.go(Place(CONTACT))

    def start_contact(self) -> None:
        """Open the form for a contact, unless nothing can be saved."""
        if self.new_button.isEnabled():
            self.new_contact()

    def resume_draft(self, draft_id: int) -> None:
        """Open the form as it was left, on the page it belongs to."""

        def resume() -> None:
            with self._workspace.vault.reading() as session:
                form = draft_form(session, draft_id)
            page = next((key for key, entry in self._pages.items() if form in entry.forms), CONTACT)
            self.go(Place(page))
            self.stack.screen_of(page).resume(draft_id)

        self.stack.guarded(resume)

    def save_drafts(self) -> None:
        """Keep what is typed in every form, also in those not shown."""
        self.stack.save_drafts()

    def show_keys(self) -> None:
        """Show the shortcut sheet."""
        sheet = ShortcutSheet([entry.title for entry in self._entries.values()], self)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()

    def leave(self) -> None:
        """Keep what is typed, hear nothing of the vault any more, and forget what was searched."""
        self.save_drafts()
        self._unsubscribe()
        self.search.clear()
        self.last_actions.leave()

    def _begin(self, place: Place | None) -> None:
        first = Place(next(iter(self._entries)))
        if place is None or place.page not in self._pages:
            self.go(first)
            return
        if place.page != CONTACT:
            self.go(place)
            return
        self.go(first)
        with self._workspace.vault.reading() as session:
            drafts = unfinished_drafts(session, limit=1)
        if drafts and drafts[0].form == CONTACT:
            self.resume_draft(drafts[0].id)
        else:  # nothing was typed yet
            self.start_contact()

    def _show(self, place: Place) -> None:
        self.stack.screen_of(place.page)  # what cannot be made leaves the user where he was
        self._place = place
        self.navigation.show_current(self._pages[place.page].under or place.page)
        self.stack.bring(place, take_focus=place.page != CONTACT)

    def page_of(self, kind: str) -> str | None:
        """The page that shows records of a kind of the command line; None when none does."""
        return next((key for key, entry in self._pages.items() if kind in entry.kinds), None)

    def home_of_need(self, need_id: int) -> tuple[str, int] | None:
        """Kind and number of the record with which a need is read; None, and told, when it is gone."""
        homes: list[tuple[str, int]] = []

        def look() -> None:
            with self._workspace.vault.reading() as session:
                homes.append(home_of_need(session, need_id))

        self.stack.guarded(look)
        return next(iter(homes), None)

    def _read_profile(self) -> None:
        with self._workspace.vault.reading() as session:
            person = profile(session)
        if person is not None:
            self.navigation.show_key_person(person.name, person.organisation)

    def _records_changed(self, tables: frozenset[str]) -> None:
        self.status.show_saved(self._workspace.clock.now())
        if "key_person" in tables:
            self.stack.guarded(self._read_profile)
        if "organisation_code" in tables:
            self.codes_changed.emit()
        self.stack.records_changed(tables)
