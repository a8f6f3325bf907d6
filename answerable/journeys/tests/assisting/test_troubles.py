"""A model that misbehaves costs nobody anything: it is told in a sentence, and left alone for a while."""

from datetime import timedelta

import pytest

from answerable.alerts import queries as alerts
from answerable.cases.models import Leg
from answerable.channels.models import Page
from answerable.core import clock
from answerable.journeys.assisting import ask as journey
from answerable.journeys.assisting import settle
from answerable.journeys.assisting.work import ask_model
from answerable.language_model.errors import Resting, UnfitEndpoint
from answerable.language_model.models import Ask, Endpoint
from answerable.language_model.operations import EndpointDraft, Wish, forget
from answerable.language_model.rules.tasks import Task
from answerable.language_model.words import trouble_words
from tests.arrivals import case_of
from tests.cast import Company
from tests.model_server import ModelServer

pytestmark = pytest.mark.django_db


@pytest.fixture
def wish(desk: Page) -> Wish:
    case = case_of(desk)
    return Wish(Task.DRAFT, case.pk, leg_id=Leg.objects.get(case=case).pk, way="public")


def asked(wish: Wish, company: Company) -> Ask:
    found = journey.ask(wish, member=company.jonas, now=clock.now())
    ask_model(found.pk)
    found.refresh_from_db()
    return found


def served(server: ModelServer, company: Company, **more: object) -> None:
    draft = EndpointDraft(**{"address": server.address, "model": "m", "is_private_allowed": True, "timeout_seconds": 1, **more})  # type: ignore[arg-type]
    settle.settle(draft, member=company.robin, now=clock.now())


@pytest.mark.parametrize(
    ("does", "trouble"),
    [("status 500", "broken"), ("status 429 60", "busy"), ("status 401", "key"), ("status 404", "not_there"), ("status 418", "refused"),
     ("garbage", "garbage"), ("huge", "size"), ("to http://127.0.0.1:1/v1", "redirected")],
)  # fmt: skip
def test_what_goes_wrong_has_a_name(wish: Wish, company: Company, model: ModelServer, does: str, trouble: str) -> None:
    model.does = does
    done = asked(wish, company)
    assert (done.state, done.trouble, done.text) == ("failed", trouble, "")
    assert trouble_words(trouble)
    assert len(model.asked) == 1


@pytest.mark.parametrize("does", ["silent", "drip"])
def test_it_does_not_wait_for_one_that_is_slow(wish: Wish, company: Company, model: ModelServer, does: str) -> None:
    served(model, company)
    model.does = does
    done = asked(wish, company)
    assert done.trouble == "slow"
    assert 900 < (done.milliseconds or 0) < 5_000


def test_it_calls_no_private_address_that_was_not_allowed(wish: Wish, company: Company, model: ModelServer) -> None:
    served(model, company, is_private_allowed=False)
    assert asked(wish, company).trouble == "private"
    for address in ("http://169.254.169.254/v1", "http://[fe80::1]/v1", "http://[64:ff9b::a9fe:a9fe]/v1", "http://[2002:a9fe:a9fe::]/v1"):
        served(model, company, address=address)
        assert asked(wish, company).trouble == "private"
    served(model, company, address="http://93.184.215.14/v1")
    assert asked(wish, company).trouble == "plain"
    served(model, company, address="http://127.0.0.1:1/v1")
    assert asked(wish, company).trouble == "unreachable"
    assert model.asked == []
    assert Ask.objects.filter(tokens__gt=0).count() == 0


def test_a_key_goes_to_no_other_address(wish: Wish, company: Company, model: ModelServer) -> None:
    assert asked(wish, company).state == "answered"
    served(model, company, address=model.address.replace("127.0.0.1", "localhost"))
    assert asked(wish, company).state == "answered"
    assert model.keys == ["Bearer sk-otters", ""]
    assert b"sk-otters" not in bytes(Endpoint.objects.get().sealed_key or b"")


def test_one_that_wants_its_limit_under_the_newer_name_is_asked_again(wish: Wish, company: Company, model: ModelServer) -> None:
    model.does = "newer"
    assert asked(wish, company).state == "answered"
    assert [sorted(each) for each in model.asked] == [
        ["max_tokens", "messages", "model", "stream"], ["max_completion_tokens", "messages", "model", "stream"]
    ]  # fmt: skip


def test_it_is_left_alone_after_three_failures_and_an_owner_may_try_it(wish: Wish, company: Company, model: ModelServer) -> None:
    model.does = "status 500"
    assert [asked(wish, company).trouble for _ in range(3)] == ["broken"] * 3
    with pytest.raises(Resting):
        journey.ask(wish, member=company.jonas, now=clock.now())
    assert alerts.stands("language model")
    model.does = ""
    trial = settle.try_out(member=company.robin, now=clock.now())
    ask_model(trial.pk)
    assert Ask.objects.get(pk=trial.pk).text == "Dear Amara Osei, it is on its way."
    assert "Osei" not in model.sent
    assert not alerts.stands("language model")
    assert asked(wish, company).state == "answered"


def test_a_server_that_asks_for_patience_gets_it(wish: Wish, company: Company, model: ModelServer) -> None:
    model.does = "status 429 60"
    asked(wish, company)
    with pytest.raises(Resting):
        journey.ask(wish, member=company.jonas, now=clock.now())
    later = clock.now() + timedelta(seconds=61)
    assert journey.ask(wish, member=company.jonas, now=later).state == "waiting"


def test_answers_are_blanked_after_a_day(wish: Wish, company: Company) -> None:
    done = asked(wish, company)
    assert done.text
    assert forget(now=clock.now() + timedelta(hours=25)) == 1
    done.refresh_from_db()
    assert (done.text, done.tokens) == ("", 100)


def test_it_refuses_an_address_that_is_none(desk: Page, company: Company, model: ModelServer) -> None:
    for address in (
        "",
        "ftp://a.example",
        "https://u:p@a.example/v1",
        "https://a.example/v1?x=1",
        "a.example",
        "http://[",
        "https://a:99999/",
    ):
        with pytest.raises(UnfitEndpoint):
            served(model, company, address=address)
    for wrong in ({"model": " "}, {"key": "schlüssel"}, {"key": "a\nb"}, {"timeout_seconds": 0}):
        with pytest.raises(UnfitEndpoint):
            served(model, company, **wrong)
