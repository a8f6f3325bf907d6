"""A stand-in for Meta's networks as a stage."""

from datetime import datetime, timedelta
from itertools import count

from answerable.channels.contract import Access, Way
from tests.contract.meta_graph import Graph
from tests.contract.meta_world import APP_ID, SECRET
from tests.contract.stage import Look, Stage

PEOPLE = count(700_000)


class MetaStage(Stage):
    """A fresh page or account."""

    longer_than_a_page, lists_every_change, speaks_http = 120, False, True
    settles_after, shows_edits, shows_marks = timedelta(), False, False

    def __init__(self, address: str, graph: Graph, network: str) -> None:
        self._graph, self._page = graph, graph.world.add(network)
        credential = {"token": self._page.token, "app_id": APP_ID, "secret": SECRET, "verify_token": "a word that we agreed on"}
        kind = {"facebook": "page", "instagram": "account"}[network]
        self.access = Access(self._page.id, kind, address, credential)
        self.can_rewrite = network == "facebook"
        self.authors: dict[str, str] = {}

    def ask(self, text: str, way: Way | None = None, *, at: datetime | None = None) -> str:
        """A comment under the page's post, or a message."""
        world, who = self._graph.world, str(next(PEOPLE))
        if way is Way.DIRECT:
            made = world.write(self._page, "message", who, text, at, other=who)
        else:
            made = world.write(self._page, "comment", who, text, at, under=world.post_of(self._page).id)
        self.authors[made.id] = who
        return self._graph.happen(self._page, made, "add").id

    def ask_many(self, count: int) -> list[str]:
        """One after the other."""
        return [self.ask(f"Question {number}") for number in range(count)]

    def rewrite(self, external_id: str, text: str) -> None:
        """By its author."""
        thing = self._page.things[external_id]
        thing.text = text
        self._graph.happen(self._page, thing, "edited")

    def withdraw(self, external_id: str) -> None:
        """By its author."""
        thing = self._page.things[external_id]
        for each in (thing, *(answer for answer in self._page.things.values() if answer.parent == external_id)):
            each.is_gone = True  # with a comment everything goes that answered it
        self._graph.happen(self._page, thing, "remove")

    def look(self, external_id: str) -> Look:
        """As it stands in memory."""
        thing = self._page.things[external_id]
        return Look(thing.text, thing.author == self._page.id, thing.is_hidden, thing.is_liked, thing.is_gone, thing.author)

    def may_write(self, external_id: str) -> bool:
        """Nobody is blocked from here."""
        return True

    def said(self) -> list[str]:
        """What the page wrote that stands, its post left out."""
        return [each.id for each in self._page.things.values() if each.author == self._page.id and each.sort != "post"]

    def keep_silent(self) -> None:
        """Longer than our patience."""
        self._page.mode = "silence"

    def fail_after(self) -> None:
        """500."""
        self._page.mode = "failure"

    def be_down(self) -> None:
        """503."""
        self._page.mode = "down"

    def limit(self) -> None:
        """Too many calls."""
        self._page.mode = "limit"

    def heal(self) -> None:
        """No fault is left."""
        self._page.mode = ""

    def expire(self) -> None:
        """The token is no longer one."""
        self._page.mode = "expired"

    def revoke(self) -> None:
        """A permission is taken away."""
        self._page.mode = "forbid"
