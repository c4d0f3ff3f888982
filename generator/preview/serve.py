"""`exhibit serve`: the exhibition on this machine while it is written, following every change of content and theme."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from generator.model.problem import Level, Problem
from generator.pipeline import Progress, silent
from generator.preview.faults import faults_of, style_faults
from generator.preview.server import Server
from generator.preview.shown import Shown
from generator.preview.standing import Standing
from generator.preview.watch import seen, wait_for_change
from generator.reading import read_text
from generator.served import HOST
from generator.site.build import Options, forget
from generator.site.project import Project, Stopped

WARMING_UP = "本报记者今天在这里。"
Say = Callable[[str], None]
Report = Callable[[Sequence[Problem]], None]


def serve(project: Project, options: Options, port: int, report: Report, say: Say) -> None:
    """Serve until interrupted. `report` hears of each problem once, when it comes.

    Raise Stopped where the port is taken.
    """
    with _bound(port) as server:
        try:
            _follow(project, options, server, report, say)
        except KeyboardInterrupt:
            say("")


def follow_once(project: Project, options: Options, before: Standing | None, progress: Progress = silent) -> Standing:
    """What is to be shown now, after `before`: the exhibition as it stands, or the last good one with what is wrong."""
    epoch = max(time.time_ns() // 1_000_000, before.epoch + 1 if before else 0)
    try:
        shown = Shown(project, options, progress)
    except Exception as error:  # noqa: BLE001 - whatever it is, it ends neither the server nor the curator's work
        faults = faults_of(error, project)
        return Standing(project, epoch, before.shown if before else None, faults, before)
    return Standing(project, epoch, shown, style_faults(project), before)


def _follow(project: Project, options: Options, server: Server, report: Report, say: Say) -> None:
    if options.clean:
        forget(project)
    places = watched(project)
    before = seen(places)
    standing = follow_once(project, options, None)
    server.show(standing)
    report(_to_tell(standing))
    say(f"http://{HOST}:{server.server_port}/ (Ctrl-C ends)")
    # What reads texts takes a second to load: not when the first is edited.
    read_text("", WARMING_UP.encode())
    while True:
        before = wait_for_change(places, before)
        told = set(_to_tell(standing))
        standing = follow_once(project, options, standing)
        server.show(standing)
        report([problem for problem in _to_tell(standing) if problem not in told])
        if told and not _to_tell(standing):
            say("nothing is wrong any more")


def _to_tell(standing: Standing) -> list[Problem]:
    """What is worth a line on the terminal; hundreds of small doubts stand on the pages."""
    return [problem for problem in standing.problems if problem.level is not Level.INFO]


def watched(project: Project) -> tuple[Path, ...]:
    """What people write."""
    return (project.content, project.config.parent / "theme", project.config)


@contextmanager
def _bound(port: int) -> Iterator[Server]:
    """A server at this port, running; the port is asked for before anything takes its time."""
    try:
        server = Server(port)
    except OSError as error:
        message = f"port {port} cannot be had ({error.strerror}); choose another with --port, or end what uses it"
        raise Stopped(message) from error
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
