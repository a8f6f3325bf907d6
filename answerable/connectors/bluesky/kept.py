"""The shapes of what the desk keeps of a network's words: the post itself, and what it has to know beside it."""

from answerable.channels.contract.fields import Count, Moment
from answerable.channels.contract.shape import Shape
from answerable.connectors.bluesky.shapes import Account, Did, Own, Post, Root, Uri
from answerable.connectors.bluesky.talk_shapes import LineName, Talk


class Told(Shape):
    """A post as the desk keeps it: beside it the account that was asked, how many follow its author, and the beginning of its thread.

    `heard`: it was found by listening.
    """

    page: Did
    post: Post
    followers: Count = 0
    root: Root | None = None
    heard: bool = False


class ToldOwn(Shape):
    """The same as the desk keeps it."""

    page: Did
    own: Own


class ToldTalk(Shape):
    """A direct message as the desk keeps it: beside it who wrote it, where that is not us, and how many follow them."""

    page: Did
    talk: Talk
    author: Account | None = None
    followers: Count = 0


class Gone(Shape):
    """That a post or a direct message is no longer there."""

    page: Did
    deleted: Uri | LineName
    at: Moment
