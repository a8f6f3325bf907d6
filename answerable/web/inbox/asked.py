"""What of the list an address asks for: `?view=mine&sort=due&label=3&q=words&after=mark`. What it does not know is left at its default."""

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.http import HttpRequest, QueryDict
from django.urls import reverse

from answerable.inbox.rules import BadPlace, Filter, Place, Sort, View
from answerable.web.numbers import number

EVERYTHING = Filter()


@dataclass(frozen=True, slots=True)
class Asked:
    """A view, an order, what it is narrowed to, words to find, and where to go on; `saved` is the kept view that it came from."""

    view: View = View.ALL
    sort: Sort = Sort.DUE
    words: str = ""
    after: str = ""
    filter: Filter = EVERYTHING
    saved: int = 0

    @property
    def place(self) -> Place | None:
        """Where the next rows begin, None for the first; a mark that nobody made counts as none."""
        try:
            return Place.read(self.after) if self.after else None
        except BadPlace:
            return None

    @property
    def before(self) -> int:
        """The message behind which a search goes on."""
        return number(self.after) or 0

    @property
    def query(self) -> str:
        """As addresses carry it, without what is the default; "" for none."""
        said = {"saved": self.saved, "view": self.view, "sort": self.sort, "q": self.words, "after": self.after}
        plain = {"saved": 0, "view": View.ALL, "sort": Sort.DUE, "q": "", "after": ""}
        return urlencode([*((name, str(value)) for name, value in said.items() if value != plain[name]), *self.filter.pairs()])

    def url(self, name: str = "inbox:index", *args: int) -> str:
        """An address that asks for the same."""
        return f"{reverse(name, args=args)}?{self.query}".rstrip("?")

    def pattern(self, name: str) -> str:
        """The address of case 0 that asks for the same: resolving one for each of fifty rows would take a tenth of the page's time."""
        return self.url(name, 0)

    def behind(self, mark: str) -> "Asked":
        """The same list further on."""
        return replace(self, after=mark)

    def from_the_top(self) -> "Asked":
        """The same list from its first row."""
        return replace(self, after="")

    @property
    def everything_url(self) -> str:
        """The same list unfiltered."""
        return self.narrowed(EVERYTHING).url()

    def narrowed(self, filter: Filter) -> "Asked":
        """The same list through another filter, from its first row."""
        return replace(self, filter=filter, after="")


def asked(request: HttpRequest) -> Asked:
    """What the address of this request asks for."""
    return read(request.GET)


def read(said: QueryDict) -> Asked:
    """What the query of an address asks for."""
    view = View(said.get("view", "")) if said.get("view") in set(View) else View.ALL
    sort = Sort(said.get("sort", "")) if said.get("sort") in set(Sort) else Sort.DUE
    words, after, saved = said.get("q", "").replace("\x00", "").strip()[:200], said.get("after", "")[:60], said.get("saved", "")
    return Asked(view, sort, words, after, Filter.read(dict(said.lists())), number(saved) or 0)
