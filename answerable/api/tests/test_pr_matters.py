"""A program of a page reads of a PR matter what its spokesperson said once it was approved, and nobody's name, note or draft."""

from datetime import timedelta

import pytest
from django.db.models import F

from answerable.access import operations as access
from answerable.access.models import Token
from answerable.access.scope import Action
from answerable.api.tests.test_api import Program
from answerable.api.tests.test_deeds import told
from answerable.approvals.rules.plan import Occasion
from answerable.cases import operations as cases
from answerable.cases.models import Case
from answerable.channels.models import Page
from answerable.connectors.webhook.tests import spoken
from answerable.core import clock
from answerable.core.errors import Refusal
from answerable.journal.record import PROGRAM
from answerable.journeys.approving import decide, pr_matter
from answerable.journeys.sending.deliver import deliver
from answerable.journeys.tests.approving import scene
from answerable.publish.models import Outbound
from answerable.staff import queries as staff
from tests.cast import LONG_AGO, Company

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C19")]
HELD, SAID = "We admit that the brakes failed.", "The train was stopped and checked."


def test_it_reads_what_was_approved_and_nothing_internal(company: Company, forum: Page) -> None:
    program = Program(list(Token.Right.values))
    told(forum, spoken.item())
    case = Case.objects.get()
    access.grant(company.lena.pk, forum.pk, list(Action), actor=PROGRAM, now=LONG_AGO)
    access.name_spokesperson(company.brand.pk, company.lena.pk, [], actor=PROGRAM, now=LONG_AGO)
    scene.with_legal(company, forum, "Tomasz")
    scene.chain("PR, then Legal", company.departments["Legal"], occasion=Occasion.PR_MATTER)
    cases.note(case.pk, "The mechanic told us in secret.", actor=staff.actor(company.jonas), now=clock.now())
    pr_matter.mark(case.pk, member=company.jonas, now=clock.now())
    with pytest.raises(Refusal):
        scene.answer(case, company.jonas, "Ask Jonas.")
    held = scene.answer(case, company.lena, HELD)
    assert _deeds(program, forum, held.pk) == "[]"
    decide.approve(scene.turn(held).pk, SAID, member=company.tomasz, now=clock.now())
    shown = _deeds(program, forum, held.pk)
    assert SAID in shown
    assert [each for each in (HELD, "Lena", "Tomasz", "Jonas", "mechanic", "Legal") if each in shown] == []


def _deeds(program: Program, page: Page, outbound_id: int) -> str:
    """All of them, a minute after the text was tried."""
    deliver(outbound_id)
    Outbound.objects.filter(finished_at__isnull=False).update(finished_at=F("finished_at") - timedelta(minutes=1))
    return str(program.ask("get", f"pages/{page.pk}/deeds").json()["deeds"])
