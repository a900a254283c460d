import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sleutelapp.core.errors import Refused
from sleutelapp.features.network.actions import add_organisation, add_professional, remove
from sleutelapp.features.network.drafts import OrganisationDraft, ProfessionalDraft
from sleutelapp.features.newcomers.actions import has_consent
from sleutelapp.features.referrals.actions import add_referral, set_place
from sleutelapp.features.referrals.consent_question import ConsentQuestion
from sleutelapp.features.referrals.drafts import ReferralDraft
from sleutelapp.features.referrals.queries import Place
from sleutelapp.features.referrals.screen import ReferralScreen
from sleutelapp.features.referrals.step_form import StepForm
from sleutelapp.features.referrals.table_model import SHOW_ENDED
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.scripted_dialogs import ScriptedDialogs
from sleutelapp.records import Newcomer
from sleutelapp.vault.store import Vault
from tests.features.referrals.on_page import Told, press, stored


@pytest.fixture
def screen(open_screen: Callable[[str], ReferralScreen]) -> ReferralScreen:
    return open_screen("list")


def step_button(screen: ReferralScreen, status: str) -> QPushButton:
    found = next(
        (b for b in screen.detail.findChildren(QPushButton, f"step:{status}") if b.isVisible()), None
    )
    assert found is not None, status
    return found


def question(screen: ReferralScreen) -> ConsentQuestion:
    found = [q for q in screen.detail.findChildren(ConsentQuestion) if q.isVisible()]
    assert len(found) == 1
    return found[0]


def form(screen: ReferralScreen) -> StepForm:
    found = [f for f in screen.detail.findChildren(StepForm) if f.isVisible()]
    assert len(found) == 1
    return found[0]


def shares(vault: Vault, newcomer_id: int) -> bool:
    with vault.reading() as session:
        return has_consent(session.get_one(Newcomer, newcomer_id), "share", "dentist")


def titles(screen: ReferralScreen) -> list[str]:
    plain = str.maketrans("", "", "\u2068\u2069")
    return [row.title.translate(plain) for row in screen.rows.rows_model.rows()]


def add_more(vault: Vault, newcomer_id: int) -> None:
    with vault.writing() as session:
        for status, destination, outcome in (
            ("sent", "gp", None),
            ("help_started", "social_team", None),
            ("completed", "public_health_service", "helped"),
        ):
            add_referral(
                session,
                ReferralDraft(
                    newcomer_id=newcomer_id,
                    destination=destination,
                    status=status,
                    opened_on=dt.date(2026, 8, 1),
                    outcome=outcome,
                    emergency="Kon niet wachten.",
                ),
            )


def test_an_empty_list_says_what_to_do(screen: ReferralScreen) -> None:
    assert not screen.filter.isVisible()
    press(screen._none.button)
    assert screen.form.isVisible()
    assert screen.form.who.hasFocus()


def test_a_referral_walks_from_considered_to_completed(
    screen: ReferralScreen, vault: Vault, family: tuple[int, int]
) -> None:
    screen.show_referral(1)
    for status in ("offered", "agreed"):
        press(step_button(screen, status))
        assert stored(vault).standing.status == status
    press(step_button(screen, "sent"))
    assert stored(vault).standing.status == "agreed"  # nothing goes out before the question is answered
    press(question(screen).oral_button)
    assert stored(vault).standing.status == "sent"
    assert shares(vault, family[0])
    press(step_button(screen, "appointment"))
    asked = form(screen)
    press(asked.confirm_button)
    assert stored(vault).standing.status == "sent"
    asked.appointment_on.set_value(dt.date(2026, 9, 17))
    asked.appointment_at.set_value(dt.time(10, 30))
    press(asked.confirm_button)
    assert stored(vault).standing.appointment_at == dt.time(10, 30)
    press(step_button(screen, "not_gone"))
    press(form(screen).confirm_button)
    assert stored(vault).standing.status == "appointment"
    press(form(screen).reason.chip("transport"))
    press(form(screen).confirm_button)
    assert (stored(vault).standing.status, stored(vault).standing.reason) == ("not_gone", "transport")
    press(step_button(screen, "appointment"))
    form(screen).appointment_on.set_value(dt.date(2026, 9, 24))
    press(form(screen).confirm_button)
    press(step_button(screen, "gone"))
    press(step_button(screen, "completed"))
    press(form(screen).outcome.chip("helped"))
    press(form(screen).confirm_button)
    done = stored(vault)
    assert (done.standing.status, done.standing.outcome) == ("completed", "helped")
    assert [step.status for step in reversed(done.steps)] == [
        "considered",
        "offered",
        "agreed",
        "sent",
        "appointment",
        "not_gone",
        "appointment",
        "gone",
        "completed",
    ]
    assert not screen.detail._steps_card.isVisible()


