"""What the conditions of a row can be chosen from."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from answerable.channels import queries as channels
from answerable.customers import queries as customers
from answerable.topics import queries as topics
from answerable.triage.words import REASONS, URGENCIES
from answerable.web.conditions import KINDS, PAGE_KINDS
from answerable.web.inbox.languages import LANGUAGES, language
from answerable.web.topic_names import to_choose

OFFERED = ("reasons", "topic_ids", "page_ids", "brand_ids", "page_kinds", "kinds", "visibility", "urgencies", "languages", "standings")


def offered() -> dict[str, list[tuple[str, str]]]:
    """The values of each, with words; a single brand, and kinds of page of which there is one, are no choice."""
    pages, brands = channels.pages(), channels.brands()
    kinds = sorted({each.kind for each in pages})
    return {
        "reasons": [(key, str(words)) for key, words in REASONS.items()],
        "topic_ids": [(str(topic_id), words) for topic_id, words in to_choose(topics.tree())],
        "page_ids": [(str(each.pk), each.name) for each in pages],
        "brand_ids": [(str(each.pk), each.name) for each in brands] if len(brands) > 1 else [],
        "page_kinds": [(key, str(capfirst(str(PAGE_KINDS.get(key, key))))) for key in kinds] if len(kinds) > 1 else [],
        "kinds": [(key, str(words).capitalize()) for key, words in KINDS.items()],
        "visibility": [("public", _("Public")), ("private", _("Private"))],
        "urgencies": [(key, str(words)) for key, words in URGENCIES.items()],
        "standings": [(each.key, each.name) for each in customers.standings()],
        "languages": [(code, language(code)) for code in LANGUAGES],
    }
