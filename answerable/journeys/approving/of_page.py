"""What a page itself asks of a text: that its one voice agrees, and that an offer of sales leaves through its coordinators."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from answerable.access import queries as access
from answerable.access import scope
from answerable.access.scope import Action
from answerable.approvals.errors import NobodyToAsk
from answerable.approvals.rules.plan import Wanted
from answerable.channels.models import Page
from answerable.promises.models import Promise
from answerable.promises.queries import releases
from answerable.staff.models import Member


@dataclass(frozen=True, slots=True)
class Said:
    """Who says what."""

    text: str
    by: Member


def asked_by_page(said: Said, page: Page, *, is_pr_matter: bool) -> list[Wanted]:
    """Its steps. In a PR matter its spokesperson is the one voice."""
    steps = [_of_offer(each, said, page) for each in releases.told_early(said.text, page.brand_id, page.pk)]
    voice = None if is_pr_matter else access.voice(page.pk)
    if voice is not None and said.by.department_id != voice.department_id:
        because = _("%(page)s speaks through %(department)s") % {"page": page.name, "department": voice.department.name}
        steps.append(Wanted(voice.department_id, because=because[:300]))
    return [each for each in steps if each is not None]


def _of_offer(offer: Promise, said: Said, page: Page) -> Wanted | None:
    """That a coordinator of the page agrees to tell of it there; nobody where one of them says it who did not draft it."""
    drafter, able = releases.drafter_id(offer), access.coordinators(page.pk)
    if said.by.pk != drafter and said.by.pk in {each.pk for each in able}:
        return None
    others = [each for each in able if each.pk not in {drafter, said.by.pk} and scope.of(each).may(Action.APPROVE, page.pk)]
    because = _("“%(offer)s” is not out on %(page)s") % {"offer": offer.name, "page": page.name}
    if not others:
        raise NobodyToAsk(
            _("%(why)s, and nobody coordinates this page. Ask an owner for somebody who may publish there.") % {"why": because}
        )
    voice = access.voice(page.pk)
    others.sort(key=lambda each: voice is None or each.pk != voice.accountable_id)
    deputy_id = others[1].pk if len(others) > 1 else None
    return Wanted(others[0].department_id, others[0].pk, deputy_id, because=because[:300])
