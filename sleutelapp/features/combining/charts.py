"""Native charts beside the tables of a combined workbook, fed by published cells only."""

from collections.abc import Sequence
from typing import Final

from openpyxl.chart import BarChart, Reference
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.layout import Layout, ManualLayout
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.worksheet.worksheet import Worksheet

from sleutelapp.features.combining.tables import Chart
from sleutelapp.features.workbooks.sheet_parts import ACCENT

MOST_BARS: Final = 12  # of a table with the greatest first; more are not read in a chart
_COLOURS: Final = (ACCENT, "B9C4C3")
_WIDTH: Final = 17  # centimetres
_CENTIMETRES_A_BAR: Final = 0.75


def chart_height(kind: Chart, rows: int) -> float:
    """How high a chart is, in centimetres."""
    return 8.0 if kind is Chart.COLUMNS else max(6.5, 1.6 + _CENTIMETRES_A_BAR * min(rows, MOST_BARS) * 1.2)


def figure_chart(sheet: Worksheet, kind: Chart, header: int, rows: int, columns: Sequence[int]) -> BarChart:
    """Bars of these columns of the table under `header`, named by its first column."""
    shown = min(rows, MOST_BARS) if kind is Chart.BARS else rows
    chart = BarChart()
    chart.type = "bar" if kind is Chart.BARS else "col"
    chart.style = 2
    chart.title = None
    for column in columns:
        values = Reference(sheet, min_col=column, min_row=header, max_row=header + shown)
        chart.add_data(values, titles_from_data=True)
    chart.set_categories(Reference(sheet, min_col=1, min_row=header + 1, max_row=header + shown))
    for series, color in zip(chart.series, _COLOURS, strict=False):
        series.graphicalProperties = GraphicalProperties(solidFill=color)
        series.graphicalProperties.line.noFill = True
        series.invertIfNegative = False
        series.dLbls = DataLabelList(showVal=True)
        for other in ("showSerName", "showCatName", "showLegendKey", "showPercent", "showBubbleSize"):
            setattr(series.dLbls, other, False)
    chart.gapWidth = min(250, max(50, 300 // max(1, shown)))
    chart.overlap = -5
    chart.x_axis.delete = False
    if kind is Chart.BARS:
        chart.x_axis.scaling.orientation = "maxMin"  # the first row on top, as in the table
    chart.y_axis.delete = True  # the bars bear their numbers
    chart.y_axis.scaling.min = 0
    chart.y_axis.majorGridlines = None
    if len(columns) == 1:
        chart.legend = None
    elif chart.legend is not None:
        chart.legend.position = "t"
    wide = kind is Chart.BARS  # names of bars need room at the side, those of columns below
    top = 0.14 if len(columns) > 1 else 0.04
    chart.layout = Layout(
        manualLayout=ManualLayout(
            layoutTarget="inner",
            xMode="edge",
            yMode="edge",
            x=0.34 if wide else 0.03,
            y=top,
            w=0.58 if wide else 0.94,
            h=(0.96 if wide else 0.84) - top,
        )
    )
    chart.width = _WIDTH
    chart.height = chart_height(kind, rows)
    return chart
