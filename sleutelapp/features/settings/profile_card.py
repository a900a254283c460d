"""Who the key person is, to change: every field is kept when it is left."""

from typing import Any

import msgspec

from sleutelapp.features.profile.actions import save_profile
from sleutelapp.features.profile.drafts import ProfileFile
from sleutelapp.features.profile.profile_fields import ProfileFields
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.cards import Card


class ProfileCard(Card):
    """Writes one change at a time, each of which can be undone."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(self.tr("Profile"))
        self._workspace = workspace
        self._kept: ProfileFile | None = None
        self._is_filling = False
        self.fields = ProfileFields(workspace.reference, workspace.language, workspace.clock.today)
        self.fields.setEnabled(not workspace.vault.read_only)
        self.fields.committed.connect(self._save)
        self.add(self.fields)

    def show_profile(self, kept: ProfileFile | None) -> None:
        """Show what the vault has, unless it is what was written from here."""
        is_new = kept is not None and (self._kept is None or _content(kept) != _content(self._kept))
        self._kept = kept
        if kept is not None and is_new:
            self._is_filling = True
            self.fields.show_profile(kept)
            self._is_filling = False

    def _save(self) -> None:
        if self._is_filling or self.fields.check() is not None:
            return
        before, typed = self._kept, self.fields.profile()
        if before is None:
            self._kept = typed
            if not self._workspace.write(lambda session: save_profile(session, typed)):
                self._kept = None
            return
        changed = msgspec.structs.replace(typed, code=before.code)
        if _content(changed) == _content(before):
            return
        self._kept = changed
        written = self._workspace.write_with_undo(
            lambda session: save_profile(session, changed),
            self.tr("Profile saved"),
            lambda session: save_profile(session, before),
        )
        if not written:
            self._kept = before


def _content(profile: ProfileFile) -> dict[str, Any]:
    """What counts; the order of the municipalities does not."""
    values = msgspec.structs.asdict(profile)
    return values | {
        "name": profile.name.strip(),
        "organisation": profile.organisation.strip(),
        "municipalities": frozenset(profile.municipalities),
    }
