"""Records on disk, under the key of what they were made from.

They are pickled, since that is several times as fast as any text format for these many small objects. The danger of
pickle is that a file can name any function of Python; here only the classes of generator.model can be named, so that
a foreign or damaged file can at worst fail to load. What fails to load counts as not there.
"""

from __future__ import annotations

import contextlib
import io
import os
import pickle
from collections.abc import Iterable
from dataclasses import is_dataclass
from enum import Enum
from pathlib import Path
from typing import Any

SUFFIX = ".records"
MODEL = "generator.model."


class RecordStore:
    """A folder of records."""

    def __init__(self, folder: Path, *, read_only: bool = False) -> None:
        """Keep records in `folder`, which is made when the first is kept; `read_only` keeps and deletes nothing."""
        self._folder, self._read_only = folder, read_only

    def get(self, key: str) -> Any | None:  # noqa: ANN401 - whatever was kept; the reader checks
        """What was kept under `key`; None where there is nothing or nothing whole."""
        try:
            data = (self._folder / f"{key}{SUFFIX}").read_bytes()
            return _ModelOnly(io.BytesIO(data)).load()
        except Exception:  # noqa: BLE001 - damaged bytes make pickle raise nearly anything; we read the text again
            return None

    def keep(self, key: str, records: object) -> None:
        """Keep `records` under `key`. A full or read-only disk costs the time of reading again, nothing else."""
        if self._read_only:
            return
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            unfinished = self._folder / f"{key}.{os.getpid()}"
            unfinished.write_bytes(_pickled(records))
            unfinished.replace(self._folder / f"{key}{SUFFIX}")

    def forget_all_but(self, keys: Iterable[str]) -> None:
        """Delete what is kept under other keys."""
        kept = {f"{key}{SUFFIX}" for key in keys}
        if not self._read_only and self._folder.is_dir():
            for file in self._folder.iterdir():
                if file.name not in kept:
                    with contextlib.suppress(OSError):
                        file.unlink()


def _pickled(records: object) -> bytes:
    data = io.BytesIO()
    _EnumsByValue(data, protocol=5).dump(records)
    return data.getvalue()


class _EnumsByValue(pickle.Pickler):
    """Python before 3.11.4 would write a member as a call of `getattr`, which is not let in again."""

    def reducer_override(self, record: Any) -> Any:  # noqa: ANN401 - as its base
        return (type(record), (record.value,)) if isinstance(record, Enum) else NotImplemented


class _ModelOnly(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401 - as its base
        if module.startswith(MODEL) and "." not in name:
            found = super().find_class(module, name)
            if isinstance(found, type) and (is_dataclass(found) or issubclass(found, Enum)):
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is no record")
