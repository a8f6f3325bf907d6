"""The demo company: Harbour Rail, seven people in six departments, on the sandbox network and a form of its own, with a desk in use."""

from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.core.settings import get_settings
from answerable.journeys.demo.approving import have_approved
from answerable.journeys.demo.arrive import await_messages
from answerable.journeys.demo.clientele import acquaint
from answerable.journeys.demo.company import DEPARTMENTS, PASSWORD, PEOPLE, TIMEZONE, RealCompany, company, grant
from answerable.journeys.demo.desk import furnish
from answerable.journeys.demo.gestures import make_good
from answerable.journeys.demo.guidelines import guide
from answerable.journeys.demo.listening import listen
from answerable.journeys.demo.past import remember
from answerable.journeys.demo.policies import agree
from answerable.journeys.demo.promises import offer
from answerable.journeys.demo.service_levels import promise
from answerable.journeys.demo.write_to_us import LETTERS, SLUG, stand_up
from answerable.journeys.pages.try_sandbox import try_sandbox
from answerable.staff import queries

__all__ = ["RealCompany", "await_messages", "prepare"]


def prepare(say: Callable[[str], None], *, has_past: bool = True) -> dict[str, Any]:
    """Make the company where it is not made yet, connect its pages, and report who can log in and what to try.

    Needs web and the sandbox network running. Whatever stopped half-way is completed by the next call.
    """
    now = clock.now()
    brand, members = company(now)
    say(f"{len(members)} people in {len(DEPARTMENTS)} departments")
    owner = members[PEOPLE[-1].email]
    pages = try_sandbox(brand, member=owner, now=now)
    form = stand_up(brand, letters=LETTERS if has_past else (), actor=queries.actor(owner), now=now)
    grant([*pages, form], members, queries.actor(owner), now)
    furnish(pages, actor=queries.actor(owner), now=now)
    if has_past:
        remember(pages, list(members.values()), zone=ZoneInfo(TIMEZONE), now=now)
    make_good(list(members.values()), actor=queries.actor(owner), now=now)
    acquaint(actor=queries.actor(owner), now=now)
    promise(pages, actor=queries.actor(owner), now=now)
    agree({each.name: each for each in queries.departments()}, members, now=now)
    offer(pages, members, now=now)
    guide(pages, member=owner, now=now)
    listen(pages, actor=queries.actor(owner), now=now)
    have_approved(pages, {each.name: each for each in queries.departments()}, members, actor=queries.actor(owner), now=now)
    say(f"{len(pages)} pages and a web form connected; their messages arrive now")
    logins = [{"email": each.email, "password": PASSWORD, "what": f"{each.name}, {each.what}"} for each in PEOPLE]
    return {"logins": logins, "try": _what_to_try()}


def _what_to_try() -> list[str]:
    return [
        _("Log in as Jonas, open a case, answer it: the sandbox network shows the reply under the page's name."),
        _("Write on the sandbox network as a customer: the case appears in the inbox without a reload."),
        _("Write on the company's own form, at %(address)s: the answer is read there, behind an address of its own.")
        % {"address": f"{get_settings().base_url.rstrip('/')}/in-public/forms/{SLUG}"},
        _("Open one case in two browsers and answer in both: the second is shown what the first has said."),
        _("Press Ctrl+K for everything that can be done, ? for the keys, / in an answer for what is written already."),
        _("Type /refund in a public answer: the promise is underlined, with words to use instead and the rule that asks for them."),
        _("Send that answer all the same: it waits for Legal. Log in as Robin, open Approvals, and let it out with other words."),
        _("Open the calendar: what is promised to customers and what they complain of; a case shows which promises apply."),
        _("Open Customers and look for Tom Brandt: he rang, he wrote, and may be the one who writes here."),
        _("See in the ledger what was answered, and what was left."),
        _("Press M in a case: what the same problem brought others, and up to where you decide. Goodwill says whether all got the same."),
        _("Log in as Robin and open the glass house: what support marketing does, and what it costs."),
    ]
