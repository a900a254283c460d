"""The sheets about what people need and where they were referred."""

from sleutelapp.features.publications.reach_tables import rounding_notes
from sleutelapp.features.publications.table_making import Ground
from sleutelapp.features.workbooks.figure_sheet import Block, FigureSheet
from sleutelapp.features.workbooks.tables import Column, FigureTable, Kind, Row


def needs_sheet(ground: Ground) -> FigureSheet:
    """What people need."""
    words = ground.words

    def by(name: str, title: str, across: str = "", *, charted: bool = False) -> Block:
        return ground.block(name, title, "people", across=across, total=words.any_need, charted=charted)

    blocks = (
        by("Domains", words.domains_table, charted=True),
        _urgency(ground),
        ground.block("Codes", words.codes_table, "codes", note=words.codes_note),
        ground.block("NeedStatus", words.status_table, "needs", unit=words.needs, total=words.total),
        by("DomainGender", words.domain_gender_table, "gender"),
        by("DomainAge", words.domain_age_table, "age"),
        by("DomainPlaces", words.domain_places_table, "municipality"),
    )
    return FigureSheet(words.needs_sheet, blocks, rounding_notes(ground.figures, words))


def referrals_sheet(ground: Ground) -> FigureSheet:
    """Where people were referred, and how that went."""
    words, block = ground.words, ground.block
    unit, total = words.referrals, words.total
    blocks = (
        block("Destinations", words.destinations_table, "referrals", across="state", total=total),
        block(
            "DestinationPlaces",
            words.destination_places_table,
            "referrals",
            across="municipality",
            total=total,
        ),
        block("Reasons", words.reasons_table, "reasons", unit=unit, charted=True),
        block("Waiting", words.waiting_table, "waiting", unit=unit, charted=True),
    )
    return FigureSheet(words.referrals_sheet, blocks, rounding_notes(ground.figures, words, people=False))


def _urgency(ground: Ground) -> Block:
    """The highest urgency of each person in each domain; its total is that of the domain."""
    figures, labels, words = ground.figures, ground.labels, ground.words
    used = [cell.keys for cell in figures.values if cell.table == "urgency"]
    columns = ground.codes("urgency", sorted({urgency for _domain, urgency in used}))

    def row(domain: str) -> Row:
        cells = (figures.people("urgency", domain=domain, urgency=urgency) for urgency in columns)
        return (labels.of("domain", domain), *cells, figures.people("people", domain=domain))

    domains = ground.codes("domain", sorted({domain for domain, _urgency in used}))
    titles = [*(labels.of("urgency", code) for code in columns), ground.people_total]
    table = FigureTable(
        "Urgency",
        words.urgency_table,
        (Column(words.domain, Kind.TEXT), *(Column(title, Kind.COUNT) for title in titles)),
        tuple(row(domain) for domain in domains),
        (),
    )
    return Block(table)
