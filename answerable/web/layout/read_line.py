"""How a message is read, in one line below it, and the words of it that spoke for that, marked in its text."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext

from answerable.web.layout.icons import icon, reason_icon
from answerable.web.layout.markup import format_html
from answerable.web.layout.shapes import ReadLine

NOTHING = SafeString("")
_LINE = (
    '<span class="read" data-keys-scope{}><button type="button" class="read-line noscript:hidden" popovertarget="reading" '
    'aria-haspopup="dialog" hx-get="{}" hx-target="#reading-body" aria-keyshortcuts="y" title="{}">'
    '<span class="sr-only">{}</span>{}</button><noscript><a class="read-line" href="{}">{}</a></noscript></span>'
)
_WORD = '<span class="ev">{}</span>'


def read_line(read: ReadLine | None) -> SafeString:
    """A button that opens why; without script, a link."""
    if read is None:
        return NOTHING
    facts = _facts(replace(read, url="", stands=False, words=(), flags=()), get_language() or "")
    # The one that stands for the case hears its key from wherever one is in the case; any other, while the focus is in its message.
    anywhere = SafeString(" data-keys-anywhere") if read.stands else NOTHING
    return format_html(_LINE, anywhere, read.url, gettext("Why, and correct it") + " (Y)", gettext("Read as"), facts, read.url, facts)


@lru_cache(maxsize=1024)
def _facts(read: ReadLine, language: str) -> SafeString:
    told = [format_html("<span>{}{}</span>", icon(reason_icon(read.reason), "ico-s"), read.reason_label)]
    told += [format_html("<span>{}</span>", read.mood_label)] if read.mood_label else []
    if read.urgency_label:
        css = SafeString(' class="text-error"') if read.is_urgent else NOTHING
        told.append(format_html("<span{}>{}{}</span>", css, icon("flag", "ico-s") if read.is_urgent else NOTHING, read.urgency_label))
    told.append(format_html("<span>{}</span>", gettext("Needs an answer") if read.needs_response else gettext("Needs no answer")))
    if read.is_doubtful:
        words = gettext("Please look: the desk is not sure")
        told.append(format_html('<span class="read-doubt">{}{}</span>', icon("eye", "ico-s"), words))
    return SafeString("".join(told))


def marked(text: str, words: Sequence[str]) -> SafeString | str:
    """A text with these words of it marked, wherever they stand as whole words."""
    if not words:
        return text
    pieces = _pattern(tuple(words)).split(text)
    return SafeString("".join(format_html(_WORD if at % 2 else "{}", piece) for at, piece in enumerate(pieces)))


@lru_cache(maxsize=1024)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Longer ones first, for a shorter one may begin them."""
    longest = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<!\w)({'|'.join(re.escape(each) for each in longest)})(?!\w)", re.IGNORECASE)
