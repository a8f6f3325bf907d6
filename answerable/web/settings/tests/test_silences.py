"""For which reasons a case may end without an answer, in the settings and where it is closed."""

import pytest
from django.test import Client
from django.utils import translation

from answerable.cases.models import Closure, SilenceReason
from answerable.cases.queries.silences import silences
from answerable.channels.models import Page
from answerable.journal.models import Event
from answerable.web.case.closing.endings import silence_named
from tests.arrivals import case_of
from tests.cast import Company

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C29")]
PLACE = "/settings/closing"
USUAL = ("not_wanted", "gone", "would_reveal", "elsewhere", "no_need", "abuse")


def agreed(client: Client, said: dict[str, str] | None = None, *, without: tuple[str, ...] = ()) -> int:
    offered = {f"offered-{each.key}": "on" for each in silences() if each.key not in without}
    kept = {f"name-{each.key}": each.name for each in silences()}
    named = {f"name-{key}": name for key, name in (said or {}).items()}
    return client.post(PLACE, {"_method": "PATCH", **offered, **kept, **named}).status_code


def test_it_offers_what_the_company_says_where_cases_are_closed(client: Client, company: Company, page: Page) -> None:
    client.force_login(company.priya)
    assert agreed(client, {"gone": "They deleted it", "new": "The press office answers"}, without=("abuse",)) == 302
    own = SilenceReason.objects.get(name="The press office answers")
    assert [each.key for each in silences() if each.retired_at is None] == [*USUAL[:5], own.key]
    case = case_of(page)
    shown = client.get(f"/cases/{case.pk}/closure").content.decode()
    assert "The press office answers" in shown
    assert "They deleted it" in shown
    assert 'value="abuse"' not in shown
    ending = {"outcome": "solved", "how": "silence"}
    assert client.post(f"/cases/{case.pk}/closure", {**ending, "silence": "abuse"}).status_code == 422
    assert client.post(f"/cases/{case.pk}/closure", {**ending, "silence": own.key}).status_code == 302
    assert Closure.objects.get().silence == own.key
    assert agreed(client, without=("abuse", own.key)) == 302
    assert "No answer: The press office answers." in client.get(f"/cases/{case.pk}").content.decode()
    assert Event.objects.filter(kind="silences.agreed").count() == 2


def test_what_nobody_renamed_is_called_in_the_language_of_whoever_reads(client: Client, company: Company) -> None:
    client.force_login(company.priya)
    assert agreed(client) == 302
    assert not SilenceReason.objects.exists()
    with translation.override("de"):
        assert silence_named("no_need") != "It needs no answer"
    assert agreed(client, {"no_need": "Nothing to say"}) == agreed(client, {"no_need": ""}) == 302
    assert silence_named("no_need") == "It needs no answer"


def test_it_refuses_a_list_that_leaves_nobody_a_choice(client: Client, company: Company) -> None:
    client.force_login(company.priya)
    assert agreed(client, {"gone": "Gone", "new": " gone "}) == 422
    assert agreed(client, without=USUAL) == 422
    assert agreed(client, {"new": "Once more"}) == 302
    own = SilenceReason.objects.get()
    assert agreed(client, {own.key: " "}) == 422
    assert SilenceReason.objects.get().name == "Once more"
    client.force_login(company.jonas)
    assert agreed(client) == client.get(PLACE).status_code == 403
