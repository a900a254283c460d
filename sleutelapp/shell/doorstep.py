"""What stands before the vault is open: one calm column in the middle of the window.

Nothing here imports the records or the store: the window is painted before they are loaded.
"""

from functools import cache

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from sleutelapp.core.overriding import override
from sleutelapp.core.resources import resource_path
from sleutelapp.qt.buttons import text_button
from sleutelapp.qt.direction import LANGUAGES
from sleutelapp.qt.text import muted_label, styled_label, title_label
from sleutelapp.qt.theme import SPACE, px

ICON_SIZES = (16, 32, 48, 64, 128, 256, 512)


@cache
def application_icon() -> QIcon:
    """The key in the house, in every size a desktop asks for."""
    icon = QIcon()
    for size in ICON_SIZES:
        icon.addFile(str(resource_path("icons", f"sleutelapp-{size}.png")), QSize(size, size))
    return icon


class Doorstep(QWidget):
    """The application's mark, a title and a sentence over a column; add to it through ``column``."""

    language_wanted = Signal(str)

    def __init__(self, title: str, sentence: str = "", *, width: int = 400, language: str = "") -> None:
        """Show a title and a sentence.

        Args:
            title: what this is.
            sentence: one line below it.
            width: of the column, in pixels at text size 1.
            language: the one now spoken, to offer the others at the foot; empty offers none.
        """
        super().__init__()
        holder = QWidget()
        holder.setProperty("kind", "page")
        self.column = QVBoxLayout()
        self.column.setSpacing(SPACE.l)
        self._mark = QLabel()
        self._mark.setPixmap(application_icon().pixmap(QSize(px(56), px(56)), self.devicePixelRatioF()))
        self.column.addWidget(self._mark)
        words = QVBoxLayout()
        words.setSpacing(SPACE.xs)
        self.title = title_label(title)
        words.addWidget(self.title)
        self.sentence = muted_label(sentence)
        if not sentence:  # showing a label that has no parent yet would open a window
            self.sentence.hide()
        words.addWidget(self.sentence)
        self.column.addLayout(words)
        content = QWidget()
        content.setMaximumWidth(px(width))
        content.setMinimumWidth(min(px(width), 320))
        content.setLayout(self.column)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(content, 1000)
        line.addStretch(1)
        whole = self._whole = QVBoxLayout(holder)
        whole.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.xl)
        whole.addStretch(2)
        whole.addLayout(line)
        whole.addStretch(3)
        self.foot = self._language_line(language)
        whole.addLayout(self.foot)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(holder)
        area.viewport().setAutoFillBackground(False)
        holder.setAutoFillBackground(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Where not everything fits, the next step matters more than the mark.
        mark = self._mark.sizeHint().height() + self.column.spacing()
        needed = self._whole.totalHeightForWidth(self.width()) + (mark if self._mark.isHidden() else 0)
        self._mark.setHidden(needed > self.height())

    def arrive(self) -> None:
        """Put the cursor where the user begins."""

    def _language_line(self, spoken: str) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addStretch(1)
        for code, name in LANGUAGES:
            if spoken not in {"", code}:
                button = text_button(name, "translate")
                button.setAccessibleName(name)
                button.clicked.connect(lambda _checked=False, wanted=code: self.language_wanted.emit(wanted))
                line.addWidget(button)
        return line


class WaitingPage(Doorstep):
    """Shown while something takes a moment."""

    def __init__(self, title: str, sentence: str = "") -> None:
        super().__init__(title, sentence)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(title)
        self.column.addWidget(self.bar)
        self._done = styled_label("", "caption")
        self.column.addWidget(self._done)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far it is, in steps of a total; 0 is unknown."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        if total:
            text = QCoreApplication.translate("WaitingPage", "{percent} % done")
            self._done.setText(text.replace("{percent}", str(round(100 * done / total))))


def demo_waiting_page() -> WaitingPage:
    """Shown while the example vault is made."""
    translate = QCoreApplication.translate
    return WaitingPage(
        translate("Application", "The example is being made…"),
        translate("Application", "A year of work with people who do not exist."),
    )
