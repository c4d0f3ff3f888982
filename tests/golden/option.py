"""`pytest tests/golden --update-golden`: take what the pipeline writes now for what it should write."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option; without it golden files are only compared."""
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write the golden Markdown of tests/golden anew; read the difference before you commit it",
    )
