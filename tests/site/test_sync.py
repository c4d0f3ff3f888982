from __future__ import annotations

from pathlib import Path

from generator.site.project import MANIFEST
from generator.site.sync import Synced, sync


def _site(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        file = folder / name.replace("__", "/")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def _files(folder: Path) -> dict[str, str]:
    found = (file for file in folder.rglob("*") if file.is_file() and file.name != MANIFEST)
    return {file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8") for file in found}


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    """A file of the same bytes keeps its time of change, so that servers and copies see what is new."""
    out = tmp_path / "site"
    sync(_site(tmp_path / "1", a="1", b="1"), out)
    untouched = (out / "a").stat().st_mtime_ns
    assert sync(_site(tmp_path / "2", a="1", b="2"), out) == Synced(written=1, deleted=())
    assert _files(out) == {"a": "1", "b": "2"}
    assert (out / "a").stat().st_mtime_ns == untouched


def test_what_is_built_no_longer_is_deleted_and_nothing_else(tmp_path: Path) -> None:
    """Pages of names that were withheld must go; a file that the curator put there must stay."""
    out = tmp_path / "site"
    sync(_site(tmp_path / "1", people__a="1", people__b="1"), out)
    _site(out, CNAME="example.org")
    assert sync(_site(tmp_path / "2", index="1"), out).deleted == ("people/a", "people/b")
    assert _files(out) == {"index": "1", "CNAME": "example.org"}
    assert not (out / "people").exists()


def test_a_list_from_elsewhere_deletes_nothing_outside(tmp_path: Path) -> None:
    """The list of files lies in the site and may have been tampered with."""
    out, other = _site(tmp_path / "site"), _site(tmp_path, other="1")
    out.mkdir()
    (out / MANIFEST).write_text(f"../other\n{other / 'other'}\n\n.\n", encoding="utf-8")
    sync(_site(tmp_path / "1", a="1"), out)
    assert (tmp_path / "other").exists()
