"""Fixtures that every test may ask for."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

pytest_plugins = ("tests.chromium", "tests.browser.exhibitions", "tests.golden.option")

# How fast a machine is, is no property of the program: no test fails because it was slow. Where a change is judged,
# the same examples are drawn each time; at a desk others are, and find what nobody thought of.
settings.register_profile("steady", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("steady")

# Lines that a test wants read even when it passes: figures of accuracy.
REPORT = pytest.StashKey[list[str]]()


def pytest_configure(config: pytest.Config) -> None:
    """Give the tests a place for such lines."""
    config.stash[REPORT] = []


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print them below the results."""
    for line in config.stash[REPORT]:
        terminalreporter.write_line(line)
