"""Two timelines: one with both legs, one that is private only."""

from dataclasses import replace
from datetime import datetime, timedelta

from answerable.web.layout.samples import texts
from answerable.web.layout.shapes import Entry


def entries(now: datetime) -> list[Entry]:
    """A case with both legs whose public still waits, and a send that the network refused."""
    theirs = Entry("message", "", "public", now, "Amara Nwosu", "Public comment", lang="en")
    ours = Entry("reply", "", "public", now, "Harbour Rail", "Public reply, written by Lena Brandt, Marketing", lang="en", is_ours=True)
    waiting = replace(theirs, leg="private", byline="Private message", public_waits=True)
    failed = replace(ours, leg="private", byline="Private reply, written by Maya Okafor, Service", state="failed", public_waits=True)
    handed = Entry("event", "", "public", now, "Handed off", "Promised: answer today before 16:00.", "by Lena, Marketing, to Service.")
    told = [
        Entry("post", "", "public", now, "Our post", "37 comments, 3 are cases", "Three more step-free stations this summer", is_ours=True),
        replace(theirs, text=texts.RAMP, likes=214, replies=37, permalink="https://network.example/1"),
        replace(ours, text=texts.SORRY, state="sent", state_words="Sent, confirmed by the network"),
        replace(handed, public_waits=True),
        replace(waiting, text=texts.THANKS, starts_private=True),
        Entry("note", "", "private", now, "Sam Whitlock, Operations", text=texts.NOTE, public_waits=True),
        replace(failed, text="Your ramp for tomorrow is confirmed.", state_words="Not sent. The network says: the window is closed."),
        Entry("owed", "", "public", now, text="The public last heard from us 51 min ago.", public_waits=True),
    ]
    return [replace(entry, id=f"both-{n}", at=now - timedelta(minutes=60 - 8 * n)) for n, entry in enumerate(told)]


def private_entries(now: datetime) -> list[Entry]:
    """A private case: a text that was edited, one deleted, one folded, a send whose outcome is unknown and one that waits."""
    theirs = Entry("message", "", "private", now, texts.ARABIC_NAME, "Private message")
    ours = Entry("reply", "", "private", now, "Harbour Rail", "Private reply, written by you", texts.SORRY, "en", is_ours=True)
    told = [
        replace(theirs, text=texts.ARABIC, lang="ar", rating=1, is_edited=True),
        replace(theirs, is_deleted=True),
        replace(theirs, author="Jürgen Pohl", text="\n".join([texts.GERMAN] * 8), lang="de", is_hidden=True),
        replace(ours, state="unknown", state_words="The network did not answer. We are asking it whether it was sent."),
        replace(ours, state="queued", state_words="Waiting to be sent"),
    ]
    return [replace(entry, id=f"private-{n}") for n, entry in enumerate(told)]
