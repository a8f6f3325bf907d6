"""HTML that came from elsewhere, as plain words. Nothing is shown as HTML and nothing is loaded, so there is nothing to be made safe."""

import re
from html.parser import HTMLParser

LONGEST_ADDRESS = 500


class Words(HTMLParser):
    """Gathers words; whoever knows what sort of HTML it is says in `handle_starttag` and `handle_endtag` what breaks and what hides.

    A link with other words than its address gets the address behind them.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._parts: list[str] = []
        self._links: list[tuple[str, int]] = []

    def read(self, html: str) -> str:
        """The words. Marked sections and instructions are words too: nobody sends them, and the parser breaks at half a one."""
        self.feed(html.replace("<![", "&lt;![").replace("<?", "&lt;?"))
        self.close()
        return self.text()

    def text(self) -> str:
        """Spaces at the ends of lines and more than one empty line say nothing."""
        lines = re.sub(r"[^\S\n]*\n[^\S\n]*", "\n", "".join(self._parts))
        return re.sub(r"\n{3,}", "\n\n", lines).strip()

    def _add(self, words: str) -> None:
        self._parts.append(words)

    def _begin_link(self, href: str) -> None:
        self._links.append((href, len(self._parts)))

    def _end_link(self) -> None:
        if not self._links:
            return
        href, begin = self._links.pop()
        words = "".join(self._parts[begin:]).strip()
        if words and href.startswith(("http://", "https://")) and words.rstrip("/") != href.rstrip("/"):
            self._add(f" ({href[:LONGEST_ADDRESS]})")
