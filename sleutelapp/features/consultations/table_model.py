"""The rows of the list of consultations."""

from collections.abc import Callable

from sleutelapp.features.consultations.queries import ConsultationRow, Sought, consultations
from sleutelapp.features.workspace import Workspace
from sleutelapp.qt.days import ago, joined
from sleutelapp.qt.rows import Row


def sought(workspace: Workspace, words: str) -> Sought | None:
    """What typed words ask for; None when nothing is typed."""
    if not words:
        return None

    def codes(list_name: str) -> tuple[str, ...]:
        return tuple(code.code for code in workspace.reference[list_name].search(words, workspace.language))

    return Sought(words, codes("professional_kind"), codes("advice_kind"), codes("municipality"))


def consultation_page(workspace: Workspace, asked: Sought | None) -> Callable[[int, int], list[Row]]:
    """Pages of the list."""

    def page(offset: int, limit: int) -> list[Row]:
        with workspace.vault.reading() as session:
            found = consultations(session, asked, limit=limit, offset=offset)
        return [_row_of(row, workspace) for row in found]

    return page


def _row_of(row: ConsultationRow, workspace: Workspace) -> Row:
    code = workspace.reference["advice_kind"].find(row.advice_kind)
    who = row.professional or row.organisation
    return Row(
        key=row.id,
        title=joined(workspace.label("professional_kind", row.asked_by), who),
        subtitle=joined(workspace.label("advice_kind", row.advice_kind), row.newcomer, row.question),
        trailing=ago(row.date, workspace.clock.today()),
        icon=(code.icon if code is not None else "") or "comment-question-outline",
    )
