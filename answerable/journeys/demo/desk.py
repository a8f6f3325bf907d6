"""A desk in use: the labels, views and macros that a company like this would have by now."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils.text import slugify

from answerable.cases.operations import SilenceDraft, agree_on_silences
from answerable.cases.queries.silences import silences
from answerable.channels.models import Page
from answerable.evidence import operations as evidence
from answerable.evidence import queries
from answerable.evidence.operations import PageDraft
from answerable.inbox import operations as inbox
from answerable.inbox import queries as lists
from answerable.inbox.models import SavedView
from answerable.inbox.operations import ViewDraft
from answerable.inbox.queries import Viewer
from answerable.journal.record import Actor
from answerable.journeys.demo.about import plant
from answerable.journeys.demo.recognised import know
from answerable.labels import operations as labels
from answerable.labels import queries as marks
from answerable.labels.models import Field, Label
from answerable.labels.operations import FieldDraft, LabelDraft
from answerable.macros import operations as macros
from answerable.macros import queries as prepared
from answerable.macros.operations import MacroDraft

AT_THE_STATION = "The station spoke to them on the platform"
LABELS = [
    LabelDraft("Accessibility", Label.Colour.PLUM.value),
    LabelDraft("Lost property", Label.Colour.AMBER.value),
    LabelDraft("Refund", Label.Colour.GREEN.value),
    LabelDraft("Strike", Label.Colour.RED.value),
]
LINES = FieldDraft("Line", Field.Kind.CHOICE.value, choices=("Line 1, Northgate", "Line 2, Saltmarsh", "Line 4, Kesterby", "Night train"))
MACROS = [
    MacroDraft(
        "Sorry, we look into it",
        "sorry",
        {
            "": "{{ customer.first_name }}, I am sorry about this. I look into it now and come back to you today. {{ agent.first_name }}",
            "de": "{{ customer.first_name }}, das tut mir leid. Ich kl\u00e4re das und melde mich heute noch. {{ agent.first_name }}",
            "fr": "{{ customer.first_name }}, toutes nos excuses. Je m\u2019en occupe aujourd\u2019hui. {{ agent.first_name }}",
        },
    ),
    MacroDraft(
        "Ask for details in private",
        "details",
        {"": "{{ customer.first_name }}, I have sent you a message, so that you can share your booking without posting it here."},
    ),
    MacroDraft("Refund in full", "refund", {"": "{{ customer.first_name }}, we will refund you the full fare by Friday."}),
    MacroDraft(
        "Lost something", "lost", {"": "Tell me the train, the seat and what it looks like: I ask at the station where the train ends."}
    ),
    MacroDraft(
        "Thank for praise",
        "thanks",
        {
            "": "Thank you, {{ customer.first_name }}. I pass it on to the crew, it will make their day.",
            "de": "Danke, {{ customer.first_name }}. Ich gebe es an das Team weiter, das wird alle freuen.",
            "fr": "Merci, {{ customer.first_name }}. Je transmets à l\u2019équipe, cela lui fera très plaisir.",
        },
        closes=True,
        thanks=True,
    ),
    MacroDraft(
        "Thank for kind words",
        "kind",
        {
            "": "That is good to read, {{ customer.first_name }}. Thank you for taking the time to write it. {{ agent.first_name }}",
            "de": "Das lesen wir gern, {{ customer.first_name }}. Danke, dass Sie sich die Zeit nehmen. {{ agent.first_name }}",
            "fr": "Cela fait plaisir à lire, {{ customer.first_name }}. Merci pour ces mots. {{ agent.first_name }}",
        },
        closes=True,
        thanks=True,
    ),
]


@transaction.atomic
def furnish(pages: Sequence[Page], *, actor: Actor, now: datetime) -> None:
    """What is recognised, labels, a field, topics, macros and views for everybody, each kind where there is none yet."""
    know(actor=actor, now=now)
    if not marks.labels():
        for label in LABELS:
            labels.add_label(label, actor=actor, now=now)
        labels.add_field(LINES, actor=actor, now=now)
    plant(actor=actor, now=now)
    _show(pages, actor=actor, now=now)
    if not prepared.standing():
        for macro in MACROS:
            macros.write(macro, actor=actor, now=now)
    member_id, department_id = actor.person()
    if not lists.saved_views(Viewer(member_id, department_id, [page.pk for page in pages])):
        for name, query in _views(pages):
            inbox.save_view(ViewDraft(name, query, SavedView.Sharing.ALL.value), actor=actor, now=now)


def _show(pages: Sequence[Page], *, actor: Actor, now: datetime) -> None:
    """The evidence page is on, with the words that customers of the demo wrote; some are answered where they stand."""
    if all(each.name != AT_THE_STATION for each in silences()):
        agree_on_silences([SilenceDraft("", AT_THE_STATION)], actor=actor, now=now)
    for brand in {page.brand_id: page.brand for page in pages}.values():
        if queries.page_of(brand.pk) is None:
            draft = PageDraft(slugify(brand.name), is_on=True, has_words=True)
            evidence.settle(brand.pk, draft, actor=actor, now=now)


def _views(pages: Sequence[Page]) -> list[tuple[str, str]]:
    reviews = "&".join(f"page={page.pk}" for page in pages if page.kind == "reviews")
    urgent = "leg=public&urgency=critical&urgency=high"
    return [
        ("Urgent, in public", urgent),
        ("Due today", "due=today"),
        ("Praise to thank", "reason=praise"),
        *([("Reviews", reviews)] if reviews else []),
    ]
