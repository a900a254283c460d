"""The mapped classes, all imported, so that relations between them resolve."""

from sleutelapp.records import guard, search_index
from sleutelapp.records.base import Record, Stamped
from sleutelapp.records.contact import Contact, ContactNewcomer, DangerMatter
from sleutelapp.records.merge import DistinctNewcomers, NewcomerMerge
from sleutelapp.records.need import ContactNeed, Need
from sleutelapp.records.network import Organisation, PhoneNumber, Professional
from sleutelapp.records.newcomer import Consent, Household, Newcomer, NewcomerLanguage
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
    "DangerMatter",
    "DistinctNewcomers",
    "Draft",
    "FollowUp",
    "GroupSession",
    "Household",
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
