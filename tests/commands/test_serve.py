from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.site.project import OURS
from tests.pipeline.tiny import tiny_exhibition

PATIENCE = 60
Start = Callable[[], subprocess.Popen[str]]


@pytest.fixture
def port() -> int:
    """A port of this machine that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        number: int = probe.getsockname()[1]
    return number


@pytest.fixture
def start(tmp_path: Path, port: int) -> Iterator[Start]:
    """Starts `exhibit serve` of a tiny exhibition in `tmp_path`."""
    tiny_exhibition(tmp_path / "content")
    started: list[subprocess.Popen[str]] = []

    def run() -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-m", "generator", "serve", "--port", str(port)],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(OURS), "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        started.append(process)
        return process

    yield run
    for process in started:
        if process.poll() is None:
            process.kill()
        process.communicate()


def _page(port: int, path: str, holding: str) -> str:
    """The page as soon as it holds these words."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/{path}", timeout=PATIENCE) as answer:
                text: str = answer.read().decode()
        except OSError:
            text = ""
        if holding in text:
            return text
        assert time.monotonic() < end, f"{path} never held {holding}: {text[:200]}"
        time.sleep(0.1)


def test_serve_shows_edits_survives_faults_and_ends_by_ctrl_c(start: Start, tmp_path: Path, port: int) -> None:
    """An edited text is on the page, broken YAML leaves the last good one; Ctrl-C ends it; no site is made."""
    server = start()
    assert "/-/preview.js" in _page(port, "reports/flood/", "河水退了")
    people = tmp_path / "content" / "people.yml"
    people.write_text("- {id: a, display: withheld, name: 甲: 乙}\n", encoding="utf-8")
    assert "content/people.yml:1" in _page(port, "reports/flood/", "preview-broken")
    people.unlink()
    text = tmp_path / "content" / "reports" / "flood.txt"
    text.write_text(text.read_text(encoding="utf-8").replace("河水退了", "洪水退去"), encoding="utf-8")
    assert "preview-broken" not in _page(port, "reports/flood/", "洪水退去")
    server.send_signal(signal.SIGINT)
    said, _ = server.communicate(timeout=PATIENCE)
    assert server.returncode == 0
    assert f"http://127.0.0.1:{port}/" in said
    assert "content/people.yml:1: error: not-published" in said
    assert "nothing is wrong any more" in said
    assert "Traceback" not in said
    assert not (tmp_path / "site").exists()


def test_quick_saves_and_saves_meanwhile_all_come(start: Start, tmp_path: Path, port: int) -> None:
    """What was saved last is shown, however the saves fall; saved as editors do, by a file in the old one's place."""
    start()
    _page(port, "reports/flood/", "河水退了")
    text = tmp_path / "content" / "reports" / "flood.txt"
    whole = text.read_text(encoding="utf-8")
    for number in range(12):
        beside = text.with_name(".flood.txt.swp")
        beside.write_text(whole.replace("河水退了", f"第{number}次退水"), encoding="utf-8")
        beside.replace(text)
        time.sleep(0.13)
    _page(port, "reports/flood/", "第11次退水")


@pytest.mark.parametrize("seconds", [0.3, 0.8, 1.5, 2.5, 4.0])
def test_ctrl_c_ends_it_at_any_time(start: Start, seconds: float) -> None:
    """While it starts, reads, or waits: without a traceback of what is ours."""
    server = start()
    time.sleep(seconds)
    server.send_signal(signal.SIGINT)
    said, _ = server.communicate(timeout=PATIENCE)
    # Before the program itself has begun, Python ends in its own way.
    assert server.returncode in {0, 1, 130, -signal.SIGINT}
    assert "generator/preview" not in said


def test_pages_of_other_hosts_may_not_look(start: Start, port: int) -> None:
    """A name that was made to lead to this machine (DNS rebinding) is refused; localhost is not."""
    start()
    _page(port, "", "清河纪事")
    for host, status in ((f"evil.example:{port}", 403), (f"localhost:{port}", 200), ("127.0.0.1", 200)):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        connection.request("GET", "/", headers={"Host": host})
        assert connection.getresponse().status == status
        connection.close()


def test_addresses_lead_where_a_web_server_would_lead_them(start: Start, port: int) -> None:
    """A folder without its slash is led to it; nothing outside the site can be had; 404 is a page."""
    start()
    _page(port, "", "清河纪事")
    for path, status in (
        ("/reports/flood", 302),
        ("/reports/flood/?q=a", 200),
        ("/assets/css/report.css", 200),
        ("/search/index.js", 200),
        ("/../../content/exhibition.yml", 404),
        ("/-/../server.py", 404),
        ("/-/..%2fserver.py", 404),
        ("/-/nothing", 404),
        ("/nothing/", 404),
        ("/%ff%00/", 404),
    ):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        connection.request("GET", path)
        answer = connection.getresponse()
        assert answer.status == status, path
        answer.read()
        connection.close()


def test_a_port_in_use_is_said(start: Start, port: int, tmp_path: Path) -> None:
    """A second one on the same content: the message names the option; the first goes on."""
    start()
    _page(port, "", "清河纪事")
    second = start()
    said, _ = second.communicate(timeout=PATIENCE)
    assert second.returncode == 2
    assert f"port {port}" in said
    assert "--port" in said
    assert "Traceback" not in said
    _page(port, "reports/flood/", "河水退了")
    assert tmp_path.is_dir()
