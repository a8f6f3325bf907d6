"""Two approvers decide at the same moment."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from answerable.approvals.errors import Settled
from answerable.approvals.models import Decision
from answerable.channels.models import Page
from answerable.core.errors import Refusal
from answerable.journeys.approving import decide
from answerable.publish.models import Outbound
from tests import arrivals
from tests.cast import Company

from . import scene


@pytest.mark.django_db(transaction=True)
def test_it_takes_the_first_decision_and_refuses_the_second(company: Company, page: Page) -> None:
    scene.with_legal(company, page, "Tomasz", "Ines")
    scene.chain("Legal", company.departments["Legal"])
    held = scene.answer(arrivals.case_of(page), company.jonas, "We refund it.")
    turn, at_once = scene.turn(held), Barrier(2)

    def apart(decision: Callable[[], object]) -> Refusal | None:
        try:
            at_once.wait()
            decision()
        except Refusal as refusal:
            return refusal
        finally:
            connection.close()
        return None

    def approves() -> object:
        return decide.approve(turn.pk, "We look into it.", member=company.tomasz, now=scene.now())

    def returns() -> object:
        return decide.send_back(turn.pk, "No promise.", member=company.ines, now=scene.now())

    with ThreadPoolExecutor(2) as pool:
        refused = [each for each in pool.map(apart, [approves, returns]) if each is not None]
    assert [type(each) for each in refused] == [Settled]
    assert Decision.objects.count() == 1
    assert Outbound.objects.get().state in {"queued", "returned"}
