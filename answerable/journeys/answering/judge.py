"""The one place where a text that is to leave is judged: every way out comes by here."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import transaction

from answerable.cases import queries as cases
from answerable.cases.models import Leg
from answerable.channels.contract import Way
from answerable.channels.models import Page
from answerable.journeys.approving.grave import BecomesPrMatter, settle
from answerable.language_model import queries as language_model
from answerable.language_model.rules.tasks import Task
from answerable.policy import operations as policy
from answerable.policy import queries
from answerable.policy.check import Place, Verdict, check
from answerable.policy.operations import Occasion
from answerable.publish.errors import NotAllowed
from answerable.publish.models import Outbound
from answerable.publish.queries import enclosures
from answerable.sla.queries import lineage
from answerable.staff import queries as staff
from answerable.staff.models import Member
from answerable.topics import queries as topics
from answerable.triage import queries as triage
from answerable.triage.rules.language import language_of
from answerable.triage.rules.tokens import tokens


def judge(text: str, where: Leg | Page, way: str, *, by: Member | None, now: datetime, at_once: int | None = None) -> Verdict:
    """What the rules in force say of a text that is to stand in a conversation, or on a page where there is none.

    Everything that a rule may depend on is gathered here: page, brand and its day, way, language, and the case's topic and reason.
    `by` is whoever sends it, None where the program does. `at_once` is for what is still being written (`policy.check`).
    """
    return check(text, place_of(text, where, way, now=now), by=by, at_once=at_once)


def place_of(text: str, where: Leg | Page, way: str, *, now: datetime) -> Place:
    """Where a text is to stand, with all that rules ask of that."""
    page, case_id = (where.page, where.case_id) if isinstance(where, Leg) else (where, None)
    needs = queries.in_force().needs
    reading = triage.case_reading(case_id) if case_id is not None and needs else None
    placed = topics.placed([case_id]) if case_id is not None and "topics" in needs else {}
    said = {language_of(tokens(text)), reading.language if reading else ""}
    return Place(
        page_id=page.pk,
        on=day_of(page, now),
        brand_id=page.brand_id,
        is_public=way == Way.PUBLIC,
        languages=frozenset(each for each in said if each),
        topic_ids=frozenset(lineage(placed.get(case_id or 0))),
        reason=reading.reason if reading else "",
        has_model="model" in needs and language_model.is_switched_on(page.pk, Task.CHECK),
    )


def day_of(page: Page, now: datetime) -> date:
    """The day on which rules begin and end there."""
    return now.astimezone(ZoneInfo(page.brand.timezone)).date()


def judged_again(words: Callable[[], str], where: Leg | Page, way: str, before: object, *, now: datetime) -> Verdict:
    """What the rules say of a text that was let out before, right before it leaves: only what is new counts.

    `before` is the verdict that it was let out with. While the same rules bind nothing is looked for.
    """
    told: dict[str, object] = before if isinstance(before, dict) else {}
    page = where.page if isinstance(where, Leg) else where
    mark = queries.rules_mark(day_of(page, now))
    if told.get("mark") == mark:
        return Verdict(mark=mark)
    return judge(words(), where, way, by=None, now=now).accepting(met(told))


def met(verdict: object) -> set[int]:
    """The versions of rules that a verdict that was kept says were met: whoever sent the text has answered for them."""
    hits = verdict.get("hits") if isinstance(verdict, dict) else None
    return {int(each["version_id"]) for each in hits if isinstance(each, dict)} if isinstance(hits, list) else set()


def words_of(outbound: Outbound, text: str | None = None) -> str:
    """All that others will read of something on its way: the text, as it is or is to be, and what stands for its files."""
    said = outbound.text if text is None else text
    return "\n".join([said, *(each.alt for each in enclosures.of_outbounds([outbound.pk]).get(outbound.pk, []) if each.alt)])


@contextmanager
def refusals_on_record(key: UUID, case_id: int, *, by: Member, now: datetime) -> Iterator[None]:
    """Keep which rules a text met that was refused, and what it makes of its case: after the refusal has undone everything else.

    The outermost door holds it.
    """
    try:
        yield
    except NotAllowed as refusal:
        if refusal.verdict is not None and refusal.verdict.hits:
            occasion = Occasion(key, refusal.page_id or cases.case(case_id).page_id, case_id)
            with transaction.atomic():
                policy.refuse_hits(refusal.verdict, occasion, actor=staff.actor(by), now=now)
                if isinstance(refusal, BecomesPrMatter):
                    settle(refusal, case_id, by=by, now=now)
        raise


def shown(verdict: Verdict, where: Leg | Page, key: UUID, *, by: Member, now: datetime) -> None:
    """Keep what somebody was told while writing, under the key with which they will send it."""
    if verdict.hits:
        page_id, case_id = (where.page_id, where.case_id) if isinstance(where, Leg) else (where.pk, None)
        policy.show_hits(verdict, Occasion(key, page_id, case_id), actor=staff.actor(by), now=now)
