"""The whole way with the demonstration set: what is published of photographs, and what never is."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import exifread
import pytest
from iptcinfo3 import IPTCInfo
from PIL import Image

from generator.cache.records import RecordStore
from generator.content import read_content
from generator.labels import Labels
from generator.model.collection import Collection
from generator.model.photograph import Picture
from generator.photographs.album import Album
from generator.pipeline import gather, write_markdown
from generator.render import hang_of, write
from tests.photographs.demonstration import PHOTOGRAPHERS, TWELVE, WITHHELD, demonstrate
from tests.photographs.secrets import SECRET

SMALL = (240, 180)


@dataclass(frozen=True, slots=True)
class Built:
    """The demonstration, built into a folder of Markdown, with the collection that its pages are made from."""

    home: Path
    collection: Collection

    @property
    def content(self) -> Path:
        """What was brought."""
        return self.home / "content"

    @property
    def photographs(self) -> list[Path]:
        """All files made of photographs, those for paper as well."""
        folders = (self.home / "markdown" / "photographs", self.home / "print")
        return sorted(file for folder in folders for file in folder.rglob("*") if file.is_file())


def build(home: Path) -> Built:
    """Build what lies in `home`/content."""
    content = read_content(home / "content")
    album = Album(home / "cache" / "photographs", 1)
    collection = gather(content, RecordStore(home / "cache" / "pages"), 1, album=album)
    hang = hang_of(collection, Labels(collection.exhibition.language))
    write_markdown(hang, content, home / "markdown", album=album)
    write(album.printed(), home / "print")
    return Built(home, collection)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The demonstration, built once."""
    home = tmp_path_factory.mktemp("demonstration")
    demonstrate(home / "content", SMALL)
    return build(home)


def pictures(built: Built, report: str) -> list[Picture]:
    """The pictures of a report."""
    return [picture for picture in built.collection.pictures if picture.report == report]


def test_the_readers_find_what_was_planted(built: Built) -> None:
    """Else it would prove nothing that they find none of it in what is published."""
    for path in (f"{TWELVE}/1.jpg", "school/图 2 搬桌椅.png"):
        assert gps(built.content / "photographs" / path)
    for file in (built.content / "photographs").rglob("*.*"):
        assert SECRET.encode() in file.read_bytes(), file


def gps(file: Path) -> list[str]:
    """The tags of a place that an EXIF reader finds."""
    with file.open("rb") as opened:
        return [tag for tag in exifread.process_file(opened) if "GPS" in tag.upper()]


def test_no_place_and_no_person_of_the_camera_is_published(built: Built) -> None:
    """No EXIF, no colour profile, no comment, and none of the planted words, in any file in any format."""
    files = built.photographs
    assert {file.suffix for file in files} == {".avif", ".webp", ".jpg"}
    assert len(files) >= 18 * 4
    for file in files:
        assert gps(file) == []
        data = file.read_bytes()
        for trace in (SECRET.encode(), b"GPS", b"Exif\0", b"ICC_PROFILE", b"ICCP", b"\xff\xfe\0"):
            assert trace not in data, (file, trace)
        with Image.open(io.BytesIO(data)) as image:
            image.load()
            assert dict(image.getexif()) == {}
            assert {"icc_profile", "comment", "dpi"}.isdisjoint(image.info)


def test_nor_does_a_page_hold_any_of_it(built: Built) -> None:
    """Nothing of the originals' names either: they may hold a withheld name."""
    names = {file.stem for file in (built.content / "photographs").rglob("*.*") if not file.stem.isdigit()}
    for page in (built.home / "markdown").rglob("*.md"):
        text = page.read_text(encoding="utf-8")
        assert [name for name in (*names, SECRET) if name in text] == [], page
    for file in built.photographs:
        assert file.name.isascii()
        assert file.name == file.name.lower()


def test_a_withheld_name_is_in_no_file(built: Built) -> None:
    """Neither in captions nor in alt text."""
    withheld = WITHHELD.encode()
    assert [file for file in built.photographs if withheld in file.read_bytes()] == []
    [third] = [picture for picture in pictures(built, "school") if picture.caption == 3]
    data = (built.home / "markdown" / third.renditions[0].address).read_bytes()
    assert "■■在校门口量体温。".encode() in data
    assert "示例图：■■举着体温计".encode() in data


