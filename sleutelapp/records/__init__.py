"""The mapped classes, all imported, so that relations between them resolve."""

from sqlalchemy import Index

from sleutelapp.records import guard, search_index
from sleutelapp.records.base import Record, Stamped
from sleutelapp.records.contact import Contact, ContactNewcomer, DangerMatter
from sleutelapp.records.issue import FrozenIssue, IssueCell, IssuePerson, IssueRecord, IssueSignal
from sleutelapp.records.merge import DistinctNewcomers, NewcomerMerge
from sleutelapp.records.need import ContactNeed, Need
from sleutelapp.records.network import Organisation, PhoneNumber, Professional
from sleutelapp.records.newcomer import Consent, Household, Newcomer, NewcomerLanguage
from sleutelapp.records.privacy import Correction, Erasure, KeptLonger
from sleutelapp.records.profile import Commitment, Draft, KeyPerson, OrganisationCode, Setting
from sleutelapp.records.referral import FollowUp, Referral, ReferralStep
from sleutelapp.records.session import Attendance, GroupSession
from sleutelapp.records.work import Consultation, OtherTime, Signal

__all__ = [
    "Attendance",
    "Commitment",
    "Consent",
    "Consultation",
    "Contact",
    "ContactNeed",
    "ContactNewcomer",
    "Correction",
    "DangerMatter",
    "DistinctNewcomers",
    "Draft",
    "Erasure",
    "FollowUp",
    "FrozenIssue",
    "GroupSession",
    "Household",
    "IssueCell",
    "IssuePerson",
    "IssueRecord",
    "IssueSignal",
    "KeptLonger",
    "KeyPerson",
    "Need",
    "Newcomer",
    "NewcomerLanguage",
    "NewcomerMerge",
    "Organisation",
    "OrganisationCode",
    "OtherTime",
    "PhoneNumber",
    "Professional",
    "Record",
    "Referral",
    "ReferralStep",
    "Setting",
    "Signal",
    "Stamped",
    "guard",
    "search_index",
]

# What lies in the waste bin is little, and found without walking through everything that does not.
for _thrown_away in (
    Consultation,
    Contact,
    FollowUp,
    GroupSession,
    Need,
    Newcomer,
    Organisation,
    OtherTime,
    Professional,
    Referral,
    Signal,
):
    _deleted_at = _thrown_away.__table__.c.deleted_at
    Index(f"ix_{_thrown_away.__tablename__}_thrown_away", _deleted_at, sqlite_where=_deleted_at.is_not(None))
