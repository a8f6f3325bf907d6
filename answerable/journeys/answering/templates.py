"""A template that the network approved, where it takes no free words any more: chosen, filled, and sent through the one door."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from answerable.access import scope
from answerable.access.scope import Action
from answerable.cases import queries as cases
from answerable.cases.models import Leg
from answerable.channels.contract import Access, Connector, NetworkError, Way
from answerable.channels.contract.templates import Filled, Template
from answerable.channels.contract.templating import Templating
from answerable.channels.registry import connector
from answerable.core.errors import Invisible, Refusal
from answerable.journeys.answering.ask_model import ask_of
from answerable.journeys.answering.reply import Answer, reply
from answerable.journeys.sending.call_network import call_network
from answerable.publish.errors import TextUnfit
from answerable.publish.models import Outbound
from answerable.staff.models import Member

LONGEST_VALUE = 1000


class NotTold(Refusal):
    """The network does not say which templates there are."""

    code = "templates_not_told"
    status = 503


def place(case_id: int, leg_id: int, *, member: Member) -> Leg:
    """The conversation of a case in which a template may stand; Invisible or Forbidden otherwise."""
    leg = cases.leg(case_id, leg_id)
    if leg is None or not isinstance(connector(leg.page.network), Templating):
        raise Invisible(_("This case has no such conversation."))
    scope.of(member).require(Action.REPLY, leg.page_id)
    return leg


def offered(leg: Leg) -> Sequence[Template]:
    """Those that its network lets us send; refuses where it does not say."""

    def ask(network: Connector, access: Access) -> Sequence[Template]:
        assert isinstance(network, Templating)
        return network.templates(access)

    try:
        return call_network(leg.page, ask)
    except NetworkError as error:
        raise NotTold(_("The network does not say which templates there are: %(words)s") % {"words": error.words}) from error


def send(leg: Leg, filled: Filled, *, seen: str, key: UUID, member: Member, now: datetime) -> Outbound:
    """Say it as it stands with the network now. Refuses one that is not approved any more, and a gap that nothing was put into."""
    template = chosen(offered(leg), filled.name, filled.language)
    values = {name: " ".join(filled.values.get(name, "").split())[:LONGEST_VALUE] for name in template.gaps}
    if any(not value for value in values.values()):
        raise TextUnfit(_("Fill in every gap of the template first; nothing was sent."))
    told = Filled(template.name, template.language, values)
    answer = Answer(leg.case_id, leg.pk, Way.DIRECT, template.read(values), seen, key, template=told)
    ask_of(answer, member=member, now=now)
    return reply(answer, member=member, now=now)


def chosen(listed: Sequence[Template], name: str, language: str) -> Template:
    """The one that is named; refuses one that cannot be sent any more."""
    found = next((each for each in listed if (each.name, each.language) == (name, language)), None)
    if found is None:
        raise TextUnfit(_("The network does not offer this template any more. Choose another one."))
    return found


def preview(template: Template, values: Mapping[str, str]) -> str:
    """How it reads with what was filled in until now."""
    return template.read({name: " ".join(value.split())[:LONGEST_VALUE] for name, value in values.items()})
