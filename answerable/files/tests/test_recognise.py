"""A file is what its content says, and nothing that pretends is kept."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.files.errors import NotKept, Unfit
from answerable.files.rules.kinds import TYPES, fitting_name
from answerable.files.rules.recognise import recognise
from answerable.files.tests import samples

GOOD = [
    (samples.picture("PNG"), "a.png", "image/png"),
    (samples.picture("JPEG"), "a.jpg", "image/jpeg"),
    (samples.picture("WEBP"), "a", "image/webp"),
    (samples.picture("AVIF"), "a", "image/avif"),
    (samples.moving(), "a.gif", "image/gif"),
    (samples.picture("JPEG"), "really.png", "image/jpeg"),
    (samples.VIDEO, "clip.mp4", "video/mp4"),
    (samples.SOUND, "song.mp3", "audio/mpeg"),
    (samples.PDF, "invoice.pdf", "application/pdf"),
    (samples.zipped("[Content_Types].xml", "_rels/.rels", "word/document.xml"), "a.docx", list(TYPES)[13]),
    ("Zürich, 9 Uhr".encode(), "notes.txt", "text/plain"),
    (samples.PAGE, "page.html", "text/plain"),
]
BAD = [
    (b"", "a.png", Unfit.EMPTY),
    (samples.PAGE, "photo.png", Unfit.PRETENDS),
    (samples.PAGE, "film.mp4", Unfit.PRETENDS),
    (samples.SVG, "logo.svg", Unfit.PRETENDS),
    (samples.PDF, "photo.jpg", Unfit.PRETENDS),
    (samples.PROGRAM, "photo.jpg", Unfit.PRETENDS),
    (samples.PROGRAM, "setup.exe", Unfit.UNKNOWN_TYPE),
    (b"\x7fELF\x02" + b"\0" * 300, "notes.txt", Unfit.UNKNOWN_TYPE),
    (samples.zipped("a.txt"), "a.zip", Unfit.UNKNOWN_TYPE),
    (b"II*\0" + b"\0" * 300, "scan.tiff", Unfit.UNKNOWN_TYPE),
    (b"\0\1\2\3", "data.bin", Unfit.UNKNOWN_TYPE),
]


@pytest.mark.parametrize(("content", "name", "media_type"), GOOD, ids=[f"{name}-{kind}" for _, name, kind in GOOD])
def test_it_knows_a_file_by_its_content(content: bytes, name: str, media_type: str) -> None:
    assert recognise(content, name=name) == media_type


@pytest.mark.parametrize(("content", "name", "unfit"), BAD, ids=[f"{name}-{unfit}" for _, name, unfit in BAD])
def test_it_keeps_nothing_that_pretends(content: bytes, name: str, unfit: Unfit) -> None:
    with pytest.raises(NotKept) as refused:
        recognise(content, name=name)
    assert refused.value.unfit is unfit


def test_it_believes_a_sender_no_more_than_a_name() -> None:
    with pytest.raises(NotKept) as refused:
        recognise(samples.PAGE, told="image/png")
    assert refused.value.unfit is Unfit.PRETENDS


@given(content=st.binary(max_size=2000), name=st.text(max_size=40), told=st.sampled_from(["", "image/png", "text/html", "nonsense"]))
def test_it_ends_for_any_bytes_in_a_type_that_is_taken_or_a_reason(content: bytes, name: str, told: str) -> None:
    with suppress(NotKept):
        assert recognise(content, name=name, told=told) in TYPES


@given(name=st.text(max_size=300), media_type=st.sampled_from(sorted(TYPES)))
def test_its_name_is_no_path_and_ends_with_the_truth(name: str, media_type: str) -> None:
    fitting = fitting_name(name, media_type)
    assert fitting.lower().endswith(TYPES[media_type][1])
    assert not set(fitting) & set("/\\\0\r\n")
    assert len(fitting) <= 200


def test_it_makes_of_a_page_a_text() -> None:
    assert fitting_name("../../offer.html", "text/plain") == "offer.html.txt"
    assert fitting_name("Photo.JPG", "image/jpeg") == "Photo.JPG"
    assert fitting_name("", "image/png") == "picture.png"
