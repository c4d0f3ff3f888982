from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.site.project import OURS
from tests.pipeline.tiny import tiny_exhibition

PATIENCE = 60


@pytest.fixture
def port() -> int:
    """A port of this machine that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        number: int = probe.getsockname()[1]
    return number


@pytest.fixture
def server(tmp_path: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    """`exhibit serve` of a tiny exhibition in `tmp_path`."""
    tiny_exhibition(tmp_path / "content")
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "serve", "--port", str(port)],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(OURS), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    yield process
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
        time.sleep(0.2)


def test_serve_shows_edits_survives_faults_and_ends_by_ctrl_c(
    server: subprocess.Popen[str], tmp_path: Path, port: int
) -> None:
    """An edited text is on the page, with live reload; a broken YAML does not end it; Ctrl-C does, in peace."""
    assert "livereload" in _page(port, "reports/flood/", "河水退了")
    (tmp_path / "content" / "people.yml").write_text("- {id: a, display: withheld, name: 甲: 乙}\n", encoding="utf-8")
    time.sleep(2)
    (tmp_path / "content" / "people.yml").unlink()
    text = tmp_path / "content" / "reports" / "flood.txt"
    text.write_text(text.read_text(encoding="utf-8").replace("河水退了", "洪水退去"), encoding="utf-8")
    _page(port, "reports/flood/", "洪水退去")
    server.send_signal(signal.SIGINT)
    said, _ = server.communicate(timeout=PATIENCE)
    assert server.returncode == 0
    assert f"http://127.0.0.1:{port}/" in said
    assert "not-published" in said
    assert "Traceback" not in said


def test_a_port_in_use_is_said(tmp_path: Path) -> None:
    """Another program has it: the message names the option."""
    tiny_exhibition(tmp_path / "content")
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        run = subprocess.run(
            [sys.executable, "-m", "generator", "serve", "--port", str(other.getsockname()[1])],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(OURS)},
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=PATIENCE,
        )
    assert run.returncode == 2
    assert "--port" in run.stderr
