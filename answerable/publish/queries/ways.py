"""The ways to answer in the legs of a case, asked for all of them at once."""

from collections.abc import Iterable
from datetime import datetime

from django.db import connection

from answerable.cases.models import Leg
from answerable.channels.contract import Way
from answerable.channels.contract.templating import Templating
from answerable.channels.models import Page
from answerable.channels.registry import UnknownNetwork, connector
from answerable.publish.models import Outbound
from answerable.publish.queries.states import UNSAID
from answerable.publish.rules.windows import Closed, LegFacts, Window
from answerable.publish.rules.windows import windows as windows_of

# What we said to an item that is answered now, but for what never left, what waits for approval and what was taken back since.
_SAID = """
SELECT leg.id, heard.posted_at, said.public, said.private FROM unnest(%(legs)s::bigint[]) AS leg(id)
LEFT JOIN LATERAL (
    SELECT m.external_id, m.posted_at FROM cases_message AS m WHERE m.leg_id = leg.id AND NOT m.is_ours AND m.deleted_at IS NULL
    ORDER BY m.posted_at DESC, m.id DESC LIMIT 1
) AS heard ON TRUE
CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE o.kind = %(public)s) AS public, count(*) FILTER (WHERE o.kind = %(private)s) AS private
    FROM publish_outbound AS o
    WHERE o.leg_id = leg.id AND o.reply_to = coalesce(heard.external_id, '') AND NOT o.state = ANY (%(gone)s) AND NOT EXISTS (
        SELECT FROM cases_message AS m WHERE m.page_id = o.page_id AND m.external_id = o.external_id AND m.deleted_at IS NOT NULL
    )
) AS said
"""


def windows(leg: Leg, *, now: datetime) -> list[Window]:
    """The ways to answer in a leg: open until when, or closed and why. Raises UnknownNetwork or KeyError where nothing can be sent."""
    return _windows(leg, _facts([leg])[leg.pk], now)


def windows_of_legs(legs: Iterable[Leg], *, now: datetime) -> dict[int, list[Window]]:
    """The same by leg, none for one on a page that nothing can be sent to, such as one that was brought in from a file."""
    listed = list(legs)
    facts, found = _facts(listed), dict[int, list[Window]]()
    for leg in listed:
        try:
            found[leg.pk] = _windows(leg, facts[leg.pk], now)
        except (UnknownNetwork, KeyError):
            found[leg.pk] = []
    return found


def takes_templates(leg: Leg, window: Window) -> bool:
    """Whether this way is closed to free words alone: its network still takes templates."""
    is_over = window.way is Way.DIRECT and window.closed is Closed.WINDOW_OVER
    return is_over and isinstance(connector(leg.page.network), Templating)


def _windows(leg: Leg, facts: LegFacts, now: datetime) -> list[Window]:
    page: Page = leg.page
    return windows_of(connector(page.network).abilities(page.kind), facts, now)


def _facts(legs: list[Leg]) -> dict[int, LegFacts]:
    if not legs:
        return {}
    kinds = {"public": str(Outbound.Kind.PUBLIC_REPLY), "private": str(Outbound.Kind.PRIVATE_REPLY)}
    with connection.cursor() as cursor:
        cursor.execute(_SAID, {"legs": [leg.pk for leg in legs], "gone": [str(state) for state in UNSAID], **kinds})
        said = {leg_id: rest for leg_id, *rest in cursor.fetchall()}
    return {leg.pk: _of(leg, *said[leg.pk]) for leg in legs}


def _of(leg: Leg, heard_at: datetime | None, public: int, private: int) -> LegFacts:
    return LegFacts(
        is_public=leg.is_public,
        last_inbound_at=leg.last_inbound_at,
        answered_item_at=heard_at,
        private_reply_count=private,
        public_reply_count=public,
        is_page_active=leg.page.state == Page.State.ACTIVE,
    )
