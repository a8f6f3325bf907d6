"""What stands on a page that Charlie may not see, under every address that the program has."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from allauth.usersessions.models import UserSession
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from answerable.access import operations as access
from answerable.access.models import Grant, Token
from answerable.alerts import operations as alerts
from answerable.alerts.models import Alert
from answerable.automation import operations as automation
from answerable.automation.models import Rule
from answerable.automation.operations import RuleDraft
from answerable.automation.rules.terms import Spec, When
from answerable.cases.models import Attachment, Case, Message, Note, Snooze
from answerable.channels.models import Page
from answerable.core import clock
from answerable.customers import operations as customers
from answerable.customers.models import Apart, Given, Identifier, Person, Standing
from answerable.customers.models import Merger as PersonMerger
from answerable.files import operations as files
from answerable.files.tests import samples
from answerable.inbox import operations as inbox
from answerable.inbox.models import Batch, SavedView
from answerable.inbox.operations import ViewDraft
from answerable.journal.record import PROGRAM, Actor
from answerable.journeys.answering import enclose
from answerable.journeys.answering.moderate import Asked, moderate
from answerable.labels import operations as labels
from answerable.labels.models import Field, Label, Labelling, Value
from answerable.labels.operations import FieldDraft, LabelDraft
from answerable.language_model.models import Ask
from answerable.macros import operations as macros
from answerable.macros.operations import MacroDraft
from answerable.policy import operations as policy
from answerable.policy.models import Attendance, Confirmation, Workshop
from answerable.policy.models import Version as PolicyVersion
from answerable.policy.operations import PolicyDraft, WorkshopDraft
from answerable.publish.models import Intervention, Outbound
from answerable.publish.rules.acts import Act
from answerable.routing import operations as routing
from answerable.routing import queries
from answerable.routing.models import Ownership
from answerable.routing.models import Rule as OwnershipRule
from answerable.sla import operations as service_levels
from answerable.sla import queries as sla
from answerable.sla.rules.times import Times
from answerable.sla.rules.which_target import Key
from answerable.staff import queries as staff
from answerable.staff.models import Member
from answerable.topics import operations as topics
from answerable.topics.models import Example, Placement, Proposal, Topic
from answerable.topics.operations import TopicDraft
from answerable.triage import operations as triage
from answerable.triage.models import Reading, Term
from answerable.triage.operations import TermDraft
from answerable_sandbox.testing import SandboxNetwork
from tests.cast import LONG_AGO, Company
from tests.journeys.test_story import answer, fetch, page_as_told

SECRETS = ("Zelda Quill", "otters", "Hidden Quay")
OPEN_TO_ALL = ("account/", "api/", "hooks/", "how-was-it/", "layout", "set-up", "i18n/", "static/")
KEPT = (Rule, OwnershipRule, Label, Labelling, Field, Value, Snooze, SavedView, Batch, Term, Topic, Placement, Example, Proposal)
KEPT += (PolicyVersion, Confirmation, Workshop, Attendance)
KEPT += (Apart, Given, Identifier, Person, PersonMerger, Standing, Token)
OF_COMPANY = ("standing", "token")
ABOUT = ("topic", "topic_example", "topic_proposal")
OPEN_SECRETS = ("member", "department", "calendar", "label", "field", "macro", "rule", "ownership_rule", "version", "brand", "lesson")
OPEN_SECRETS += ("term", *ABOUT, *OF_COMPANY)
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
        "consultation": asked(company, case),
        **files_of(message, company.jonas),
        **kept(company, case),
        **about(case),
        **to_know(company),
    }


def customer(case: Case) -> dict[str, int]:
    """Ids of who wrote it, of what they are known by, and of somebody who was merged into them."""
    now = clock.now()
    known = customers.identify(case.person_id, customers.Identified("email", "otters@example.org"), actor=PROGRAM, now=now)
    twin = Person.objects.create(name="Zelda Quill", first_seen_at=now)
    merger = customers.merge(twin.pk, into=case.person_id, actor=Actor(1, 1), now=now)
    standing = customers.add_standing(customers.StandingDraft("Otter"), actor=PROGRAM, now=now)
    token, _secret = access.make_token(access.TokenDraft("otters", ["customers:read"]), actor=Actor(1, 1), now=now)
    of_owners = {"standing": standing.pk, "token": token.pk}
    return of_owners | {"person": case.person_id, "identifier": known.pk, "person_merger": merger.pk}


def promised(page: Page) -> int:
    """The id of a target for the page alone."""
    draft = service_levels.TargetDraft(Key(page.pk), Times(30, 30, 240))
    return service_levels.keep_target(draft, actor=PROGRAM, now=LONG_AGO).pk


def told(member: Member) -> int:
    """The id of what one member alone was told."""
    alerts.raise_alert("otters", "The otters are back.", now=LONG_AGO, member_id=member.pk)
    return Alert.objects.get(cause="otters").pk


def asked(company: Company, case: Case) -> int:
    """The id of a question to colleagues about the case."""
    question = routing.Question("Do otters eat refunds?", company.departments["Marketing"].pk, None, clock.now())
    return routing.consult(case.pk, case.page_id, question, actor=staff.actor(company.jonas), now=clock.now()).pk


def kept(company: Company, case: Case) -> dict[str, int]:
    """Ids of a view and a change of many cases that are Lena's, and of a label and a field, which owners and leads decide on."""
    lena, now = staff.actor(company.lena), clock.now()
    return {
        "view": inbox.save_view(ViewDraft("Otters", "name=Zelda+Quill"), actor=lena, now=now).pk,
        "batch": inbox.open_batch("take", {}, [case.pk], actor=lena, now=now).pk,
        "label": labels.add_label(LabelDraft("Otter"), actor=lena, now=now).pk,
        "macro": macros.write(MacroDraft("Otter", "otter", {"": "They ate it."}), actor=lena, now=now).pk,
        "field": labels.add_field(FieldDraft("River", "text"), actor=lena, now=now).pk,
        "rule": automation.write(RuleDraft("Otters", Spec(When.MESSAGE, None, True, [], [])), actor=lena, now=now).pk,
        "ownership_rule": queries.rules(queries.version_in_force())[0].pk,
        "brand": case.page.brand_id,
        "lesson": triage.begin_lesson(actor=PROGRAM, now=now).pk,
        "version": queries.version_in_force(),
        "ask": Ask.objects.create(task="summary", case=case, member_id=company.lena.pk, text="They ate it.", asked_at=now).pk,
        "term": triage.add_term(TermDraft("product", "Otter"), actor=lena, now=now).pk,
    }


