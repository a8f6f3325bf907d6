"""The text of a policy as a page shows it: Markdown without HTML and pictures, its headings below those of the page."""

from collections.abc import Sequence

from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.token import Token

_PAGE_LEVELS = 1
_LOWEST = 6
_MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"]).disable(["html_block", "html_inline", "image"])


def as_html(text: str) -> SafeString:
    """Safe to show: what is HTML in the text stands there as it was typed, and a link leads only where a link may."""
    tokens = _MARKDOWN.parse(text)
    _fit(tokens)
    html = str(_MARKDOWN.renderer.render(tokens, _MARKDOWN.options, {}))
    return mark_safe(html)  # markdown-it escapes all that is not its own


def _fit(tokens: Sequence[Token]) -> None:
    for token in tokens:
        if token.type in {"heading_open", "heading_close"}:
            token.tag = f"h{min(_LOWEST, int(token.tag[1:]) + _PAGE_LEVELS)}"
        elif token.type == "link_open":
            token.attrSet("rel", "noopener noreferrer")
            token.attrSet("target", "_blank")
            token.attrSet("class", "lnk")
        _fit(token.children or ())
