"""A raw item with what its connector read in it."""

from dataclasses import dataclass

from answerable.channels.contract import Change, Item, Kind
from answerable.channels.models import Page
from answerable.ingest.models import RawItem
from answerable.listening.rules.matcher import Match


@dataclass(frozen=True, slots=True)
class Read:
    """A raw item with what its connector read in it; `match` is the phrase that it names, of what was heard.

    `twin`: the page and the id by which the desk has the same post.
    """

    raw: RawItem
    page: Page
    item: Item
    match: Match | None = None
    twin: tuple[int, str] | None = None

    @property
    def is_imported(self) -> bool:
        """Whether it is history brought in from a file, which starts no clock."""
        return self.raw.via == RawItem.Via.IMPORT

    @property
    def is_heard(self) -> bool:
        """Whether it is a post that nobody sent to us."""
        return self.item.kind is Kind.HEARD and self.item.change is not Change.DELETED
