"""What the pages about rights say. Methods of a QObject, because lupdate recognises plurals in `self.tr` only."""

import datetime as dt
from typing import Final

from PySide6.QtCore import QObject

from sleutelapp.features.privacy.leftovers import Copies
from sleutelapp.features.privacy.mentions import MentionRow
from sleutelapp.features.privacy.queries import ErasureRow
from sleutelapp.qt.days import short_day
from sleutelapp.qt.text import isolate


class PrivacyWords(QObject):
    """Each in the language now spoken."""

    def what_goes(self, row: ErasureRow) -> str:
        """What nobody can bring back."""
        said = [
            self.tr(
                "{name} is erased with everything in the dossier: name, phone, notes and consents."
            ).replace("{name}", isolate(row.name))
        ]
        parts = [
            words
            for number, words in (
                (row.needs, self.tr("%n need(s)", "", row.needs)),
                (row.referrals, self.tr("%n referral(s)", "", row.referrals)),
                (row.follow_ups, self.tr("%n follow-up(s)", "", row.follow_ups)),
                (row.dangers, self.tr("%n danger matter(s)", "", row.dangers)),
                (row.drafts, self.tr("%n form(s) you had not finished", "", row.drafts)),
                (row.merged, self.tr("%n dossier(s) merged with it", "", row.merged)),
            )
            if number
        ]
        if parts:
            said.append(self.tr("Gone too: {what}.").replace("{what}", ", ".join(parts)))
        return " ".join(said)

    def what_stays(self, row: ErasureRow) -> str:
        """What stays, without the person."""
        said = []
        if row.contacts:
            said.append(
                self.tr("The hours of %n contact(s) stay; what you wrote about them goes.", "", row.contacts)
            )
        if row.contacts_shared:
            said.append(
                self.tr("For others who were there, %n contact(s) will stay.", "", row.contacts_shared)
            )
        if row.sessions:
            said.append(self.tr("In %n session(s) an unknown person stays counted.", "", row.sessions))
        if row.advice:
            said.append(
                self.tr("The hours of %n advice(s) to professionals stay; the words go.", "", row.advice)
            )
        said.append(self.tr("What you sent your coordinator does not change."))
        return " ".join(said)

    def copies(self, copies: Copies, today: dt.date) -> str:
        """How long copies on this laptop go on holding somebody."""
        said = []
        if copies.backups:
            count = self.tr("This person is still in %n backup(s) on this laptop", "", copies.backups)
            if copies.gone_by is not None:
                until = self.tr("{count}, until about {day}.")
                said.append(
                    until.replace("{count}", count).replace(
                        "{day}", isolate(short_day(copies.gone_by, today))
                    )
                )
            else:
                said.append(self.tr("{count}, until you throw them away.").replace("{count}", count))
        if copies.aside:
            said.append(
                self.tr("And in %n vault(s) kept aside when a backup was put back.", "", copies.aside)
            )
        if said:
            said.append(self.tr("After erasing you can erase there too."))
        said.append(
            self.tr(
                "A copy on a USB stick still holds this person. If you put it back on this laptop, they are erased again."
            )
        )
        return " ".join(said)

    def why_mentioned(self, row: MentionRow) -> str:
        """Why a text of somebody else is shown."""
        if row.is_thrown_away:
            return self.tr("In the waste bin")
        if row.certain:
            return self.tr("Names this person")
        return self.tr("Was there too") if row.took_part else self.tr("Perhaps somebody else")

    def kind_of(self, kind: str) -> str:
        """What kind of text it is."""
        return {
            "contact": self.tr("Contact"),
            "newcomer": self.tr("Dossier"),
            "referral": self.tr("Referral"),
            "follow_up": self.tr("Follow-up"),
            "session": self.tr("Group education"),
            "consultation": self.tr("Question for advice"),
            "signal": self.tr("Signal"),
            "time": self.tr("Time"),
            "organisation": self.tr("Organisation"),
            "professional": self.tr("Professional"),
            "draft": self.tr("Unfinished form"),
        }.get(kind, kind)


privacy_words: Final = PrivacyWords()
