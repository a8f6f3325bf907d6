"""What a message names, in chips below it: each can be copied, and what has a number can be looked for elsewhere."""

from collections.abc import Sequence

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from answerable.web.layout.icons import icon
from answerable.web.layout.shapes import Flag, Named

NOTHING = SafeString("")
_CHIP = (
    '<li class="chip named" title="{label}"><span class="sr-only">{label}</span>{symbol}{words}'
    '<button type="button" class="named-copy noscript:hidden" data-copy="{text}" data-copied="{copied}" '
    'aria-label="{copy}">{copies}</button></li>'
)


def named_chips(things: Sequence[Named]) -> SafeString:
    """One chip a thing."""
    if not things:
        return NOTHING
    listed = SafeString("".join(map(_chip, things)))
    return format_html('<ul class="named-things" aria-label="{}">{}</ul>', gettext("Named in this message"), listed)


def flag_chips(flags: Sequence[Flag]) -> list[SafeString]:
    """What a lead may want to see at once."""
    return [format_html('<span class="chip chip-warning">{}{}</span>', icon(each.icon, "ico-s"), each.words) for each in flags]


def _chip(thing: Named) -> SafeString:
    if thing.find_url:
        find = gettext("Find %(text)s elsewhere") % {"text": thing.text}
        words = format_html('<a class="lnk" dir="auto" href="{}" title="{}">{}</a>', thing.find_url, find, thing.text)
    else:
        words = format_html('<span dir="auto">{}</span>', thing.text)
    copy = gettext("Copy %(text)s") % {"text": thing.text}
    return format_html(
        _CHIP,
        label=thing.label,
        symbol=icon(thing.icon, "ico-s"),
        words=words,
        text=thing.text,
        copy=copy,
        copied=gettext("Copied"),
        copies=icon("copy", "ico-s"),
    )
