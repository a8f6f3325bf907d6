"""What belongs to a case, a member or the company, each of which Charlie may not see: made here, known by its id."""

from io import BytesIO

from answerable.access import operations as access
from answerable.alerts import operations as alerts
from answerable.alerts.models import Alert
from answerable.approvals import operations as approvals
from answerable.approvals.rules.plan import Occasion, Wanted
from answerable.automation import operations as automation
from answerable.automation.operations import RuleDraft
from answerable.automation.rules.terms import Spec, When
from answerable.cases.models import Attachment, Case, Message
from answerable.channels.models import Page
from answerable.core import clock
from answerable.core.chat import Room
from answerable.core.web_push import Address
from answerable.customers import operations as customers
from answerable.customers.models import Person
from answerable.evidence import operations as evidence
from answerable.evidence.operations import ChangeDraft
from answerable.files import operations as files
from answerable.files.tests import samples
from answerable.goodwill import operations as goodwill
from answerable.goodwill.rules import ceilings
from answerable.inbox import operations as inbox
from answerable.inbox.operations import ViewDraft
from answerable.journal.record import PROGRAM, Actor
from answerable.journeys.answering import enclose
from answerable.labels import operations as labels
from answerable.labels.operations import FieldDraft, LabelDraft
from answerable.language_model.models import Ask
from answerable.listening import operations as listening
from answerable.listening.operations import PhraseDraft
from answerable.macros import operations as macros
from answerable.macros.operations import MacroDraft
from answerable.policy import operations as policy
from answerable.policy.operations import PolicyDraft, WorkshopDraft
from answerable.promises import operations as promises
from answerable.publish.models import Outbound
from answerable.routing import operations as routing
from answerable.routing import queries
from answerable.sla import operations as service_levels
from answerable.sla.rules.times import Times
from answerable.sla.rules.which_target import Key
from answerable.staff import queries as staff
from answerable.staff.models import Member
from answerable.topics import operations as topics
from answerable.topics.models import Example, Proposal
from answerable.topics.operations import TopicDraft
from answerable.triage import operations as triage
from answerable.triage.operations import TermDraft
from tests.cast import LONG_AGO, Company
from tests.push_service import Keys, bare


def customer(case: Case) -> dict[str, int]:
    """Ids of who wrote it, of what they are known by, and of somebody who was merged into them."""
    now = clock.now()
    known = customers.identify(case.person_id, customers.Identified("email", "otters@example.org"), actor=PROGRAM, now=now)
    twin = Person.objects.create(name="Zelda Quill", first_seen_at=now)
    merger = customers.merge(twin.pk, into=case.person_id, actor=Actor(1, 1), now=now)
    standing = customers.add_standing(customers.StandingDraft("Otter"), actor=PROGRAM, now=now)
    token, _secret = access.make_token(access.TokenDraft("otters", ["customers:read"]), actor=Actor(1, 1), now=now)
    room = alerts.OutletDraft("otters", Room("json://127.0.0.1:9/otters", is_private_allowed=True))
    outlet = alerts.open_outlet(room, actor=PROGRAM, now=now)
    of_owners = {"standing": standing.pk, "token": token.pk, "outlet": outlet.pk}
    return of_owners | {"person": case.person_id, "identifier": known.pk, "person_merger": merger.pk}


def promised(page: Page) -> int:
    """The id of a target for the page alone."""
    draft = service_levels.TargetDraft(Key(page.pk), Times(30, 30, 240))
    return service_levels.keep_target(draft, actor=PROGRAM, now=LONG_AGO).pk


def told(member: Member) -> int:
    """The id of what one member alone was told."""
    alerts.raise_alert("otters", "The otters are back.", now=LONG_AGO, member_id=member.pk)
    return Alert.objects.get(cause="otters").pk


def told_in(member: Member) -> int:
    """The id of a browser in which a member is told."""
    keys = Keys()
    address = Address("https://8.8.8.8/otters", bare(keys.public), bare(keys.secret))
    return alerts.add_device(member.pk, address, name="otters", actor=PROGRAM, now=LONG_AGO).pk


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
        "phrase": listening.write_phrase(None, PhraseDraft(case.page.brand_id, ["Otter rail"]), actor=lena, now=now).phrase_id,
        "term": triage.add_term(TermDraft("product", "Otter"), actor=lena, now=now).pk,
    }


