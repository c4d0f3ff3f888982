from __future__ import annotations

from pathlib import Path

import pytest

from tests.preview.desk import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """An exhibition that may be edited."""
    return Desk(tmp_path)
