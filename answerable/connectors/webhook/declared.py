"""What a program says that it can do, and the kind of page that stands for it: short, so that it fits where kinds are kept.

`c0f3f.1388.7d0.a8.18` is a page of comments: sixteen yes-or-no, the lengths in public and in private, the hours until a private
answer and until a direct one must be given (0: no end), each as a hexadecimal number.
"""

import re
from datetime import timedelta
from typing import Annotated, Literal

from pydantic import Field

from answerable.channels.contract import Abilities, FileKind, Kind, Takes, Way
from answerable.channels.contract.fields import Id, Name
from answerable.connectors.webhook.shapes import Spoken

Ability = Literal["like", "hide", "edit", "delete", "block", "withdraw", "files", "one_reply", "one_private_reply"]
Question = Literal["find", "list", "read", "measure"]
LENGTH, LONGEST, MOST_HOURS = 5_000, 100_000, 8_784
KINDS = {"c": Kind.COMMENT, "m": Kind.MENTION, "r": Kind.REVIEW, "d": Kind.DIRECT}
FLAGS = (
    *("public", "private", "direct", "like", "hide", "edit", "delete", "block"),
    *("withdraw", "files", "one_reply", "one_private_reply", "find", "list", "read", "measure"),
)
WRITTEN = re.compile(r"([cmrd])([0-9a-f]{4})\.([0-9a-f]{1,5})\.([0-9a-f]{1,5})\.([0-9a-f]{1,4})\.([0-9a-f]{1,4})")
# What may go with an answer: its content stands in the call, so that it arrives exactly if the words do.
FILES = Takes(
    count=4,
    media_types=frozenset({"image/jpeg", "image/png", "image/gif", "image/webp", "video/mp4", "audio/mpeg", "application/pdf"}),
    sizes=dict.fromkeys(FileKind, 5_000_000),
    goes_alone=True,
)

Length = Annotated[int, Field(ge=1, le=LONGEST)]
Hours = Annotated[int, Field(ge=0, le=MOST_HOURS)]


class Lengths(Spoken):
    """How many characters an answer may have, in public and in private."""

    public: Length = LENGTH
    private: Length = LENGTH


class Windows(Spoken):
    """For how many hours after the customer's message it can be answered; 0 is without end."""

    private: Hours = 0
    direct: Hours = 0


class Declared(Spoken):
    """What a program answers to page.describe: what it stands for, which ways to answer it knows, and what else it can do."""

    id: Id
    name: Name
    handle: Name = ""
    kind: Literal["comment", "mention", "review", "direct"]
    ways: Annotated[list[Literal["public", "private", "direct"]], Field(min_length=1, max_length=3)]
    can: Annotated[list[Ability], Field(max_length=20)] = Field(default_factory=list)
    answers: Annotated[list[Question], Field(max_length=10)] = Field(default_factory=list)
    lengths: Lengths = Lengths()
    hours: Windows = Windows()


def kind_of(said: Declared) -> str:
    """The kind of page that stands for it; what is written in private has no public way."""
    ways = {"direct"} if said.kind == "direct" else set(said.ways)
    flags = {*ways, *said.can, *said.answers}
    bits = sum(1 << place for place, name in enumerate(FLAGS) if name in flags)
    numbers = (said.lengths.public, said.lengths.private, said.hours.private, said.hours.direct)
    return f"{said.kind[0]}{bits:04x}." + ".".join(f"{each:x}" for each in numbers)


def flags_of(kind: str) -> frozenset[str]:
    """Everything that a program of this kind can; raises KeyError for another kind."""
    bits = int(_written(kind)[2], 16)
    return frozenset(name for place, name in enumerate(FLAGS) if bits >> place & 1)


def abilities(kind: str) -> Abilities:
    """What pages of this kind allow; raises KeyError for an unknown kind.

    A program promises that what comes again under the same key is the same, so every send may be repeated.
    """
    flags, found = flags_of(kind), _written(kind)
    in_public, in_private, private_hours, direct_hours = (int(found[place], 16) for place in range(3, 7))
    ways = tuple(way for way in Way if way in flags)
    return Abilities(
        kind=KINDS[found[1]],
        ways=ways,
        lengths={way: in_public if way is Way.PUBLIC else in_private for way in ways},
        takes=dict.fromkeys(ways, FILES) if "files" in flags else {},
        private_reply_window=_window(private_hours),
        private_replies_an_item=1 if "one_private_reply" in flags else None,
        direct_window=_window(direct_hours),
        replies_an_item=1 if "one_reply" in flags else None,
        is_send_idempotent=True,
        can_hide="hide" in flags,
        can_like="like" in flags,
        can_edit="edit" in flags,
        can_delete="delete" in flags,
        can_block="block" in flags,
        can_withdraw="withdraw" in flags,
    )


def _written(kind: str) -> re.Match[str]:
    found = WRITTEN.fullmatch(kind)
    if found is None:
        raise KeyError(kind)
    return found


def _window(hours: int) -> timedelta | None:
    return timedelta(hours=hours) if hours else None