def test_caption_credit_and_rights_are_in_every_file(built: Built) -> None:
    """XMP in all formats; IPTC in JPEG, for paper as well."""
    for picture in pictures(built, TWELVE):
        assert picture.printed
        folders = dict.fromkeys(picture.renditions, built.home / "markdown")
        for rendition, folder in (folders | {picture.printed: built.home / "print"}).items():
            file = folder / rendition.address
            data = file.read_bytes()
            assert len(data) == rendition.size
            for words in (f"8月{picture.caption}日", PHOTOGRAPHERS[(picture.caption or 0) % 3], "清河日报"):
                assert words.encode() in data
            if rendition.format == "jpeg":
                read = IPTCInfo(str(file))
                assert read["caption/abstract"].decode().startswith(f"8月{picture.caption}日，")
                assert read["by-line"].decode() == PHOTOGRAPHERS[(picture.caption or 0) % 3]
                assert read["copyright notice"].decode() == (
                    "知识共享 署名 4.0 国际" if picture.caption == 1 else "示例，仅供试用。"
                )


def test_the_record(built: Built) -> None:
    """In order of report, caption and file; sizes of the upright original; the widest JPEG is the largest."""
    assert [picture.caption for picture in pictures(built, TWELVE)] == list(range(1, 13))
    assert [(p.caption, p.file) for p in pictures(built, "school")] == [
        (1, "图①操场.JPG"),
        (2, "图 2 搬桌椅.png"),
        (3, "图③校门口.jpg"),
        (None, "航拍.webp"),
    ]
    assert [(p.caption, p.file) for p in pictures(built, "harvest")] == [(1, "01-粮站.tif"), (None, "粮站里面.jpeg")]
    for picture in built.collection.pictures:
        assert (picture.width, picture.height) in (SMALL, (135, 180))
        order = [(rendition.format, rendition.width) for rendition in picture.renditions]
        assert order == sorted(order)
        assert {form for form, _ in order} == {"avif", "webp", "jpeg"}
        for rendition in picture.renditions:
            with Image.open(built.home / "markdown" / rendition.address) as image:
                assert image.size == (rendition.width, rendition.height)
    assert [p.rights.id if p.rights else None for p in pictures(built, TWELVE)[:2]] == ["CC-BY-4.0", None]
    assert {p.rights.id if p.rights else None for p in pictures(built, "school")} == {"InC"}


def test_the_same_bytes_each_time(built: Built, tmp_path: Path) -> None:
    """Built elsewhere, everything is the same."""
    demonstrate(tmp_path / "content", SMALL)
    again = build(tmp_path)
    assert again.collection.pictures == built.collection.pictures
    assert list(contents(again)) == list(contents(built))


def contents(built: Built) -> Iterator[tuple[str, bytes]]:
    """The files made of photographs, by their paths."""
    return ((str(file.relative_to(built.home)), file.read_bytes()) for file in built.photographs)


def test_other_words_are_written_without_decoding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A corrected caption, credit or alt text changes the files and their addresses, not what was encoded."""
    demonstrate(tmp_path / "content", SMALL)
    before = build(tmp_path)
    monkeypatch.setattr("generator.photographs.making.make.opened", None)
    text = tmp_path / "content" / "reports" / "harvest.txt"
    text.write_text(text.read_text(encoding="utf-8").replace("赵大川", "赵小川"), encoding="utf-8")
    after = build(tmp_path)
    changed = [
        new.report for old, new in zip(before.collection.pictures, after.collection.pictures, strict=True) if old != new
    ]
    assert changed == ["harvest"]
    [first, _] = pictures(after, "harvest")
    assert "赵小川".encode() in (tmp_path / "markdown" / first.renditions[0].address).read_bytes()
    gone = pictures(before, "harvest")[0].renditions[0].address
    assert not (tmp_path / "markdown" / gone).exists()


def test_a_build_without_change_writes_nothing(tmp_path: Path) -> None:
    """Files stay as they are, to the time of their change."""
    demonstrate(tmp_path / "content", SMALL)
    times = {file: file.stat().st_mtime_ns for file in build(tmp_path).photographs}
    assert {file: file.stat().st_mtime_ns for file in build(tmp_path).photographs} == times


def test_what_was_brought_stays_as_it_is(built: Built, tmp_path: Path) -> None:
    """The originals are read and never written: they are those that the script draws, which are always the same."""
    demonstrate(tmp_path / "content", SMALL)
    for file in (tmp_path / "content" / "photographs").rglob("*.*"):
        ours = built.content / file.relative_to(tmp_path / "content")
        assert ours.read_bytes() == file.read_bytes()
