"""Builds the wheel: flit's, and in it the theme and all else that an exhibition anywhere needs.

The hooks of PEP 517 and 660, https://peps.python.org/pep-0517/. What is not ours to change is flit's.
"""

from __future__ import annotations

import sys
from pathlib import Path

from flit_core.buildapi import (
    build_editable,
    build_sdist,
    get_requires_for_build_editable,
    get_requires_for_build_sdist,
    get_requires_for_build_wheel,
    prepare_metadata_for_build_editable,
    prepare_metadata_for_build_wheel,
)

__all__ = [
    "build_editable",
    "build_sdist",
    "build_wheel",
    "get_requires_for_build_editable",
    "get_requires_for_build_sdist",
    "get_requires_for_build_wheel",
    "prepare_metadata_for_build_editable",
    "prepare_metadata_for_build_wheel",
]

HOME = Path(__file__).resolve().parents[2]


def build_wheel(wheel_directory: str, config_settings: object = None, metadata_directory: str | None = None) -> str:  # noqa: ARG001 - the hook's arguments
    """Write the wheel into a folder; its file name."""
    import tempfile

    sys.path.insert(0, str(HOME))
    from generator.founding.wheel import write_wheel

    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / prepare_metadata_for_build_wheel(folder)
        return write_wheel(Path(wheel_directory), told).name
