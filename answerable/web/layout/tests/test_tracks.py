"""Where the two lines of the timeline run."""

from dataclasses import replace
from datetime import UTC, datetime

from answerable.web.layout.shapes import Entry
from answerable.web.layout.tracks import lay_tracks

NOW = datetime(2026, 6, 18, 14, tzinfo=UTC)
PUBLIC = Entry("message", "a", "public", NOW)
PRIVATE = Entry("message", "b", "private", NOW)
NOTE = Entry("note", "n", "private", NOW)


def test_it_draws_no_line_beside_a_single_message() -> None:
    (track,) = lay_tracks([PUBLIC])
    assert (track.public_above, track.public_below, track.private_above, track.private_below) == ("", "", "", "")


def test_it_dots_the_public_line_from_where_the_public_waits() -> None:
    asked, told, owed = PUBLIC, replace(PUBLIC, public_waits=True), Entry("owed", "o", "public", NOW, public_waits=True)
    lines = [(track.public_above, track.public_below) for track in lay_tracks([asked, told, owed])]
    assert lines == [("", "solid"), ("solid", "wait"), ("wait", "")]


def test_it_branches_once_where_the_private_leg_begins() -> None:
    first = replace(PRIVATE, starts_private=True)
    assert [track.entry.kind for track in lay_tracks([PUBLIC, first, PRIVATE])] == ["message", "branch", "message", "message"]
    said = replace(first, kind="branch", id="said")
    assert [track.entry.id for track in lay_tracks([PUBLIC, said, PRIVATE])] == ["a", "said", "b"]


def test_it_does_not_branch_off_nothing() -> None:
    tracks = lay_tracks([replace(PRIVATE, starts_private=True), PRIVATE])
    assert [track.entry.kind for track in tracks] == ["message", "message"]
    assert all(track.is_private_only for track in tracks)


def test_it_runs_the_private_line_past_public_entries_but_not_past_its_last_node() -> None:
    tracks = lay_tracks([PUBLIC, PRIVATE, PUBLIC, PRIVATE, NOTE, PUBLIC])
    assert [track.private_below for track in tracks] == ["", "solid", "solid", "", "", ""]
    assert [track.public_below for track in tracks] == ["solid"] * 5 + [""]
