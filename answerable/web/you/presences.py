"""Whether somebody is there, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

if TYPE_CHECKING:
    from answerable.staff.models import Member

WORDS: dict[str, str | Promise] = {
    "online": gettext_lazy("On shift"),
    "away": gettext_lazy("Away"),
    "off": gettext_lazy("Off shift"),
}


def presences(member: Member) -> list[tuple[str, str, bool]]:
    """What they can say, and which of it they say."""
    said = _said(member)
    return [(key, str(words), key == said) for key, words in WORDS.items()]


def there_words(member: Member) -> str:
    """Where they work and whether they are there; who looks at this is."""
    sentences = {"online": _("%(department)s, on shift"), "away": _("%(department)s, away"), "off": _("%(department)s, off shift")}
    return sentences[_said(member)] % {"department": member.department.name}


def _said(member: Member) -> str:
    kept = getattr(member, "presence", None)
    return kept.said if kept else "online"
