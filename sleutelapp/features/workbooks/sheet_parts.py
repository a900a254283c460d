"""Parts of a worksheet in the look of the program: text that stays text, tables, the chart of hours."""

import datetime as dt
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.chart import BarChart, Reference
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.layout import Layout, ManualLayout
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.packaging.core import DocumentProperties
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.table import Table, TableColumn
from openpyxl.worksheet.worksheet import Worksheet

from sleutelapp.features.periods.calendar_words import CalendarWords
from sleutelapp.features.workbooks.looks import Looks
from sleutelapp.features.workbooks.tables import Cell as Value
from sleutelapp.features.workbooks.tables import FigureTable, Kind, Row

PROGRAM: Final = "Sleutelapp"
# The light colours of the look; a test keeps them equal to the window's, which need Qt to be read.
ACCENT: Final = "0F6F68"
ACCENT_SOFT: Final = "DDF0ED"
INK: Final = "1F2933"
MUTED: Final = "55626C"
LINE: Final = "E3DED6"
_AGREED: Final = "B9C4C3"  # the accent's grey: stands back beside it, still visible when printed

_FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r")
_FORMATS: Final = {Kind.COUNT: "#,##0", Kind.HOURS: "#,##0.00", Kind.KILOMETRES: "#,##0.0"}
_LONG_LINE: Final = 75  # characters of a long text that fit on a line of its column
_HAIRLINE: Final = Side(style="thin", color=LINE)
_RULE: Final = Side(style="medium", color=ACCENT)


def type_in(color: str, *, size: float = 11, bold: bool = False) -> Font:
    """The type of the workbook, in a colour (RRGGBB) and size (points)."""
    return Font(name="Calibri", family=2, color=color, size=size, bold=bold)


def write_text(cell: Any, text: str, font: Font) -> Cell:
    """Write text that stays text, whatever it starts with: a spreadsheet may take "=…" for a formula."""
    made: Cell = cell
    put_text(made, text)
    made.font = font
    if is_like_formula(text):
        # Excel's own mark for "typed with an apostrophe": editing the cell does not make it a formula either.
        made.quotePrefix = True
    return made


def put_text(cell: Any, text: str) -> None:
    """The text alone, for a cell whose look comes from elsewhere; mind `is_like_formula`."""
    cell.value = ILLEGAL_CHARACTERS_RE.sub("", text)
    cell.data_type = "s"


def is_like_formula(text: str) -> bool:
    """Whether a spreadsheet would take typed text for a formula."""
    return text.startswith(_FORMULA_STARTS)


def write_table(
    sheet: Worksheet, row: int, table: FigureTable, words: CalendarWords, *, note: str = ""
) -> int:
    """Write the title at `row`, a note, a real Excel table, and below that its totals; returns the last row.

    The totals stand outside the table: inside, Excel wants them to be formulas.
    """
    write_text(sheet.cell(row, 1), table.title, type_in(ACCENT, bold=True, size=13))
    sheet.row_dimensions[row].height = 24
    header = row + 1
    if note:
        write_text(sheet.cell(header, 1), note, type_in(MUTED))
        header += 1
    _write_header(sheet, header, table)
    body = [*table.rows, *table.footer]
    looks = Looks()
    for offset, cells in enumerate(body, start=1):
        is_total = offset == len(table.rows) + 1
        _write_row(sheet, header + offset, cells, table, words=words, looks=looks, is_total=is_total)
    last_row = header + len(table.rows)
    ref = f"A{header}:{get_column_letter(len(table.columns))}{last_row}"
    # Filter buttons help in the one table that grows long, and clutter the others.
    has_months = any(column.kind is Kind.MONTH for column in table.columns)
    sheet.add_table(
        Table(
            displayName=table.name,
            ref=ref,
            autoFilter=AutoFilter(ref=ref) if has_months else None,
            tableColumns=[
                TableColumn(id=number, name=str(sheet.cell(header, number).value))
                for number in range(1, len(table.columns) + 1)
            ],
        )
    )
    return last_row + len(table.footer)


def _write_header(sheet: Worksheet, row: int, table: FigureTable) -> None:
    sheet.row_dimensions[row].height = 34
    looks = Looks()
    for number, column in enumerate(table.columns, start=1):
        cell = sheet.cell(row, number)
        put_text(cell, column.title)
        is_formula = is_like_formula(column.title)
        side = "right" if column.kind.is_figure else "left"
        if not looks.put_on(cell, (side, is_formula)):
            write_text(cell, column.title, type_in("FFFFFF", bold=True))
            cell.fill = PatternFill("solid", fgColor=ACCENT)
            cell.alignment = Alignment(horizontal=side, vertical="center", wrap_text=True, indent=1)
            looks.keep(cell, (side, is_formula))


