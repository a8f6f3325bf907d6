"""What the suite needs of a network: customers, an outsider's look, and misbehaviour to order."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from answerable.channels.contract import Access, Way


@dataclass(frozen=True, slots=True)
class Look:
    """An item as an outsider sees it."""

    text: str
    is_ours: bool
    is_hidden: bool = False
    is_liked: bool = False
    is_deleted: bool = False
    author_id: str = ""


class Stage(Protocol):
    """One page on one network, with nothing on it but what the test makes."""

    access: Access
    longer_than_a_page: int  # how many items certainly do not fit a page of the network's list
    shows_edits: bool  # whether an item says that it was changed
    shows_marks: bool  # whether its list gives back what we put beside our own words
    can_rewrite: bool  # whether customers can change what they wrote
    speaks_http: bool  # whether its servers are asked over HTTP
    settles_after: timedelta  # how long after a try nobody can say that nothing was said
    lists_every_change: bool  # whether the network's list tells of each change, or only shows how everything is now
    is_here: bool = False  # whether there is no network: what is written and said stands in the desk itself
    shakes_hands: bool = True  # whether it asks back before it delivers
    forgets_tokens: bool = True  # whether a token is worth nothing once another was given
    keeps_keys: bool = True  # whether these very servers do once what comes twice under one key
    lists_private: bool = True  # whether their list gives back what we said in private
    keeps_places: bool = True  # whether an answer still says what it answered once that is gone
    counts_likes: bool = True
    counted: frozenset[Way] = frozenset(Way)  # the answers that they count

    def ask(self, text: str, way: Way | None = None, *, at: datetime | None = None) -> str:
        """A new customer writes something that can be answered in this way (None: in the page's first); returns its id."""

    def ask_many(self, count: int) -> list[str]:
        """So many customers write."""

    def rewrite(self, external_id: str, text: str) -> None:
        """The customer edits."""

    def withdraw(self, external_id: str) -> None:
        """The customer deletes."""

    def look(self, external_id: str) -> Look:
        """An item as it stands now."""

    def may_write(self, external_id: str) -> bool:
        """Whether the author of this item can write to the page now; tried by writing."""

    def said(self) -> list[str]:
        """Ids of what the page wrote, in order, posts of the test's own making left out."""

    def keep_silent(self) -> None:
        """From now on writes are done and never answered."""

    def fail_after(self) -> None:
        """From now on writes are done and answered with a server error."""

    def be_down(self) -> None:
        """From now on nothing is done, and the network says so."""

    def limit(self) -> None:
        """From now on every call is one too many."""

    def heal(self) -> None:
        """From now on nothing goes wrong."""

    def expire(self) -> None:
        """The token runs out."""

    def revoke(self) -> None:
        """The page's owner takes the permissions away."""

    def clear(self) -> None:
        """Leave nothing of the test behind, however it ended; a network that ends with the run needs nothing for it."""
        return None
