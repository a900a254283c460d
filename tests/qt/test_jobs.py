from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from sleutelapp.qt.jobs import Job, Progress, join_all

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture(autouse=True)
def no_threads_left() -> Iterator[None]:
    before = threading.active_count()
    yield
    join_all()
    assert threading.active_count() <= before


def test_work_runs_elsewhere_and_its_result_comes_back_here(qtbot: QtBot) -> None:
    here = threading.get_ident()
    heard: list[tuple[object, int]] = []

    def work(progress: Progress) -> int:
        progress.report(1, 2, "half")
        return threading.get_ident()

    job = Job(work)
    steps: list[tuple[int, int, str]] = []
    job.progressed.connect(lambda done, total, text: steps.append((done, total, text)))
    job.succeeded.connect(lambda result: heard.append((result, threading.get_ident())))
    with qtbot.waitSignal(job.finished):
        job.start()
    (there, back) = heard[0]
    assert there != here
    assert back == here
    assert steps == [(1, 2, "half")]
    assert not job.is_running()


def test_a_job_nobody_keeps_still_ends(qtbot: QtBot) -> None:
    done = threading.Event()

    def work(_progress: Progress) -> None:
        done.set()

    Job(work).start()
    qtbot.waitUntil(done.is_set)


def test_a_failure_is_handed_over(qtbot: QtBot) -> None:
    def work(_progress: Progress) -> None:
        raise OSError("disk full")

    job = Job(work)
    with qtbot.waitSignals([job.failed, job.finished]):
        caught: list[object] = []
        job.failed.connect(caught.append)
        job.start()
    assert isinstance(caught[0], OSError)


def test_a_failure_nobody_listens_for_is_raised_here(qtbot: QtBot) -> None:
    def work(_progress: Progress) -> None:
        raise LookupError("a bug")

    job = Job(work)
    with qtbot.captureExceptions() as raised, qtbot.waitSignal(job.finished):
        job.start()
    assert [kind for kind, _, _ in raised] == [LookupError]


def test_cancelling_stops_the_work_at_its_next_report(qtbot: QtBot) -> None:
    started = threading.Event()

    def work(progress: Progress) -> None:
        while True:
            started.set()
            threading.Event().wait(0.005)
            progress.report(0, 0)

    job = Job(work)
    succeeded: list[object] = []
    job.succeeded.connect(succeeded.append)
    with qtbot.waitSignal(job.cancelled):
        job.start()
        started.wait(2)
        job.cancel()
    assert succeeded == []


def test_joining_leaves_no_thread(qtbot: QtBot) -> None:
    def work(progress: Progress) -> None:
        while True:
            threading.Event().wait(0.005)
            progress.check()

    job = Job(work).start()
    qtbot.waitUntil(job.is_running)
    join_all()
    assert not job.is_running()