def test_no_consent_means_nothing_is_sent(
    screen: ReferralScreen, vault: Vault, family: tuple[int, int]
) -> None:
    screen.show_referral(1)
    press(step_button(screen, "offered"))
    press(step_button(screen, "agreed"))
    press(step_button(screen, "sent"))
    press(question(screen).no_button)
    assert stored(vault).standing.status == "agreed"
    assert not shares(vault, family[0])
    assert step_button(screen, "sent").hasFocus()
    press(step_button(screen, "sent"))
    QTest.keyClick(question(screen).oral_button, Qt.Key.Key_Escape)
    assert stored(vault).standing.status == "agreed"


def test_an_emergency_needs_its_reason_and_no_consent(
    screen: ReferralScreen, vault: Vault, family: tuple[int, int]
) -> None:
    screen.show_referral(1)
    press(step_button(screen, "offered"))
    press(step_button(screen, "agreed"))
    press(step_button(screen, "warm_handover"))
    asked = question(screen)
    press(asked.emergency_button)
    press(asked.confirm_button)
    assert stored(vault).standing.status == "agreed"
    QTest.keyClicks(asked.reason, "Abces, koorts")
    QTest.keyClick(asked.reason, Qt.Key.Key_Return)
    assert stored(vault).standing.status == "warm_handover"
    assert stored(vault).standing.emergency == "Abces, koorts"
    assert not shares(vault, family[0])
    # What happened after it was shared is recorded without asking again.
    press(step_button(screen, "help_started"))
    assert stored(vault).standing.status == "help_started"


@pytest.mark.usefixtures("family")
def test_a_step_can_be_undone(screen: ReferralScreen, vault: Vault, told: Told) -> None:
    screen.show_referral(1)
    before = stored(vault)
    press(step_button(screen, "offered"))
    assert told.said == ["Aangeboden"]
    told.take_back()
    assert stored(vault) == before
    assert step_button(screen, "offered")


@pytest.mark.usefixtures("family")
def test_a_step_with_another_day_and_a_note(screen: ReferralScreen, vault: Vault) -> None:
    screen.show_referral(1)
    press(screen.detail.with_note)
    press(step_button(screen, "offered"))
    form(screen).day.set_value(dt.date(2026, 9, 20))
    press(form(screen).confirm_button)
    assert stored(vault).standing.status == "considered"  # that day has yet to come
    form(screen).day.set_value(dt.date(2026, 9, 10))
    form(screen).note.set_value("Denkt erover na.")
    QTest.keyClick(form(screen).note, Qt.Key.Key_Return)
    step = stored(vault).steps[0]
    assert (step.status, step.on, step.note) == ("offered", dt.date(2026, 9, 10), "Denkt erover na.")


def test_groups_stand_in_order_and_ended_ones_open_on_request(
    screen: ReferralScreen, vault: Vault, family: tuple[int, int]
) -> None:
    add_more(vault, family[0])
    place = screen._workspace.label
    assert titles(screen)[:-1] == [
        "Waiting for an answer · 1",
        "Huisarts · Almaz Tesfay",
        "In preparation · 1",
        "Tandarts · Almaz Tesfay",
        "Help started · 1",
        f"{place('referral_destination', 'social_team')} · Almaz Tesfay",
    ]
    assert titles(screen)[-1].startswith("Show 1 ended referral")
    assert screen.rows.rows_model.rows()[1].trailing_kind == "warn"  # 44 days without an answer
    screen.rows.select_key(SHOW_ENDED)
    QTest.keyClick(screen.rows, Qt.Key.Key_Return)
    assert titles(screen)[-2:] == [
        "Ended · 1",
        f"{place('referral_destination', 'public_health_service')} · Almaz Tesfay",
    ]


def test_chips_and_words_filter(
    screen: ReferralScreen, qtbot: QtBot, vault: Vault, family: tuple[int, int]
) -> None:
    add_more(vault, family[1])
    press(screen.groups.chip("waiting"))
    assert titles(screen) == ["Waiting for an answer · 1", "Huisarts · N-00002"]
    press(screen.groups.chip("waiting"))
    screen.filter.field.setFocus()
    QTest.keyClicks(screen.filter.field, "almas")
    qtbot.waitUntil(lambda: titles(screen) == ["In preparation · 1", "Tandarts · Almaz Tesfay"])
    screen.filter.field.setText("huisa")
    qtbot.waitUntil(lambda: "Huisarts · N-00002" in titles(screen))
    screen.filter.field.setText("zzzz")
    qtbot.waitUntil(lambda: not screen.rows.isVisible())


def test_enter_opens_and_the_newcomer_is_one_click_away(
    screen: ReferralScreen, qtbot: QtBot, family: tuple[int, int]
) -> None:
    screen.rows.setFocus()
    screen.rows.setCurrentIndex(screen.rows.rows_model.index(1))
    QTest.keyClick(screen.rows, Qt.Key.Key_Return)
    assert screen.detail.page.title.text() == "Tandarts"
    assert step_button(screen, "offered").hasFocus()
    with qtbot.waitSignal(screen.newcomer_wanted) as wanted:
        press(screen.detail.who)
    assert wanted.args == [family[0]]
    press(screen.list_detail.back)
    assert screen.rows.hasFocus()


