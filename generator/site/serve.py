"""The site on this machine, built again and shown again whenever content or theme change."""

from __future__ import annotations

import logging
import socket
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from generator.site.build import Built, Options, build
from generator.site.policy import let_reload
from generator.site.project import Project, Stopped

HOST = "127.0.0.1"


def serve(
    project: Project, options: Options, port: int, report: Callable[[Built], None], say: Callable[[str], None]
) -> None:
    """Build and serve until interrupted. Each build is reported; one that stops is said, and the old site stays.

    Raise Stopped where the first build cannot be, or the port is taken.
    """
    from mkdocs.livereload import LiveReloadServer

    _need_port(port)
    # The site is shown at the root; a site_url with a path would show nothing there.
    options = replace(options, site_url=f"http://{HOST}:{port}/")
    report(build(project, options))

    def again() -> None:
        try:
            report(build(project, replace(options, clean=False)))
        except Stopped as stop:
            say(str(stop))

    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    server = LiveReloadServer(again, HOST, port, str(project.out))
    let_reload(server)
    server.error_handler = lambda code: _page(project.out / f"{code}.html")
    for folder in (project.content, project.config.parent / "theme", project.config):
        if folder.exists():
            server.watch(str(folder))
    say(f"http://{HOST}:{port}/ (Ctrl-C ends)")
    try:
        server.serve()  # type: ignore[no-untyped-call] # MkDocs types it halfway
    except KeyboardInterrupt:
        say("")
    finally:
        server.shutdown()


def _need_port(port: int) -> None:
    """Whether the port is free is known before the first build takes its time."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise Stopped(f"port {port} cannot be had ({error.strerror}); choose another with --port") from error


def _page(file: Path) -> bytes | None:
    return file.read_bytes() if file.is_file() else None