def about(case: Case) -> dict[str, int]:
    """Ids of a topic, of what shows it, and of one that is proposed in words of a customer whom nobody but owners sees."""
    now = clock.now()
    topic = topics.add_topic(TopicDraft("Otters"), actor=PROGRAM, now=now)
    topics.add_examples(topic.pk, ["They ate it."], actor=PROGRAM, now=now)
    said = {"words": ["otters"], "case_ids": [case.pk], "vector": b"", "first_at": now, "last_at": now, "at": now}
    return {"topic": topic.pk, "topic_example": Example.objects.get().pk, "topic_proposal": Proposal.objects.create(**said).pk}


def given(company: Company, case: Case) -> dict[str, int]:
    """Ids of what the case is to be given, of what that is, and of up to where somebody decides."""
    now = clock.now()
    kind = goodwill.add_kind("Otter food", actor=PROGRAM, now=now)
    ceiling = goodwill.settle_ceiling(goodwill.CeilingDraft(ceilings.Key(role="agent"), "EUR", 1), actor=PROGRAM, now=now)
    draft = goodwill.Draft(kind.pk, 2, "EUR", "The otters ate it.", ceilings.Problem(), 1)
    made = goodwill.give([case.pk], case.page_id, draft, actor=staff.actor(company.jonas), now=now)
    return {"gesture": made.pk, "gesture_kind": kind.pk, "ceiling": ceiling.pk}


def to_know(company: Company) -> dict[str, int]:
    """Ids of a policy that binds another department, of a workshop about it, and of a rule about texts."""
    marketing, lena, now = company.departments["Marketing"].pk, staff.actor(company.lena), clock.now()
    version = policy.write(marketing, PolicyDraft("otters", "They ate it.", [marketing]), actor=lena, now=now)
    workshop = policy.call(version.policy_id, WorkshopDraft("otters", now.date()), actor=lena, now=now)
    rule = policy.RuleDraft("Seals", "They swim.", "words", {"phrases": ["seals"]}, department_id=marketing)
    guideline = policy.write_rule(rule, actor=lena, now=now)
    return {"policy": version.policy_id, "workshop": workshop.pk, "guideline": guideline.rule_id}


def changed(company: Company) -> int:
    """The id of what the brand says it changed."""
    now = clock.now()
    return evidence.tell_change(company.brand.pk, ChangeDraft("Fed the otters", now.date()), actor=staff.actor(company.lena), now=now).pk


def to_keep(company: Company, case: Case) -> dict[str, int]:
    """The id of a promise on the case's page, which the case is about."""
    lena, now = staff.actor(company.lena), clock.now()
    lead = company.lena
    draft = promises.PromiseDraft("otters", "They ate it.", lead.pk, lead.department_id, now.date(), page_ids=[case.page_id])
    made = promises.make(case.page.brand_id, draft, actor=lena, now=now)
    promises.mark(made.pk, case, actor=lena, now=now)
    return {"promise": made.pk}


def files_of(message: Message, member: Member) -> dict[str, int]:
    """A picture that came with a message, and one that is put to a draft."""
    picture = BytesIO(samples.picture())
    file = files.keep(picture, name="otters.png", actor=PROGRAM, now=LONG_AGO)
    attached = Attachment.objects.create(message=message, position=9, kind="picture", url="x", file=file, state="ready", due_at=LONG_AGO)
    enclosed = enclose.put_in(message.case_id, picture, name="otters.png", told="image/png", member=member, now=LONG_AGO)
    return {"attachment": attached.pk, "enclosure": enclosed.pk}


def waiting(outbound: Outbound) -> int:
    """Id of an approval of something that is to be said."""
    approvals.ask(outbound, [Wanted(outbound.department_id)], approvals.Until())
    turn = approvals.begin_next(outbound.pk, lambda _each: clock.now(), actor=PROGRAM, now=clock.now())
    return turn.pk if turn else 0


def chain_of(company: Company) -> int:
    """Id of a chain of approvals."""
    step = Wanted(company.departments["Service"].pk)
    return approvals.write_chain(approvals.ChainDraft("otters", Occasion.PR_MATTER, [step]), actor=PROGRAM, now=LONG_AGO).pk
