"""Every screen that is looked at by its address, and what has to be there so that all of it is drawn."""

from datetime import timedelta

from answerable.cases.models import Case, Message
from answerable.core import clock
from answerable.effort import operations as effort
from answerable.journeys.assisting import settle
from answerable.journeys.company import settle_ownership
from answerable.journeys.policies import write as policies
from answerable.language_model.models import Ask
from answerable.language_model.operations import EndpointDraft
from answerable.language_model.rules.tasks import Task
from answerable.policy.operations import PolicyDraft
from answerable.routing import queries as routing
from answerable.staff.models import Member
from tests.browser.scene import Scene
from tests.cast import Company

Named = dict[str, int | str]
SCREENS: dict[str, str] = {
    "inbox": "/",
    "inbox, closed": "/?view=closed",
    "inbox, nothing found": "/?q=zeppelin",
    "case": "/cases/{case}",
    "case, overdue": "/cases/{overdue}",
    "your settings": "/you",
    "ledger": "/ledger",
    "ledger, service levels": "/ledger/service-levels",
    "glass house": "/glass-house?month={month}",
    "glass house, cases": "/glass-house/cases?month={month}",
    "your hours": "/your-hours",
    "channels": "/channels",
    "people": "/people",
    "invite": "/people/new",
    "grants": "/people/{member}/grants",
    "person": "/people/{member}",
    "skills and deputy": "/people/{member}/work",
    "departments": "/people/departments",
    "department": "/people/departments/{department}",
    "second factor": "/people/second-factor",
    "who did what": "/audit",
    "signing in": "/you/safety",
    "password": "/account/password/change/",
    "settings, labels": "/settings/labels",
    "settings, topics": "/settings/topics",
    "settings, topic": "/settings/topics/{topic}",
    "settings, proposed topics": "/settings/topic-proposals",
    "settings, words and numbers": "/settings/terms",
    "settings, a number": "/settings/terms/new?kind=number",
    "settings, fields": "/settings/fields",
    "settings, macros": "/settings/macros",
    "settings, rules": "/settings/automation",
    "settings, satisfaction": "/settings/satisfaction",
    "settings, hours": "/settings/hours",
    "settings, other hours": "/settings/hours/new",
    "settings, targets": "/settings/targets",
    "settings, look": "/settings/look",
    "settings, learning": "/settings/learning",
    "settings, language model": "/settings/language-model",
    "settings, ownership": "/settings/ownership",
    "settings, new ownership": "/settings/ownership/new",
    "settings, versions of ownership": "/settings/ownership/versions/1",
    "settings, import of ownership": "/settings/ownership/file/new",
    "set-up": "/set-up/guidelines",
    "settings, standings": "/settings/standings",
    "settings, tokens": "/settings/tokens",
    "settings, assignment": "/settings/assignment",
    "settings, a target": "/settings/targets/new",
    "for you": "/for-you",
    "hand-offs": "/hand-offs",
    "customers": "/customers",
    "customer": "/customers/{person}",
    "policies": "/policies",
    "policy": "/policies/{policy}",
    "policy, new": "/policies/new",
    "policy, readers": "/policies/{policy}/readers",
    "policy, versions": "/policies/{policy}/versions?old=1&new=2",
    "inbox, filters": "/?reason=complaint",
    "connect": "/channels/new?network=mastodon",
    "readings to check": "/review?message={message}",
    "nothing here": "/nowhere",
}


def named(company: Company, scene: Scene) -> Named:
    """What the addresses name, with a language model that answered, a policy, a draft of the matrix and measured time."""
    _ask(company, scene.both)
    _conflict(company)
    for member in (company.lena, company.robin):
        _work(member, scene.overdue)
    theirs = Message.objects.filter(case=scene.both, is_ours=False).latest("id").pk
    people: Named = {"member": company.maya.pk, "department": company.maya.department_id}
    cases: Named = {"case": scene.both.pk, "overdue": scene.overdue.pk, "topic": scene.topic_id, "message": theirs}
    more: Named = {"person": scene.both.person_id, "policy": _policy(company), "month": f"{clock.now():%Y-%m}"}
    return {**people, **cases, **more}


def _ask(company: Company, case: Case) -> None:
    draft = EndpointDraft("http://127.0.0.1:9/v1", "small-7b", is_private_allowed=True)
    settle.settle(draft, member=company.robin, now=clock.now())
    settle.switch({case.page_id: list(Task)}, member=company.robin, now=clock.now())
    said = {"case": case, "member_id": company.robin.pk, "state": "answered", "text": "Dear Amara", "model": "small-7b"}
    for task in (Task.SUMMARY, Task.DRAFT):
        Ask.objects.create(task=task, flags=[["link", "https://a.example"]], asked_at=clock.now(), **said)


def _conflict(company: Company) -> None:
    """A row that two departments answer, in a draft."""
    row, service = str(routing.rules(1)[0].line), company.departments["Service"].pk
    settle_ownership.press(row, service, "R", member=company.robin, now=clock.now())


def _work(member: Member, case: Case) -> None:
    """Two minutes at a case, counted."""
    now = clock.now()
    for ago in (120, 60, 0):
        effort.note(member, case.pk, case.page_id, is_leaving=ago == 0, now=now - timedelta(seconds=ago))
    effort.join(now=now + timedelta(hours=1))


def _policy(company: Company) -> int:
    """One that has changed, and that nobody but its author has read."""
    draft = PolicyDraft("Social media policy", "# Tone\n\n- Be kind.", bars="everywhere")
    first = policies.write(company.lena.department_id, draft, member=company.lena, now=clock.now())
    second = PolicyDraft(draft.title, "# Tone\n\n- Be very kind.", change="How kind", seen=1)
    return policies.change(first.policy_id, second, member=company.lena, now=clock.now()).policy_id
