"""Doing one thing to a message: what may have happened already is looked at before it is done again."""

from collections.abc import Callable

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.alerts import operations as alerts
from answerable.cases import operations as cases
from answerable.channels.contract import Access, BadPayload, Connector, Envelope, Item, NetworkError, Trouble, Way
from answerable.channels.registry import connector
from answerable.core import clock, jobs
from answerable.ingest import operations as ingest
from answerable.ingest.models import RawItem
from answerable.journeys.answering.judge import judged_again
from answerable.journeys.keep_lists import keep_lists
from answerable.journeys.sending import not_done
from answerable.journeys.sending.call_network import call_network
from answerable.meaning import operations as meaning
from answerable.publish import operations as publish
from answerable.publish.models import Intervention
from answerable.publish.operations import Ready
from answerable.publish.queries import interventions as queries
from answerable.publish.rules.acts import MODERATIONS, OF_AUTHORS, Act, stands

Held = Ready[Intervention]


def carry_out(intervention_id: int) -> None:
    """Do what is due; afterwards it is done, failed, to be tried later, or set aside for a person.

    As with a send, it is marked before the network is called; after a crash or a silence the network is asked how its target is.
    """
    ready = publish.begin_intervention(intervention_id, now=clock.now())
    if ready is None:
        return
    may_have_left = ready.may_have_left
    try:
        if not (may_have_left and _stands(ready)):
            may_have_left = False
            if not _may_be_said(ready):
                return
            _do(ready)
    except NetworkError as error:
        _not_done(ready, error, may_have_left or error.trouble is Trouble.UNCERTAIN)
    else:
        _done(ready, _told(ready))


def _stands(ready: Held) -> bool:
    """Whether the network shows it as wanted already; whom a page has blocked it does not show, and blocking twice is no harm."""
    wanted = ready.errand
    if wanted.act in OF_AUTHORS:
        return False
    envelope = call_network(wanted.page, lambda network, access: network.read_back(access, wanted.target))
    item = _read(ready, envelope) if envelope else None
    if item is None and not stands(Act(wanted.act), None):
        raise NetworkError(Trouble.GONE, _("The message is gone from the network."))
    return stands(Act(wanted.act), item, wanted.text)


def _read(ready: Held, envelope: Envelope) -> Item:
    try:
        return connector(ready.errand.page.network).parse(envelope.body)
    except BadPayload as error:
        raise NetworkError(Trouble.BROKEN, str(error)) from error


def _may_be_said(ready: Held) -> bool:
    """Whether the rules of this moment let our new words out."""
    wanted = ready.errand
    if not not_done.may_speak(ready):
        _end(ready, lambda: publish.fail(ready, _("This became a PR matter, in which only its spokesperson answers."), now=clock.now()))
        return False
    if wanted.act != Act.EDIT:
        return True
    verdict = judged_again(lambda: wanted.text, wanted.message.leg, Way.PUBLIC, wanted.verdict, now=clock.now())
    if not verdict.is_allowed:
        _end(ready, lambda: not_done.give_back(ready, verdict, now=clock.now()))
    return verdict.is_allowed


def _do(ready: Held) -> None:
    """Under a lease that begins now, as a send."""
    wanted = ready.errand

    def act(network: Connector, access: Access) -> None:
        if not publish.extend(ready, now=clock.now()):
            raise NetworkError(Trouble.REFUSED, "Another process has taken this over.")
        if wanted.act == Act.EDIT:
            network.edit(access, wanted.target, wanted.text)
        else:
            network.moderate(access, wanted.target, MODERATIONS[Act(wanted.act)])

    call_network(wanted.page, act)


def _told(ready: Held) -> Envelope | None:
    """Our new words as the network tells them now; where it does not at once, its list will."""
    if ready.errand.act != Act.EDIT:
        return None
    try:
        return call_network(ready.errand.page, lambda network, access: network.read_back(access, ready.errand.target))
    except NetworkError:
        return None


def _done(ready: Held, told: Envelope | None) -> None:
    """The message is as it was wanted; an edit gets into its case on the one way in, so that a newer one from outside stays newer."""

    def confirm() -> None:
        now = clock.now()
        if publish.confirm_intervention(ready, now=now):
            _show(ready.errand)
        if told is not None:
            ingest.accept(ready.errand.page_id, [told], via=RawItem.Via.POLL, now=now)
        alerts.lower(ready.errand.cause, now=now)

    _end(ready, confirm)


def _show(done: Intervention) -> None:
    message_id, now = done.message_id, clock.now()
    match Act(done.act):
        case Act.HIDE | Act.UNHIDE as act:
            cases.moderated(message_id, is_hidden=act is Act.HIDE, now=now)
        case Act.LIKE | Act.UNLIKE as act:
            cases.moderated(message_id, is_liked=act is Act.LIKE, now=now)
        case Act.DELETE | Act.WITHDRAW:
            cases.moderated(message_id, is_deleted=True, now=now)
            meaning.forget([message_id])


def _not_done(ready: Held, error: NetworkError, may_have_left: bool) -> None:
    if not_done.is_hopeless(ready, error):
        sentence = _("Moderating did not work: %(words)s") % {"words": error.words}
        _end(ready, lambda: not_done.give_up(ready, error.words, may_have_left=may_have_left, sentence=sentence, now=clock.now()))
    else:
        _end(ready, lambda: not_done.try_later(ready, error, may_have_left=may_have_left, job="carry_out", now=clock.now()))


@transaction.atomic
def _end(ready: Held, outcome: Callable[[], object]) -> None:
    done = ready.errand
    cases.hold([done.case_id])
    outcome()
    keep_lists([done.case_id])
    following = queries.next_of_target(done.page_id, done.target)
    if following is not None:
        jobs.defer("carry_out", once=f"carry_out {following}", intervention_id=following)
