from __future__ import annotations

import subprocess
import sys
import time

import pytest

# The interrupt comes while an object that is no longer needed is taken away, where nothing can be raised.
SCRIPT = """
import signal, sys, time, weakref
from generator.commands.interrupts import heed_interrupts

class Lock: pass

def given_back(_):
    signal.raise_signal(signal.SIGINT)

signal.signal(signal.SIGINT, signal.default_int_handler)
{prepared}
lock = Lock()
reference = weakref.ref(lock, given_back)
try:
    del lock
    time.sleep({patience})
except KeyboardInterrupt:
    sys.exit("interrupted")
print("went on")
"""


def _run(prepared: str, patience: float) -> subprocess.CompletedProcess[str]:
    script = SCRIPT.format(prepared=prepared, patience=patience)
    return subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=60)


def test_an_interrupt_that_is_ignored_comes_again() -> None:
    """It ends the run at once, and nothing of it is said."""
    start = time.monotonic()
    run = _run("heed_interrupts()", 50)
    assert (run.returncode, run.stderr.strip(), run.stdout) == (1, "interrupted", "")
    assert time.monotonic() - start < 25


def test_without_that_it_is_lost() -> None:
    """What the program is kept from: should Python change, this tells it, and the module can go."""
    run = _run("", 0.5)
    assert run.stdout == "went on\n"
    assert "ignored" in run.stderr


@pytest.mark.parametrize("start", ["from generator.commands.cli import main; main(['--help'])", ""])
def test_what_else_is_ignored_is_said(start: str) -> None:
    """As Python says it."""
    faulty = "class A:\n    def __del__(self): raise ValueError('words')\nA()\n"
    script = f"from generator.commands.interrupts import heed_interrupts\nheed_interrupts()\n{faulty}{start}"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=60)
    assert "ValueError: words" in run.stderr
