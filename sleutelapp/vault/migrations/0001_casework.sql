-- The first schema: casework.
-- Mapped classes are in sleutelapp/records; codes are those of resources/reference.

CREATE TABLE commitment (
    municipality TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    period TEXT NOT NULL,
    valid_from DATE,
    valid_until DATE,
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    created_at DATETIME NOT NULL,
    changed_at DATETIME NOT NULL,
    deleted_at DATETIME
);
CREATE INDEX ix_commitment_municipality ON commitment (municipality);

CREATE TABLE contact (
    date DATE NOT NULL,
    time TIME NOT NULL,
    kind TEXT NOT NULL,
    language TEXT,
    interpreter TEXT,
    group_size INTEGER,
    group_name TEXT NOT NULL,
    notes TEXT NOT NULL,
    private_note TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    travel_minutes INTEGER NOT NULL,
    travel_metres INTEGER NOT NULL,
    municipality TEXT,
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    created_at DATETIME NOT NULL,
    changed_at DATETIME NOT NULL,
    deleted_at DATETIME
);
CREATE INDEX ix_contact_thrown_away ON contact (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX ix_contact_changed_at ON contact (changed_at);
CREATE INDEX ix_contact_listed ON contact (date, id);

CREATE TABLE draft (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    form TEXT NOT NULL,
    record_id INTEGER,
    payload TEXT NOT NULL,
    started_at DATETIME NOT NULL,
    changed_at DATETIME NOT NULL
);
CREATE INDEX ix_draft_changed_at ON draft (changed_at);

CREATE TABLE erasure (
    tombstone BLOB NOT NULL,
    erased_at DATETIME NOT NULL,
    scrubbed_at DATETIME,
    PRIMARY KEY (tombstone)
);

CREATE TABLE household (
    kind TEXT,
    note TEXT NOT NULL,
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    created_at DATETIME NOT NULL,
    changed_at DATETIME NOT NULL,
    deleted_at DATETIME
);

CREATE TABLE issue (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    year INTEGER NOT NULL,
    quarter INTEGER NOT NULL,
    k INTEGER NOT NULL,
    format_version INTEGER NOT NULL,
    table_set_version INTEGER NOT NULL,
    code_list_version TEXT NOT NULL,
    sender TEXT NOT NULL,
    sender_name TEXT NOT NULL,
    organisation TEXT NOT NULL,
    sessions TEXT NOT NULL,
    hash BLOB NOT NULL,
    origin TEXT NOT NULL,
    frozen_at DATETIME NOT NULL,
    own_codes TEXT NOT NULL,
    CONSTRAINT uq_issue_quarter UNIQUE (year, quarter)
);

CREATE TABLE issue_cell (
    issue_id INTEGER NOT NULL,
    "table" TEXT NOT NULL,
    keys TEXT NOT NULL,
    value INTEGER NOT NULL,
    counted INTEGER,
    is_exact BOOLEAN NOT NULL,
    PRIMARY KEY (issue_id, "table", keys),
    CONSTRAINT fk_issue_cell_issue_id FOREIGN KEY(issue_id) REFERENCES issue (id) ON DELETE CASCADE
);

CREATE TABLE key_person (
    name TEXT NOT NULL,
    code TEXT NOT NULL,
    organisation TEXT NOT NULL,
    role TEXT NOT NULL,
    languages TEXT NOT NULL,
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    created_at DATETIME NOT NULL,
    changed_at DATETIME NOT NULL,
    deleted_at DATETIME
);

CREATE TABLE organisation (
    name TEXT NOT NULL,
    kind TEXT,
    municipality TEXT,
    address TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    languages TEXT NOT NULL,
    waiting_days INTEGER,
    checked_on DATE,
    note TEXT NOT NULL,
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    created_at DATETIME NOT NULL,
    changed_at DATETIME NOT NULL,
    deleted_at DATETIME
);
CREATE INDEX ix_organisation_thrown_away ON organisation (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX ix_organisation_name ON organisation (name);

CREATE TABLE organisation_code (
    list TEXT NOT NULL,
    code TEXT NOT NULL,
    parent TEXT,
    labels TEXT NOT NULL,
    retired BOOLEAN NOT NULL,
    PRIMARY KEY (list, code)
);

CREATE TABLE other_time (
    date DATE NOT NULL,
    kind TEXT NOT NULL,
    description TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    travel_minutes INTEGER NOT NULL,
    travel_metres INTEGER NOT NULL,
    municipality TEXT,
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    created_at DATETIME NOT NULL,
    changed_at DATETIME NOT NULL,
    deleted_at DATETIME
);
CREATE INDEX ix_other_time_thrown_away ON other_time (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX ix_other_time_changed_at ON other_time (changed_at);
CREATE INDEX ix_other_time_date ON other_time (date);

CREATE TABLE phone_number (
    code TEXT NOT NULL,
    label TEXT NOT NULL,
    number TEXT NOT NULL,
    checked_on DATE,
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    created_at DATETIME NOT NULL,
    changed_at DATETIME NOT NULL,
    deleted_at DATETIME,
    CONSTRAINT uq_phone_number_code UNIQUE (code)
);

CREATE TABLE setting (
    "key" TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY ("key")
);

CREATE TABLE signal (
    date DATE NOT NULL,
    text TEXT NOT NULL,
    domain TEXT,
    municipality TEXT,
    advice TEXT NOT NULL,
    answer TEXT NOT NULL,
    answered_on DATE,
    result TEXT NOT NULL,
    shared_at DATETIME,
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    created_at DATETIME NOT NULL,
    changed_at DATETIME NOT NULL,
    deleted_at DATETIME
);
CREATE INDEX ix_signal_thrown_away ON signal (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX ix_signal_date ON signal (date);

CREATE TABLE newcomer (
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    birth_year INTEGER,
    birth_year_estimated BOOLEAN NOT NULL,
    gender TEXT NOT NULL,
    origin TEXT,
    municipality TEXT,
    neighbourhood TEXT NOT NULL,
    education TEXT NOT NULL,
    household_kind TEXT,
    came_through TEXT,
    note TEXT NOT NULL,
    private_note TEXT NOT NULL,
    household_id INTEGER,
    first_contact_on DATE,
    last_contact_on DATE,
    transferred_from TEXT NOT NULL,
    transferred_on DATE,
    archived_at DATETIME,
    merged_into_id INTEGER,
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    created_at DATETIME NOT NULL,
    changed_at DATETIME NOT NULL,
    deleted_at DATETIME,
    CONSTRAINT uq_newcomer_code UNIQUE (code),
    CONSTRAINT fk_newcomer_household_id FOREIGN KEY(household_id) REFERENCES household (id),
    CONSTRAINT fk_newcomer_merged_into_id FOREIGN KEY(merged_into_id) REFERENCES newcomer (id)
);
CREATE INDEX ix_newcomer_thrown_away ON newcomer (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX ix_newcomer_household_id ON newcomer (household_id);
CREATE INDEX ix_newcomer_last_contact_on ON newcomer (last_contact_on);
CREATE INDEX ix_newcomer_listed ON newcomer (deleted_at, archived_at, name);
CREATE INDEX ix_newcomer_merged_into_id ON newcomer (merged_into_id);

CREATE TABLE professional (
    name TEXT NOT NULL,
    kind TEXT,
    organisation_id INTEGER,
    municipality TEXT,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    languages TEXT NOT NULL,
    checked_on DATE,
    note TEXT NOT NULL,
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    created_at DATETIME NOT NULL,
    changed_at DATETIME NOT NULL,
    deleted_at DATETIME,
    CONSTRAINT fk_professional_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id)
);
CREATE INDEX ix_professional_thrown_away ON professional (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX ix_professional_name ON professional (name);
CREATE INDEX ix_professional_organisation_id ON professional (organisation_id);

CREATE TABLE session (
    date DATE NOT NULL,
    time TIME,
    theme TEXT NOT NULL,
    status TEXT NOT NULL,
    preparation_minutes INTEGER NOT NULL,
    place TEXT NOT NULL,
    partner_id INTEGER,
    givers TEXT NOT NULL,
    languages TEXT NOT NULL,
    share_code TEXT NOT NULL,
    notes TEXT NOT NULL,
    private_note TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    travel_minutes INTEGER NOT NULL,
    travel_metres INTEGER NOT NULL,
    municipality TEXT,
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    created_at DATETIME NOT NULL,
    changed_at DATETIME NOT NULL,
    deleted_at DATETIME,
    CONSTRAINT fk_session_partner_id FOREIGN KEY(partner_id) REFERENCES organisation (id)
);
CREATE INDEX ix_session_thrown_away ON session (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX ix_session_changed_at ON session (changed_at);
CREATE INDEX ix_session_date ON session (date);
CREATE INDEX ix_session_partner_id ON session (partner_id);

CREATE TABLE attendance (
    session_id INTEGER NOT NULL,
    state TEXT NOT NULL,
    newcomer_id INTEGER,
    count INTEGER NOT NULL,
    walk_in BOOLEAN NOT NULL,
    municipality TEXT,
    gender TEXT NOT NULL,
    age_band TEXT,
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    created_at DATETIME NOT NULL,
    changed_at DATETIME NOT NULL,
    deleted_at DATETIME,
    CONSTRAINT fk_attendance_session_id FOREIGN KEY(session_id) REFERENCES session (id) ON DELETE CASCADE,
    CONSTRAINT fk_attendance_newcomer_id FOREIGN KEY(newcomer_id) REFERENCES newcomer (id)
);
CREATE INDEX ix_attendance_newcomer_id ON attendance (newcomer_id);
CREATE INDEX ix_attendance_session_id ON attendance (session_id);

CREATE TABLE consent (
    newcomer_id INTEGER NOT NULL,
    purpose TEXT NOT NULL,
    recipient TEXT NOT NULL,
    given_on DATE NOT NULL,
    way TEXT NOT NULL,
    text_version TEXT NOT NULL,
    withdrawn_on DATE,
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    created_at DATETIME NOT NULL,
    changed_at DATETIME NOT NULL,
    deleted_at DATETIME,
    CONSTRAINT fk_consent_newcomer_id FOREIGN KEY(newcomer_id) REFERENCES newcomer (id) ON DELETE CASCADE
);
CREATE INDEX ix_consent_newcomer_id ON consent (newcomer_id);

CREATE TABLE consultation (
    date DATE NOT NULL,
    asked_by TEXT NOT NULL,
    advice_kind TEXT NOT NULL,
    professional_id INTEGER,
    organisation_id INTEGER,
    newcomer_id INTEGER,
    question TEXT NOT NULL,
    advice TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    travel_minutes INTEGER NOT NULL,
    travel_metres INTEGER NOT NULL,
    municipality TEXT,
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    created_at DATETIME NOT NULL,
    changed_at DATETIME NOT NULL,
    deleted_at DATETIME,
    CONSTRAINT fk_consultation_professional_id FOREIGN KEY(professional_id) REFERENCES professional (id),
    CONSTRAINT fk_consultation_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id),
    CONSTRAINT fk_consultation_newcomer_id FOREIGN KEY(newcomer_id) REFERENCES newcomer (id)
);
CREATE INDEX ix_consultation_thrown_away ON consultation (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX ix_consultation_changed_at ON consultation (changed_at);
CREATE INDEX ix_consultation_date ON consultation (date);
CREATE INDEX ix_consultation_newcomer_id ON consultation (newcomer_id);
CREATE INDEX ix_consultation_organisation_id ON consultation (organisation_id);
CREATE INDEX ix_consultation_professional_id ON consultation (professional_id);

CREATE TABLE contact_newcomer (
    contact_id INTEGER NOT NULL,
    newcomer_id INTEGER NOT NULL,
    date DATE NOT NULL,
    PRIMARY KEY (contact_id, newcomer_id),
    CONSTRAINT fk_contact_newcomer_contact_id FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
    CONSTRAINT fk_contact_newcomer_newcomer_id FOREIGN KEY(newcomer_id) REFERENCES newcomer (id) ON DELETE CASCADE
);
CREATE INDEX ix_contact_newcomer_timeline ON contact_newcomer (newcomer_id, date);

CREATE TABLE correction (
    newcomer_id INTEGER NOT NULL,
    asked_on DATE NOT NULL,
    wrong TEXT NOT NULL,
    status TEXT NOT NULL,
    settled_on DATE,
    answer TEXT NOT NULL,
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    created_at DATETIME NOT NULL,
    changed_at DATETIME NOT NULL,
    deleted_at DATETIME,
    CONSTRAINT fk_correction_newcomer_id FOREIGN KEY(newcomer_id) REFERENCES newcomer (id) ON DELETE CASCADE
);
CREATE INDEX ix_correction_newcomer_id ON correction (newcomer_id);

CREATE TABLE kept_longer (
    newcomer_id INTEGER NOT NULL,
    decided_on DATE NOT NULL,
    keep_until DATE NOT NULL,
    reason TEXT NOT NULL,
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    created_at DATETIME NOT NULL,
    changed_at DATETIME NOT NULL,
    deleted_at DATETIME,
    CONSTRAINT fk_kept_longer_newcomer_id FOREIGN KEY(newcomer_id) REFERENCES newcomer (id) ON DELETE CASCADE
);
CREATE INDEX ix_kept_longer_newcomer_id ON kept_longer (newcomer_id);

CREATE TABLE need (
    newcomer_id INTEGER,
    contact_id INTEGER,
    session_id INTEGER,
    code TEXT NOT NULL,
    urgency TEXT NOT NULL,
    status TEXT NOT NULL,
    opened_on DATE NOT NULL,
    closed_on DATE,
    note TEXT NOT NULL,
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    created_at DATETIME NOT NULL,
    changed_at DATETIME NOT NULL,
    deleted_at DATETIME,
    CONSTRAINT fk_need_newcomer_id FOREIGN KEY(newcomer_id) REFERENCES newcomer (id),
    CONSTRAINT fk_need_contact_id FOREIGN KEY(contact_id) REFERENCES contact (id),
    CONSTRAINT fk_need_session_id FOREIGN KEY(session_id) REFERENCES session (id)
);
CREATE INDEX ix_need_thrown_away ON need (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX ix_need_closed_on ON need (closed_on);
CREATE INDEX ix_need_contact_id ON need (contact_id);
CREATE INDEX ix_need_changed_at ON need (changed_at);
CREATE INDEX ix_need_of_newcomer ON need (newcomer_id, status, opened_on);
CREATE INDEX ix_need_opened_on ON need (opened_on);
CREATE INDEX ix_need_session_id ON need (session_id);

CREATE TABLE issue_person (
    issue_id INTEGER NOT NULL,
    newcomer_id INTEGER NOT NULL,
    PRIMARY KEY (issue_id, newcomer_id),
    CONSTRAINT fk_issue_person_issue_id FOREIGN KEY(issue_id) REFERENCES issue (id) ON DELETE CASCADE,
    CONSTRAINT fk_issue_person_newcomer_id FOREIGN KEY(newcomer_id) REFERENCES newcomer (id) ON DELETE CASCADE
);
CREATE INDEX ix_issue_person_newcomer_id ON issue_person (newcomer_id);

CREATE TABLE issue_record (
    kind TEXT NOT NULL,
    record_id INTEGER NOT NULL,
    issue_id INTEGER NOT NULL,
    PRIMARY KEY (kind, record_id),
    CONSTRAINT fk_issue_record_issue_id FOREIGN KEY(issue_id) REFERENCES issue (id) ON DELETE CASCADE
);
CREATE INDEX ix_issue_record_issue_id ON issue_record (issue_id);

CREATE TABLE issue_signal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    issue_id INTEGER NOT NULL,
    signal_id INTEGER,
    text TEXT NOT NULL,
    domain TEXT NOT NULL,
    municipality TEXT NOT NULL,
    CONSTRAINT fk_issue_signal_issue_id FOREIGN KEY(issue_id) REFERENCES issue (id) ON DELETE CASCADE,
    CONSTRAINT fk_issue_signal_signal_id FOREIGN KEY(signal_id) REFERENCES signal (id) ON DELETE SET NULL
);
CREATE INDEX ix_issue_signal_issue_id ON issue_signal (issue_id);
CREATE INDEX ix_issue_signal_signal_id ON issue_signal (signal_id);

CREATE TABLE newcomer_language (
    newcomer_id INTEGER NOT NULL,
    language TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (newcomer_id, language),
    CONSTRAINT fk_newcomer_language_newcomer_id FOREIGN KEY(newcomer_id) REFERENCES newcomer (id) ON DELETE CASCADE
);

CREATE TABLE distinct_newcomers (
    one_id INTEGER NOT NULL,
    other_id INTEGER NOT NULL,
    PRIMARY KEY (one_id, other_id),
    CONSTRAINT fk_distinct_newcomers_one_id FOREIGN KEY(one_id) REFERENCES newcomer (id) ON DELETE CASCADE,
    CONSTRAINT fk_distinct_newcomers_other_id FOREIGN KEY(other_id) REFERENCES newcomer (id) ON DELETE CASCADE
);
CREATE INDEX ix_distinct_newcomers_other_id ON distinct_newcomers (other_id);

CREATE TABLE newcomer_merge (
    keep_id INTEGER NOT NULL,
    away_id INTEGER NOT NULL,
    merged_on DATE NOT NULL,
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    moved TEXT NOT NULL,
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    created_at DATETIME NOT NULL,
    changed_at DATETIME NOT NULL,
    deleted_at DATETIME,
    CONSTRAINT fk_newcomer_merge_keep_id FOREIGN KEY(keep_id) REFERENCES newcomer (id) ON DELETE CASCADE,
    CONSTRAINT fk_newcomer_merge_away_id FOREIGN KEY(away_id) REFERENCES newcomer (id) ON DELETE CASCADE
);
CREATE INDEX ix_newcomer_merge_away_id ON newcomer_merge (away_id);
CREATE INDEX ix_newcomer_merge_keep_id ON newcomer_merge (keep_id);

CREATE TABLE contact_need (
    contact_id INTEGER NOT NULL,
    need_id INTEGER NOT NULL,
    date DATE NOT NULL,
    urgency TEXT NOT NULL,
    PRIMARY KEY (contact_id, need_id),
    CONSTRAINT fk_contact_need_contact_id FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE,
    CONSTRAINT fk_contact_need_need_id FOREIGN KEY(need_id) REFERENCES need (id) ON DELETE CASCADE
);
CREATE INDEX ix_contact_need_date ON contact_need (date);
CREATE INDEX ix_contact_need_need_id ON contact_need (need_id);

CREATE TABLE danger_matter (
    noticed_on DATE NOT NULL,
    contact_id INTEGER,
    newcomer_id INTEGER,
    need_id INTEGER,
    sign TEXT,
    action TEXT NOT NULL,
    note TEXT NOT NULL,
    closed_on DATE,
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    created_at DATETIME NOT NULL,
    changed_at DATETIME NOT NULL,
    deleted_at DATETIME,
    CONSTRAINT fk_danger_matter_contact_id FOREIGN KEY(contact_id) REFERENCES contact (id),
    CONSTRAINT fk_danger_matter_newcomer_id FOREIGN KEY(newcomer_id) REFERENCES newcomer (id),
    CONSTRAINT fk_danger_matter_need_id FOREIGN KEY(need_id) REFERENCES need (id)
);
CREATE INDEX ix_danger_matter_contact_id ON danger_matter (contact_id);
CREATE INDEX ix_danger_matter_need_id ON danger_matter (need_id);
CREATE INDEX ix_danger_matter_newcomer_id ON danger_matter (newcomer_id);
CREATE INDEX ix_danger_matter_open ON danger_matter (closed_on, noticed_on);

CREATE TABLE referral (
    newcomer_id INTEGER,
    need_id INTEGER,
    contact_id INTEGER,
    destination TEXT NOT NULL,
    organisation_id INTEGER,
    professional_id INTEGER,
    status TEXT NOT NULL,
    opened_on DATE NOT NULL,
    status_on DATE NOT NULL,
    appointment_on DATE,
    appointment_at TIME,
    reason TEXT,
    outcome TEXT,
    emergency TEXT NOT NULL,
    note TEXT NOT NULL,
    private_note TEXT NOT NULL,
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    created_at DATETIME NOT NULL,
    changed_at DATETIME NOT NULL,
    deleted_at DATETIME,
    CONSTRAINT fk_referral_newcomer_id FOREIGN KEY(newcomer_id) REFERENCES newcomer (id),
    CONSTRAINT fk_referral_need_id FOREIGN KEY(need_id) REFERENCES need (id),
    CONSTRAINT fk_referral_contact_id FOREIGN KEY(contact_id) REFERENCES contact (id),
    CONSTRAINT fk_referral_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id),
    CONSTRAINT fk_referral_professional_id FOREIGN KEY(professional_id) REFERENCES professional (id)
);
CREATE INDEX ix_referral_thrown_away ON referral (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX ix_referral_appointment_on ON referral (appointment_on);
CREATE INDEX ix_referral_board ON referral (status, status_on);
CREATE INDEX ix_referral_contact_id ON referral (contact_id);
CREATE INDEX ix_referral_destination ON referral (destination, organisation_id);
CREATE INDEX ix_referral_need_id ON referral (need_id);
CREATE INDEX ix_referral_newcomer_id ON referral (newcomer_id);
CREATE INDEX ix_referral_organisation_id ON referral (organisation_id);
CREATE INDEX ix_referral_professional_id ON referral (professional_id);

CREATE TABLE follow_up (
    due_on DATE NOT NULL,
    text TEXT NOT NULL,
    newcomer_id INTEGER,
    need_id INTEGER,
    referral_id INTEGER,
    contact_id INTEGER,
    consultation_id INTEGER,
    done_on DATE,
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    created_at DATETIME NOT NULL,
    changed_at DATETIME NOT NULL,
    deleted_at DATETIME,
    CONSTRAINT fk_follow_up_newcomer_id FOREIGN KEY(newcomer_id) REFERENCES newcomer (id),
    CONSTRAINT fk_follow_up_need_id FOREIGN KEY(need_id) REFERENCES need (id),
    CONSTRAINT fk_follow_up_referral_id FOREIGN KEY(referral_id) REFERENCES referral (id),
    CONSTRAINT fk_follow_up_contact_id FOREIGN KEY(contact_id) REFERENCES contact (id),
    CONSTRAINT fk_follow_up_consultation_id FOREIGN KEY(consultation_id) REFERENCES consultation (id)
);
CREATE INDEX ix_follow_up_thrown_away ON follow_up (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX ix_follow_up_consultation_id ON follow_up (consultation_id);
CREATE INDEX ix_follow_up_contact_id ON follow_up (contact_id);
CREATE INDEX ix_follow_up_day ON follow_up (due_on);
CREATE INDEX ix_follow_up_due ON follow_up (done_on, due_on);
CREATE INDEX ix_follow_up_need_id ON follow_up (need_id);
CREATE INDEX ix_follow_up_newcomer_id ON follow_up (newcomer_id);
CREATE INDEX ix_follow_up_referral_id ON follow_up (referral_id);

CREATE TABLE referral_step (
    referral_id INTEGER NOT NULL,
    status TEXT NOT NULL,
    "on" DATE NOT NULL,
    reason TEXT,
    outcome TEXT,
    note TEXT NOT NULL,
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    created_at DATETIME NOT NULL,
    changed_at DATETIME NOT NULL,
    deleted_at DATETIME,
    CONSTRAINT fk_referral_step_referral_id FOREIGN KEY(referral_id) REFERENCES referral (id) ON DELETE CASCADE
);
CREATE INDEX ix_referral_step_changed_at ON referral_step (changed_at);
CREATE INDEX ix_referral_step_on ON referral_step ("on");
CREATE INDEX ix_referral_step_referral_id ON referral_step (referral_id);
-- Which vault this is; compared with the key file at every unlock. The second key is for the tombstones of who was
-- erased: made once from the first data key and carried along, so that it outlives a new data key.
CREATE TABLE vault (
    id TEXT PRIMARY KEY,
    erasure_key BLOB NOT NULL
) WITHOUT ROWID;

-- Who saw and did what: numbers and codes, never a name (sleutelapp/vault/audit.py). Each line is sealed together with
-- the one before it. Nothing is changed, taken away or put in between, not even by REPLACE.
CREATE TABLE audit (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    what TEXT NOT NULL,
    kind TEXT NOT NULL,
    object INTEGER,
    detail TEXT NOT NULL,
    mac BLOB NOT NULL
);
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit'); END;
CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit'); END;
CREATE TRIGGER audit_grows_at_its_end BEFORE INSERT ON audit WHEN NEW.seq <= (SELECT max(seq) FROM audit) BEGIN SELECT RAISE(ABORT, 'audit'); END;

-- Search. Nothing is stored but the index itself; rowid = (kind << 40) + record id (records/search_index.py).
-- What is deleted is overwritten in the index too.
CREATE VIRTUAL TABLE search_name USING fts5(
    words, sounds, content='', contentless_delete=1, prefix='1 2 3', tokenize='ascii'
);
INSERT INTO search_name(search_name, rank) VALUES ('secure-delete', 1);
CREATE VIRTUAL TABLE search_note USING fts5(
    words, sounds, content='', contentless_delete=1, prefix='2 3 4', tokenize='ascii', detail=column
);
INSERT INTO search_note(search_note, rank) VALUES ('secure-delete', 1);
