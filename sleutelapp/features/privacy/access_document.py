"""What somebody gets to see of their own data, as a page to read, print and take along."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from typing import Any, Final

import msgspec

from sleutelapp.core.clock import local
from sleutelapp.features.periods.calendar_words import CalendarWords, words_of
from sleutelapp.features.privacy.access import SubjectAccess
from sleutelapp.features.privacy.access_reading import SOMEBODY, Entry
from sleutelapp.reference.codes import Reference

_LISTS: Final = {  # of the fields that hold a code
    "gender": "gender",
    "languages": "language",
    "language": "language",
    "origin": "country",
    "municipality": "municipality",
    "education": "education",
    "household_kind": "household_kind",
    "came_through": "came_through",
    "purpose": "consent_purpose",
    "recipient": "referral_destination",
    "way": "consent_way",
    "interpreter": "interpreter",
    "need": "need",
    "urgency": "urgency",
    "destination": "referral_destination",
    "outcome": "referral_outcome",
    "sign": "danger_sign",
    "action": "danger_action",
    "theme": "session_theme",
    "asked_by": "professional_kind",
    "advice_kind": "advice_kind",
}
_LISTS_BY_SECTION: Final = {
    ("contacts", "kind"): "contact_kind",
    ("needs", "status"): "need_status",
    ("referrals", "status"): "referral_status",
    ("referrals", "reason"): "referral_reason",
}
_STYLE: Final = (
    "body{font-family:sans-serif;font-size:10pt}h1 span{font-size:18pt}h2 span{font-size:13pt}h2{margin-top:16pt}"
    "td{vertical-align:top}.name{color:#55626C}.gap{font-size:4pt;margin:0}.other{color:#55626C}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessWords(CalendarWords):
    """Every text of the document in one language, from `resources/documents/subject_access.toml`."""

    title: str
    intro: str
    made_on: str
    organisation: str
    key_person: str
    yes: str
    no: str
    thrown_away: str
    others: str
    somebody: str
    estimated: str
    nothing: str
    kept_until: str
    why: str
    left_out: str
    sections: dict[str, str]
    fields: dict[str, str]
    values: dict[str, str]


def access_name(code: str, day: dt.date) -> str:
    """A file name that tells nobody, without its ending: the code of the dossier and the day."""
    return f"inzage-{code}-{day.isoformat()}"


def access_json(access: SubjectAccess) -> bytes:
    """The same for machines."""
    return msgspec.json.format(msgspec.json.encode(access.as_plain()))


def as_html(access: SubjectAccess, reference: Reference, language: str) -> str:
    """The document in Dutch or English; labels stand in the person's own language beside it where there are any."""
    page = _Page(access, reference, words_of(AccessWords, "subject_access", language), language)
    return page.html()


class _Page:
    def __init__(
        self, access: SubjectAccess, reference: Reference, words: AccessWords, language: str
    ) -> None:
        self._access = access
        self._reference = reference
        self._words = words
        self._language = language

    def html(self) -> str:
        access, words = self._access, self._words
        facts = [(words.made_on, words.day(access.made_on))]
        facts += [(words.organisation, access.organisation)] if access.organisation else []
        facts += [(words.key_person, access.key_person)] if access.key_person else []
        parts = [
            f"<h1><span>{escape(words.title)}</span></h1><p>{escape(words.intro)}</p>",
            _table((escape(name), escape(value)) for name, value in facts),
            f"<p>{escape(words.why)}</p>",
            f"<p>{escape(words.kept_until.replace('{months}', str(access.retention_months)))}</p>",
            f"<h2><span>{escape(words.sections['person'])}</span></h2>{self._entry('person', access.person)}",
        ]
        for name, entries in access.sections.items():
            parts.append(f"<h2><span>{escape(words.sections[name])}</span></h2>")
            parts += [self._entry(name, entry) for entry in entries] or [f"<p>{escape(words.nothing)}</p>"]
        left = words.left_out.replace("{notes}", str(access.private_notes))
        parts.append(f"<p>{escape(left)}</p>")
        head = f'<meta charset="utf-8"><title>Sleutelapp</title><style>{_STYLE}</style>'
        return f'<!DOCTYPE html><html lang="{self._language}"><head>{head}</head><body>{"".join(parts)}</body></html>'

    def _entry(self, section: str, entry: Entry) -> str:
        rows = []
        for field, value in entry.items():
            if field == "birth_year_estimated" or value in (None, "", [], 0, False):
                continue
            said = self._value(section, field, value)
            if field == "birth_year" and entry.get("birth_year_estimated"):
                said += f" ({escape(self._words.estimated)})"
            rows.append((escape(self._words.fields.get(field, self._fixed(field))), said))
        return _table(rows)

    def _fixed(self, field: str) -> str:
        return {"organisation": self._words.organisation}.get(field, field)

    def _value(self, section: str, field: str, value: Any) -> str:
        words = self._words
        if isinstance(value, list):
            parts = [
                self._step(each) if field == "steps" else self._value(section, field, each) for each in value
            ]
            return ("<br>" if field == "steps" else ", ").join(parts)
        if isinstance(value, bool):
            return escape(words.yes if value else words.no)
        if isinstance(value, (dt.date, dt.time)):
            return escape(words.day(value) if isinstance(value, dt.date) else f"{value:%H:%M}")
        if field == "present":
            return escape(words.others.replace("{count}", str(value)))
        return self._moment(value) if field == "at" else self._text(section, field, str(value))

    def _moment(self, at: str) -> str:
        moment = local(dt.datetime.fromisoformat(at).replace(tzinfo=None))
        return escape(f"{self._words.short_day(moment.date())} {moment:%H:%M}")

    def _text(self, section: str, field: str, value: str) -> str:
        list_name = _LISTS_BY_SECTION.get((section, field), _LISTS.get(field, ""))
        if section == "access_log" or field == "state":
            return escape(self._words.values.get(value, value))
        if not list_name:
            return escape(value).replace(SOMEBODY, escape(self._words.somebody)).replace("\n", "<br>")
        found = self._reference[list_name].find(value)
        if found is None and field == "recipient":
            found = self._reference["professional_kind"].find(value)
        if found is None:
            return escape(value)
        label = found.label(self._language)
        own = found.labels.get(self._access.language or "", "")
        beside = f' <span class="other">({escape(own)})</span>' if own and own != label else ""
        return escape(label) + beside

    def _step(self, step: Entry) -> str:
        said = [self._words.short_day(step["date"])]
        status = self._text("referrals", "status", step["status"])
        note = self._text("", "note", step["note"])
        return " · ".join(part for part in (escape(said[0]), status, note) if part)


def _table(rows: Iterable[tuple[str, str]]) -> str:
    # Attributes, since the page that is printed knows few styles.
    lines = "".join(
        f'<tr><td class="name" width="150">{name}</td><td>{said}</td></tr>' for name, said in rows
    )
    return f'<table cellspacing="0" cellpadding="2">{lines}</table><p class="gap">&nbsp;</p>'
