"""Every way by which somebody's words may leave, as one call each: it raises what refuses them, or they leave."""

from collections.abc import Callable
from uuid import UUID

from answerable.cases import queries as cases
from answerable.cases.models import Case, Leg, Message
from answerable.channels.contract import Way
from answerable.core import clock
from answerable.journeys import contentment
from answerable.journeys.answering import moderate
from answerable.journeys.answering.moderate import Asked
from answerable.journeys.answering.reply import Answer, reply
from answerable.journeys.answering.reply_with_macro import reply_with_macro
from answerable.journeys.approving import decide as approving
from answerable.journeys.casework.close import Ending, close
from answerable.journeys.casework.point import point
from answerable.journeys.sending import decide
from answerable.journeys.sending.carry_out import carry_out
from answerable.journeys.sending.deliver import deliver
from answerable.journeys.tests.approving import scene
from answerable.policy.models import Hit
from answerable.publish import queries
from answerable.publish.models import Intervention, Outbound
from answerable.publish.rules.acts import Act
from answerable.satisfaction.operations import SurveyDraft
from tests.cast import Company

Say = Callable[[str, UUID], object]

APPROVED, ASKED = "approved in other words", "asked after closing"
WRITTEN = ("reply", "macro", "edit", "closing word", "pointer to private")
REPEATED = ("sent again", "edited again", "delivered", "edit carried out")
WAYS = (*WRITTEN, *REPEATED, APPROVED, ASKED)


def way(name: str, company: Company, heard: Message) -> Say:
    """Takes words and the key under which they go. Before there are rules; `heard` is of a customer who was answered once."""
    if name in WRITTEN:
        return _written(company, heard)[name]
    if name in REPEATED:
        return _repeated(company, heard)[name]
    return _approved(company, heard.case) if name == APPROVED else _asked(company, heard.case)


def _written(company: Company, heard: Message) -> dict[str, Say]:
    jonas, case = company.jonas, heard.case
    ours = Message.objects.get(case=case, is_ours=True)

    def answer(text: str, key: UUID) -> Answer:
        return Answer(case.pk, Leg.objects.filter(case=case).earliest("id").pk, Way.PUBLIC, text, queries.seen_mark(case.pk), key)

    return {
        "reply": lambda text, key: reply(answer(text, key), member=jonas, now=clock.now()),
        "macro": lambda text, key: reply_with_macro(answer(text, key), [], [], member=jonas, now=clock.now()),
        "edit": lambda text, key: moderate.moderate(Asked(ours.pk, Act.EDIT, text, key), member=jonas, now=clock.now()),
        "closing word": lambda text, key: close(case.pk, Ending("solved", word=answer(text, key)), member=jonas, now=clock.now()),
        "pointer to private": lambda text, key: point(answer(text, key), member=jonas, now=clock.now()),
    }


def _repeated(company: Company, heard: Message) -> dict[str, Say]:
    """What was queued before the rules came: sent or done once more, and on its way."""
    jonas, said = company.jonas, Outbound.objects.filter(case=heard.case).latest("id")
    ours = Message.objects.get(case=heard.case, is_ours=True)
    edited = moderate.moderate(Asked(ours.pk, Act.EDIT, "It is coming."), member=jonas, now=clock.now())

    def as_(row: Outbound | Intervention, state: str, text: str, key: UUID) -> int:
        before = {"attempt_count": 0, "verdict": {}, "due_at": clock.now()}
        type(row).objects.filter(pk=row.pk).update(state=state, text=text, key=key, **before)
        return row.pk

    return {
        "sent again": lambda text, key: decide.send_again(as_(said, "failed", text, key), member=jonas, now=clock.now()),
        "edited again": lambda text, key: moderate.again(as_(edited, "failed", text, key), member=jonas, now=clock.now()),
        "delivered": lambda text, key: deliver(as_(said, "queued", text, key)),
        "edit carried out": lambda text, key: carry_out(as_(edited, "queued", text, key)),
    }


def _approved(company: Company, case: Case) -> Say:
    scene.with_legal(company, case.page, "Tomasz")
    scene.chain("Legal reads all", company.departments["Legal"])
    held = scene.answer(case, company.jonas, "It is on its way.")

    def say(text: str, key: UUID) -> None:
        Outbound.objects.filter(pk=held.pk).update(key=key)
        approving.approve(scene.turn(held).pk, text, member=company.tomasz, now=clock.now())

    return say


def _asked(company: Company, case: Case) -> Say:
    def say(text: str, key: UUID) -> None:
        contentment.settle(case.page_id, SurveyDraft(True, {"": f"{text}\n{{{{ link }}}}"}), member=company.robin, now=clock.now())
        if cases.case(case.pk).is_open:
            close(case.pk, Ending("solved", silence="would_reveal"), member=company.jonas, now=clock.now())
        closure = cases.closure(case.pk)
        assert closure is not None
        last = Hit.objects.order_by("-id").values_list("id", flat=True).first() or 0
        contentment.ask_how_it_was(case.pk, closure.pk)
        Hit.objects.filter(id__gt=last).update(key=key)  # it has a key of its own, which nobody is told

    return say