def _write_row(
    sheet: Worksheet,
    row: int,
    cells: Row,
    table: FigureTable,
    *,
    words: CalendarWords,
    looks: Looks,
    is_total: bool,
) -> None:
    sheet.row_dimensions[row].height = 18
    for number, (value, column) in enumerate(zip(cells, table.columns, strict=True), start=1):
        cell = sheet.cell(row, number)
        if isinstance(value, str):
            put_text(cell, value)
        elif value is not None:
            cell.value = value
        is_formula = isinstance(value, str) and is_like_formula(value)
        look = (column.kind, type(value), is_formula, is_total)
        if not looks.put_on(cell, look):
            _dress(cell, value, column.kind, words, is_total=is_total)
            looks.keep(cell, look)
        if column.kind is Kind.LONG_TEXT and isinstance(value, str):
            lines = sum(1 + len(line) // _LONG_LINE for line in value.split("\n"))
            sheet.row_dimensions[row].height = min(400, 6 + 15 * lines)


def _dress(cell: Any, value: Value, kind: Kind, words: CalendarWords, *, is_total: bool) -> None:
    font = type_in(INK, bold=is_total)
    if isinstance(value, str):
        write_text(cell, value, font)
    elif value is not None:
        cell.font = font
        cell.number_format = _date_format(kind, words) if isinstance(value, dt.date) else _FORMATS[kind]
    side = "right" if kind.is_figure else "left"
    is_long = kind is Kind.LONG_TEXT
    cell.alignment = Alignment(
        horizontal=side, vertical="top" if is_long else "center", wrap_text=is_long, indent=1
    )
    if is_total:
        cell.fill = PatternFill("solid", fgColor=ACCENT_SOFT)
    cell.border = Border(top=_RULE, bottom=_HAIRLINE) if is_total else Border(bottom=_HAIRLINE)


def _date_format(kind: Kind, words: CalendarWords) -> str:
    # Excel spells it in the language of the workbook, not in that of the reader's computer.
    return f"[$-{words.excel_locale}]{'mmm yyyy' if kind is Kind.MONTH else 'ddd d mmm yyyy'}"


def chart_height(rows: int) -> float:
    """How high the chart of so many rows is, in centimetres: no name is left out for want of room."""
    return max(7.5, rows + 2.0)


def bar_chart(sheet: Worksheet, header: int, rows: int, first: int, last: int) -> BarChart:
    """Lying bars of one or two columns, `first` to `last`, of the table under `header`; its labels are in column A."""
    chart = BarChart()
    chart.type = "bar"
    chart.style = 2
    chart.title = None
    chart.add_data(
        Reference(sheet, min_col=first, max_col=last, min_row=header, max_row=header + rows),
        titles_from_data=True,
    )
    chart.set_categories(Reference(sheet, min_col=1, min_row=header + 1, max_row=header + rows))
    for series, color in zip(chart.series, (ACCENT, _AGREED), strict=False):
        series.graphicalProperties = GraphicalProperties(solidFill=color)
        series.graphicalProperties.line.noFill = True
        series.invertIfNegative = False
        series.dLbls = DataLabelList(showVal=True)
        for other in ("showSerName", "showCatName", "showLegendKey", "showPercent", "showBubbleSize"):
            setattr(series.dLbls, other, False)
    chart.gapWidth = min(250, max(60, 300 // rows))  # one municipality is no wall of colour
    chart.overlap = -5
    chart.x_axis.delete = False
    chart.x_axis.scaling.orientation = "maxMin"  # the first municipality on top, as in the table
    chart.y_axis.delete = True  # the bars bear their numbers
    chart.y_axis.scaling.min = 0
    chart.y_axis.majorGridlines = None
    if chart.legend is not None:
        chart.legend.position = "t"
    chart.layout = Layout(
        manualLayout=ManualLayout(
            layoutTarget="inner", xMode="edge", yMode="edge", x=0.3, y=0.14, w=0.6, h=0.82
        )
    )
    chart.width = 18
    chart.height = chart_height(rows)
    return chart


def write_heading(sheet: Worksheet, title: str, subtitle: str) -> None:
    """Write the title of a sheet, and what it is of, into its first two rows."""
    write_text(sheet.cell(1, 1), title, type_in(ACCENT, bold=True, size=20))
    write_text(sheet.cell(2, 1), subtitle, type_in(MUTED))
    sheet.row_dimensions[1].height = 32
    sheet.row_dimensions[2].height = 20


def prepare_sheet(sheet: Worksheet, page: str) -> None:
    """What all sheets share: no grid, landscape A4, as wide as the page, numbered pages ("Bladzijde 1 / 2")."""
    sheet.sheet_view.showGridLines = False
    sheet.sheet_properties.tabColor = ACCENT
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    if sheet.sheet_properties.pageSetUpPr is not None:
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
    for side, inches in (("left", 0.6), ("right", 0.6), ("top", 0.6), ("bottom", 0.8), ("footer", 0.4)):
        setattr(sheet.page_margins, side, inches)
    for text, part in ((PROGRAM, "left"), (f"{page} &P / &N", "right")):
        getattr(sheet.oddFooter, part).text = text


def describe_book(book: Workbook, title: str, made_on: dt.date, language: str) -> None:
    """Set the properties of a workbook: they tell the day and nothing else."""
    stamp = dt.datetime.combine(made_on, dt.time())
    book.properties = DocumentProperties(
        creator=PROGRAM,
        title=title,
        created=stamp,
        modified=stamp,
        lastModifiedBy=PROGRAM,
        language=language if language == "en" else "nl",
    )