def about(case: Case) -> dict[str, int]:
    """Ids of a topic, of what shows it, and of one that is proposed in words of a customer whom nobody but owners sees."""
    now = clock.now()
    topic = topics.add_topic(TopicDraft("Otters"), actor=PROGRAM, now=now)
    topics.add_examples(topic.pk, ["They ate it."], actor=PROGRAM, now=now)
    said = {"words": ["otters"], "case_ids": [case.pk], "vector": b"", "first_at": now, "last_at": now, "at": now}
    return {"topic": topic.pk, "topic_example": Example.objects.get().pk, "topic_proposal": Proposal.objects.create(**said).pk}


def to_know(company: Company) -> dict[str, int]:
    """Ids of a policy that binds another department, and of a workshop about it."""
    marketing, lena, now = company.departments["Marketing"].pk, staff.actor(company.lena), clock.now()
    version = policy.write(marketing, PolicyDraft("otters", "They ate it.", [marketing]), actor=lena, now=now)
    workshop = policy.call(version.policy_id, WorkshopDraft("otters", now.date()), actor=lena, now=now)
    return {"policy": version.policy_id, "workshop": workshop.pk}


def files_of(message: Message, member: Member) -> dict[str, int]:
    """A picture that came with a message, and one that is put to a draft."""
    picture = BytesIO(samples.picture())
    file = files.keep(picture, name="otters.png", actor=PROGRAM, now=LONG_AGO)
    attached = Attachment.objects.create(message=message, position=9, kind="picture", url="x", file=file, state="ready", due_at=LONG_AGO)
    enclosed = enclose.put_in(message.case_id, picture, name="otters.png", told="image/png", member=member, now=LONG_AGO)
    return {"attachment": attached.pk, "enclosure": enclosed.pk}


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
