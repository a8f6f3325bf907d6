"""The shapes of conversations: https://docs.bsky.app/docs/api/chat-bsky-convo-get-messages and chat.bsky.convo.defs."""

from typing import Annotated, Any

from pydantic import Field, StringConstraints

from answerable.channels.contract.fields import Moment, Name, Text
from answerable.channels.contract.shape import Shape
from answerable.connectors.bluesky import names
from answerable.connectors.bluesky.names import Line
from answerable.connectors.bluesky.shapes import Did, Embed, Facet

PartName = Annotated[str, StringConstraints(max_length=80, pattern=r"^[A-Za-z0-9_-]+$")]
LineName = Annotated[str, StringConstraints(max_length=170, pattern=rf"^{names.LINE}$")]
OF_GROUPS = "chat.bsky.convo.defs#groupConvo"


class Person(Shape):
    """Who wrote, or takes part."""

    did: Did


class Answered(Shape):
    """The message that another one answers."""

    id: PartName


class Gist(Shape):
    """What is told of every message, also of one that was deleted."""

    id: PartName
    sender: Person
    sentAt: Moment  # noqa: N815  # as the network writes it


class Message(Gist):
    """A direct message; in `embed` stands a post that goes with it."""

    text: Text
    facets: list[Facet] = Field(default_factory=list, max_length=1000)
    embed: Embed | None = None
    replyTo: Answered | None = None  # noqa: N815


class Last(Shape):
    """When somebody last wrote."""

    sentAt: Moment  # noqa: N815


class Sort(Shape):
    """Whether two talk, or a group does."""

    type: Name = Field("", alias="$type")


class Convo(Shape):
    """A conversation as one of its members sees it."""

    id: PartName
    members: list[Person] = Field(max_length=200)
    status: Name = ""
    kind: Sort | None = None
    lastMessage: Last | None = None  # noqa: N815

    def other(self, page: str) -> str:
        """With whom the page talks; "" in a group, where nobody is asked alone."""
        others = {each.did for each in self.members} - {page}
        return others.pop() if len(others) == 1 and not (self.kind and self.kind.type == OF_GROUPS) else ""


class Event(Shape):
    """Something that happened in a conversation."""

    type: Name = Field(alias="$type")
    rev: Name
    convoId: PartName  # noqa: N815
    message: Any = None


class Talk(Shape):
    """A message in its place: which conversation, and with whom."""

    convo: PartName
    other: Did
    message: Message

    @property
    def name(self) -> Line:
        """The message's name."""
        return Line(self.convo, self.message.id)
