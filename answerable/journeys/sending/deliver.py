"""Sending one thing, once: what may have left already is asked about before it is sent again."""

from collections.abc import Callable

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.alerts import operations as alerts
from answerable.cases import operations as cases
from answerable.channels.contract import Access, Connector, Draft, NetworkError, Receipt, Trouble, Way
from answerable.channels.contract.templates import Filled
from answerable.channels.registry import connector
from answerable.core import clock, jobs
from answerable.ingest import operations as ingest
from answerable.ingest.models import RawItem
from answerable.journeys.answering.judge import judged_again, words_of
from answerable.journeys.keep_lists import keep_lists
from answerable.journeys.sending import not_done
from answerable.journeys.sending.call_network import call_network
from answerable.journeys.telling import form_answers
from answerable.publish import operations as publish
from answerable.publish import queries
from answerable.publish.models import Outbound
from answerable.publish.operations import Ready
from answerable.publish.queries import echoes, enclosures
from answerable.satisfaction import queries as satisfaction

Held = Ready[Outbound]


def deliver(outbound_id: int) -> None:
    """Send what is due; afterwards it is sent, failed, to be tried later, or set aside for a person.

    The network is called outside of any transaction. Before it, the send is marked; a crash at any moment leaves it marked, and
    after its lease the next try asks the network first (`find_sent`).
    """
    ready = publish.begin(outbound_id, now=clock.now())
    if ready is None:
        return
    may_have_left = ready.may_have_left
    try:
        receipt = _find(ready) if may_have_left else None
        if receipt is None:
            may_have_left = False
            if not _may_be_said(ready):
                return
            receipt = _say(ready)
    except NetworkError as error:
        _not_sent(ready, error, may_have_left or error.trouble is Trouble.UNCERTAIN)
    else:
        _sent(ready, receipt)


def _draft(ready: Held) -> Draft:
    outbound = ready.errand
    files = enclosures.to_send(outbound.pk)
    return Draft(
        str(outbound.key),
        Way(outbound.kind),
        outbound.reply_to,
        outbound.text,
        ready.first_tried_at,
        files,
        to=outbound.leg.identity.external_id,
        asked_at=outbound.leg.last_inbound_at,
        template=Filled.of(outbound.template) if outbound.template else None,
        is_by_person=outbound.member_id is not None and not satisfaction.is_question(outbound.pk),
    )


def _find(ready: Held) -> Receipt | None:
    """Whether an earlier try arrived. What the network told of it already counts: a colleague may have taken it back since, or edited it.

    Else the network is asked; where it cannot be, a person decides.
    """
    page = ready.errand.page
    told = echoes.echo_of(ready.errand, since=ready.first_tried_at)
    if told is not None:
        return Receipt(told.external_id, told.posted_at, told.permalink)
    if not connector(page.network).abilities(page.kind).is_send_confirmable:
        raise NetworkError(Trouble.REFUSED, _("This network cannot be asked whether the message arrived. Look there, then decide."))
    return call_network(page, lambda network, access: network.find_sent(access, _draft(ready)))


def _may_be_said(ready: Held) -> bool:
    """Whether the rules of this moment let it out; where they changed since it was queued and do not, its author has it back."""
    said = ready.errand
    if not not_done.may_speak(ready):
        _end(ready, lambda: publish.fail(ready, _("This became a PR matter, in which only its spokesperson answers."), now=clock.now()))
        return False
    verdict = judged_again(lambda: words_of(said), said.leg, said.kind, said.verdict, now=clock.now())
    if not verdict.is_allowed:
        _end(ready, lambda: not_done.give_back(ready, verdict, now=clock.now()))
    return verdict.is_allowed


def _say(ready: Held) -> Receipt:
    """Say it under a lease that begins now: asking first, or renewing a token in between, may have taken longer than the last one."""

    def say(network: Connector, access: Access) -> Receipt:
        if not publish.extend(ready, now=clock.now()):
            raise NetworkError(Trouble.REFUSED, "Another process has taken this send over.")
        return network.send(access, _draft(ready))

    return call_network(ready.errand.page, say)


def _sent(ready: Held, receipt: Receipt) -> None:
    """What the network took is kept like everything that comes from it, so its echo is a duplicate; then the list moves on."""

    def confirm() -> None:
        now = clock.now()
        publish.confirm(ready, receipt, now=now)
        if receipt.envelope is not None:
            ingest.accept(ready.errand.page_id, [receipt.envelope], via=RawItem.Via.POLL, now=now)
        alerts.lower(ready.errand.cause, now=now)
        form_answers.look_after(ready.errand)

    _end(ready, confirm)


def _not_sent(ready: Held, error: NetworkError, may_have_left: bool) -> None:
    if not_done.is_hopeless(ready, error):
        sentence = _("A reply was not sent: %(words)s") % {"words": error.words}
        _end(ready, lambda: not_done.give_up(ready, error.words, may_have_left=may_have_left, sentence=sentence, now=clock.now()))
    else:
        _end(ready, lambda: not_done.try_later(ready, error, may_have_left=may_have_left, job="deliver", now=clock.now()))


@transaction.atomic
def _end(ready: Held, outcome: Callable[[], object]) -> None:
    outbound = ready.errand
    cases.hold([outbound.case_id])
    outcome()
    keep_lists([outbound.case_id])
    following = queries.next_of_leg(outbound.leg_id)
    if following is not None:
        jobs.defer("deliver", once=f"deliver {following}", outbound_id=following)
