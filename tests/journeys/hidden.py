"""What stands on a page that Charlie may not see, under every address that the program has."""

from collections.abc import Iterator
from typing import Any

from allauth.usersessions.models import UserSession
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from answerable.access.models import DepartmentGrant, Grant, Token
from answerable.alerts.models import Device
from answerable.automation.models import Rule
from answerable.cases.models import Case, Message, Note, Snooze
from answerable.channels.models import Page
from answerable.core import clock
from answerable.customers.models import Apart, Given, Identifier, Person, Standing
from answerable.customers.models import Merger as PersonMerger
from answerable.evidence.models import Change
from answerable.goodwill.models import Ceiling, Gesture
from answerable.goodwill.models import Kind as GestureKind
from answerable.inbox.models import Batch, SavedView
from answerable.journeys.answering.moderate import Asked, moderate
from answerable.labels.models import Field, Label, Labelling, Value
from answerable.listening.models import Version as PhraseVersion
from answerable.policy.models import Attendance, Confirmation, RuleVersion, Workshop
from answerable.policy.models import Rule as TextRule
from answerable.policy.models import Version as PolicyVersion
from answerable.promises.models import Claim, Posting, Promise, Threshold
from answerable.publish.models import Intervention, Outbound
from answerable.publish.rules.acts import Act
from answerable.routing.models import Ownership
from answerable.routing.models import Rule as OwnershipRule
from answerable.sla import queries as sla
from answerable.staff.models import Member
from answerable.topics.models import Example, Placement, Proposal, Topic
from answerable.triage.models import Reading, Term
from answerable_sandbox.testing import SandboxNetwork
from tests.cast import Company
from tests.journeys.hidden_things import (
    about,
    asked,
    chain_of,
    changed,
    customer,
    files_of,
    given,
    kept,
    promised,
    to_keep,
    to_know,
    told,
    told_in,
    waiting,
)
from tests.journeys.test_story import answer, fetch, page_as_told

SECRETS = ("Zelda Quill", "otters", "Hidden Quay")
OPEN_TO_ALL = ("account/", "api/", "hooks/", "how-was-it/", "in-public/", "layout", "set-up", "i18n/", "static/", "worker.js")
KEPT_OF_CASES = (
    Rule,
    OwnershipRule,
    PhraseVersion,
    Label,
    Labelling,
    Field,
    Value,
    Snooze,
    SavedView,
    Batch,
    Term,
    Topic,
    Placement,
    Example,
    Proposal,
)
KEPT_OF_POLICIES = (PolicyVersion, Confirmation, Workshop, Attendance, TextRule, RuleVersion)
KEPT_OF_PROMISES = (Promise, Claim, Posting, Threshold, Change)
KEPT_OF_PEOPLE = (Ceiling, DepartmentGrant, Gesture, GestureKind, Apart, Given, Identifier, Person, PersonMerger, Standing, Token, Device)
KEPT = (*KEPT_OF_CASES, *KEPT_OF_POLICIES, *KEPT_OF_PROMISES, *KEPT_OF_PEOPLE)
OF_COMPANY = ("standing", "gesture_kind", "ceiling", "token", "outlet", "chain")
ABOUT = ("topic", "topic_example", "topic_proposal")
OF_DESK = ("member", "department", "calendar", "label", "field", "macro", "rule", "ownership_rule", "version", "brand", "lesson")
OPEN_SECRETS = (*OF_DESK, "term", "phrase", *ABOUT, *OF_COMPANY)
READ_BY_ALL = ("guideline",)
METHODS = ("get", "post", "put", "patch", "delete")


def addresses(patterns: Any = None, prefix: str = "") -> Iterator[tuple[str, dict[str, str]]]:
    """Every address of the program with the kinds of its parameters."""
    for each in patterns or get_resolver().url_patterns:
        route = prefix + str(each.pattern)
        if isinstance(each, URLResolver):
            yield from addresses(each.url_patterns, route)
        elif isinstance(each, URLPattern) and not route.startswith(OPEN_TO_ALL):
            yield route, {name: type(kind).__name__ for name, kind in each.pattern.converters.items()}


ALL = sorted(dict(addresses()))
ADDRESSED = [route for route in ALL if "<" in route]
PLAIN = [route for route in ALL if "<" not in route]


def hide(company: Company, comments: Page, network: SandboxNetwork) -> dict[str, int]:
    """Ids of things on a page that Charlie may not see."""
    Page.objects.filter(pk=comments.pk).update(name="Hidden Quay")
    post = network.write_post(page_as_told(comments))
    network.write_comment(comments.external_id, post["id"], "Where is my refund? The otters ate it.", handle="zelda", name="Zelda Quill")
    fetch(comments)
    case = Case.objects.get(person__name="Zelda Quill")
    outbound = answer(company, case, "We ask the otters.")
    Outbound.objects.filter(pk=outbound.pk).update(state="failed")
    message = Message.objects.filter(case=case).earliest("id")
    hidden = moderate(Asked(message.pk, Act.HIDE), member=company.jonas, now=clock.now())
    Intervention.objects.update(state="failed")
    return {
        "case": case.pk,
        **customer(case),
        "page": comments.pk,
        "outbound": outbound.pk,
        "message": message.pk,
        "post": message.leg.post_id or 0,
        "member": company.lena.pk,
        "department": company.departments["Marketing"].pk,
        "calendar": sla.calendars()[0].pk,
        "target": promised(comments),
        "session": UserSession.objects.create(user=company.lena, ip="127.0.0.1", session_key="otters", user_agent="").pk,
        "intervention": hidden.pk,
        "alert": told(company.lena),
        "device": told_in(company.lena),
        "consultation": asked(company, case),
        **files_of(message, company.jonas),
        **kept(company, case),
        **about(case),
        **given(company, case),
        "approval": waiting(outbound),
        "chain": chain_of(company),
        **to_know(company),
        "change": changed(company),
        **to_keep(company, case),
    }


def filled(route: str, ids: dict[str, int]) -> str:
    """The address with the ids of what is hidden; a parameter that this test does not know fails it, so that it is taught."""
    for name, value in ids.items():
        route = route.replace(f"<int:{name}_id>", str(value))
    assert "<" not in route, f"teach tests/journeys/test_access.py the parameter in {route}"
    return f"/{route}"


def signed_in(member: Member) -> Client:
    """A browser in which the member is signed in."""
    client = Client()
    client.force_login(member)
    return client


def state() -> list[object]:
    """What nobody without the right may change."""
    return [list(table.objects.order_by("pk").values()) for table in (Case, Outbound, Intervention, Ownership, Note, Reading, Grant, *KEPT)]


def visible(response: Any) -> str:
    """Everything that came back, streamed or not."""
    body = b"".join(response.streaming_content) if response.streaming else response.content
    return str(body.decode("utf-8", "replace"))
