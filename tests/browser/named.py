"""What has to be there so that all of every screen is drawn."""

from dataclasses import replace
from datetime import timedelta

from django.utils import timezone

from answerable.cases.models import Case, Message
from answerable.channels.contract.standard import new_secret
from answerable.core import clock
from answerable.effort import operations as effort
from answerable.evidence.operations import ChangeDraft, PageDraft
from answerable.journeys import evidence
from answerable.journeys.assisting import settle
from answerable.journeys.company import settle_ownership, settle_phrases
from answerable.journeys.pages.connect_page import connect_page
from answerable.journeys.policies import write as policies
from answerable.journeys.policies import write_rule
from answerable.journeys.policies.begin_rules import begin_rules
from answerable.journeys.promises import claim
from answerable.journeys.promises import write as promises
from answerable.language_model.models import Ask
from answerable.language_model.operations import EndpointDraft
from answerable.language_model.rules.tasks import Task
from answerable.listening import queries as listening
from answerable.listening.operations import PhraseDraft
from answerable.policy import queries as rules
from answerable.policy.operations import PolicyDraft
from answerable.promises.operations import PromiseDraft
from answerable.routing import queries as routing
from answerable.staff.models import Member
from tests.browser.scene import Scene
from tests.cast import Company
from tests.gestures import decide_up_to, was_given

Named = dict[str, int | str]


def named(company: Company, scene: Scene) -> Named:
    """What the addresses name, with a language model that answered, goodwill, a policy, a draft of the matrix and measured time."""
    _ask(company, scene.both)
    decide_up_to(agent=30)
    was_given(company, scene.both, 25)
    _conflict(company)
    for member in (company.lena, company.robin):
        _work(member, scene.overdue)
    evidence.settle(company.brand.pk, PageDraft("harbour-rail", is_on=True, has_words=True), member=company.robin, now=clock.now())
    today = timezone.localdate()
    evidence.tell_change(company.brand.pk, ChangeDraft("Ramps come at once", today, scene.topic_id), member=company.robin, now=clock.now())
    theirs = Message.objects.filter(case=scene.both, is_ours=False).latest("id").pk
    people: Named = {"brand": company.brand.pk, "member": company.maya.pk, "department": company.maya.department_id}
    people |= {"promise": _promise(company, scene.both), "page": scene.both.page_id}
    cases: Named = {"case": scene.both.pk, "overdue": scene.overdue.pk, "topic": scene.topic_id, "message": theirs}
    more: Named = {"person": scene.both.person_id, "policy": _policy(company), "month": f"{clock.now():%Y-%m}"}
    more |= {"guideline": _guideline(company), "program": _program(company), "phrase": _phrase(company)}
    return {**people, **cases, **more}


def _ask(company: Company, case: Case) -> None:
    draft = EndpointDraft("http://127.0.0.1:9/v1", "small-7b", is_private_allowed=True)
    settle.settle(draft, member=company.robin, now=clock.now())
    settle.switch({case.page_id: list(Task)}, member=company.robin, now=clock.now())
    said = {"case": case, "member_id": company.robin.pk, "state": "answered", "text": "Dear Amara", "model": "small-7b"}
    for task in (Task.SUMMARY, Task.DRAFT):
        Ask.objects.create(task=task, flags=[["link", "https://a.example"]], asked_at=clock.now(), **said)


def _promise(company: Company, case: Case) -> int:
    """One that a case claims."""
    now, lead = clock.now(), company.lena
    draft = PromiseDraft("Ramps", "Assistance booked ahead is guaranteed.", lead.pk, lead.department_id, now.date(), codes=["RAMP"])
    made = promises.make(case.page.brand_id, draft, member=lead, now=now)
    claim.mark(made.pk, case.pk, member=lead, now=now)
    return made.pk


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


def _guideline(company: Company) -> int:
    """One that has changed, among those that companies begin with."""
    begin_rules(member=company.robin, now=clock.now())
    first = rules.rules()[0]
    second = replace(write_rule.draft_of(first), sentence="Promise nothing here.", alternative="We will look into it.")
    return write_rule.write(second, member=company.robin, now=clock.now()).rule_id


def _phrase(company: Company) -> int:
    """One to listen for, which what was received names, and one that is turned off."""
    drafts = [PhraseDraft(company.brand.pk, spellings, ["museum"], ["en"]) for spellings in (["Ramp", "#hrfail"], ["Lift"])]
    first, second = (settle_phrases.keep_phrase(None, each, member=company.robin, now=clock.now()) for each in drafts)
    settle_phrases.switch_phrase(second.phrase_id, listening.OFF, member=company.robin, now=clock.now())
    return first.phrase_id


def _program(company: Company) -> int:
    """A page of a program of the company's own, which told nothing yet."""
    said = {"id": "forum", "name": "Our forum", "kind": "comment", "ways": ["public"]}
    credential = {"secret": new_secret(), "page": said}
    return connect_page(company.brand, network="webhook", address="desk:", credential=credential, member=company.robin, now=clock.now()).pk


def _policy(company: Company) -> int:
    """One that has changed, and that nobody but its author has read."""
    draft = PolicyDraft("Social media policy", "# Tone\n\n- Be kind.", bars="everywhere")
    first = policies.write(company.lena.department_id, draft, member=company.lena, now=clock.now())
    second = PolicyDraft(draft.title, "# Tone\n\n- Be very kind.", change="How kind", seen=1)
    return policies.change(first.policy_id, second, member=company.lena, now=clock.now()).policy_id