def test_a_long_board_is_read_as_it_scrolls(
    qtbot: QtBot, vault: Vault, workspace: Workspace, family: tuple[int, int]
) -> None:
    with vault.writing() as session:
        for number in range(230):
            day = dt.date(2026, 1, 1) + dt.timedelta(days=number)
            draft = ReferralDraft(newcomer_id=family[0], destination="gp", opened_on=day)
            add_referral(session, draft)
    workspace.views["referrals"] = "list"
    screen = ReferralScreen(workspace)
    qtbot.addWidget(screen)
    screen.arrive()
    model = screen.rows.rows_model
    assert model.rowCount() == 100
    while model.canFetchMore(screen.rows.rootIndex()):
        model.fetchMore(screen.rows.rootIndex())
    keys = [row.key for row in model.rows() if not row.heading]
    assert len(keys) == len(set(keys)) == 231


def test_no_such_referral_is_told(screen: ReferralScreen, dialogs: ScriptedDialogs) -> None:
    screen.show_referral(99)
    assert len(dialogs.asked) == 1


@pytest.mark.usefixtures("family")
def test_every_control_can_be_named(screen: ReferralScreen) -> None:
    screen.show_referral(1)
    press(step_button(screen, "offered"))
    press(step_button(screen, "refused"))
    nameless = [
        type(widget).__name__
        for widget in screen.detail.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if not widget.accessibleName() and not getattr(widget, "text", str)()
    ]
    assert nameless == []


@pytest.fixture
def dentists(vault: Vault) -> tuple[int, int]:
    with vault.writing() as session:
        place = add_organisation(session, OrganisationDraft(name="Tandarts Plein", kind="dentist"))
        person = add_professional(session, ProfessionalDraft(name="Omar Aziz", organisation_id=place.id))
        return place.id, person.id


def place_button(screen: ReferralScreen, name: str) -> QPushButton:
    return next(b for b in screen.detail.findChildren(QPushButton, f"place:{name}") if b.isVisible())


@pytest.mark.usefixtures("family")
def test_where_exactly_is_chosen_changed_and_undone(
    screen: ReferralScreen, qtbot: QtBot, vault: Vault, told: Told, dentists: tuple[int, int]
) -> None:
    screen.show_referral(1)
    press(place_button(screen, "change"))
    form = screen.detail.place.form
    assert form is not None
    assert form.chooser.organisation.hasFocus()
    form.chooser.professional.setFocus()
    QTest.keyClicks(form.chooser.professional, "omar")
    form.chooser.professional.look_up()
    QTest.keyClick(form.chooser.professional, Qt.Key.Key_Return)
    # Who is chosen brings along where they work.
    assert form.chooser.organisation.text() == "Tandarts Plein"
    press(form.confirm_button)
    shown = stored(vault)
    assert shown.organisation == Place(dentists[0], "Tandarts Plein", is_gone=False)
    assert shown.professional == Place(dentists[1], "Omar Aziz", is_gone=False)
    with qtbot.waitSignal(screen.record_wanted) as wanted:
        press(place_button(screen, "organisation"))
    assert wanted.args == ["organisation", dentists[0]]
    press(place_button(screen, "change"))
    again = screen.detail.place.form
    assert again is not None
    again.chooser.organisation.selectAll()
    QTest.keyClicks(again.chooser.organisation, "x")
    assert again.chooser.value() == (None, dentists[1])
    QTest.keyClick(again.confirm_button, Qt.Key.Key_Escape)
    assert stored(vault) == shown
    assert place_button(screen, "change").hasFocus()
    told.take_back()
    assert stored(vault).organisation is None


@pytest.mark.usefixtures("family")
def test_an_organisation_taken_out_stays_readable(
    screen: ReferralScreen, vault: Vault, dentists: tuple[int, int]
) -> None:
    with vault.writing() as session:
        set_place(session, 1, *dentists)
        remove(session, "organisation", dentists[0])
        with pytest.raises(Refused):
            set_place(session, add_referral(session, ReferralDraft(destination="dentist")).id, *dentists)
    screen.show_referral(1)
    assert stored(vault).organisation == Place(dentists[0], "Tandarts Plein", is_gone=True)
    assert [b for b in screen.detail.findChildren(QPushButton, "place:organisation") if b.isVisible()] == []
    # Saving the form without touching it leaves it so.
    press(place_button(screen, "change"))
    form = screen.detail.place.form
    assert form is not None
    assert form.chooser.organisation.text() == "Tandarts Plein"
    press(form.confirm_button)
    assert stored(vault).organisation == Place(dentists[0], "Tandarts Plein", is_gone=True)
