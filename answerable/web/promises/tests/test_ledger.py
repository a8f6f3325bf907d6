"""What became of promises: counted, shown by day, and told to their owners."""

import csv
import html as markup
import io
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test import Client

from answerable.alerts.models import Alert
from answerable.channels.models import Page
from answerable.core import clock
from answerable.journeys.casework import merge
from answerable.journeys.promises import claim
from answerable.journeys.promises.search import search_promises
from answerable.journeys.telling.promises import warn_of_complaints
from answerable.promises import queries
from answerable.promises.models import Quote
from answerable.web.promises.tests.made import ASKS, TODAY, made
from tests.arrivals import arrive, arrive_together
from tests.cast import Company

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C13")]


def test_it_counts_what_plain_sql_counts_and_opens_each_case(client: Client, company: Company, page: Page) -> None:
    summer, _dogs = made(company), made(company, name="Dogs", sentence="Dogs ride free.", codes=["DOGS"], campaign="")
    outcomes = ["kept", "broken", "broken", "not_ours", "open", "kept"]
    said = arrive_together(page, {f"Customer {each}": f"{ASKS} {each}" for each in range(len(outcomes))})
    for each, outcome in zip(said, outcomes, strict=True):
        claim.mark(summer.pk, each.case_id, member=company.jonas, now=clock.now())
        claim.settle(summer.pk, each.case_id, outcome, 500 if outcome == "broken" else None, member=company.jonas, now=clock.now())
    while search_promises():
        pass
    merge.merge(said[5].case_id, into=said[0].case_id, member=company.jonas, now=clock.now())
    while search_promises():
        pass
    client.force_login(company.jonas)
    html = client.get("/promises").content.decode()
    with connection.cursor() as cursor:
        merged = "SELECT case_id FROM cases_merger WHERE undone_at IS NULL"
        cursor.execute(f"SELECT outcome, count(*), sum(cost) FROM promises_claim WHERE case_id NOT IN ({merged}) GROUP BY 1")
        plain = {outcome: (count, cost) for outcome, count, cost in cursor.fetchall()}
    rows = list(csv.DictReader(io.StringIO(client.get("/promises.csv").content.decode("utf-8-sig"))))
    told = {each["promise"]: each for each in rows}
    assert {each: int(told["Summer pass"][each]) for each in plain} == {each: count for each, (count, _cost) in plain.items()}
    assert int(told["Summer pass"]["claimed"]) == sum(count for count, _cost in plain.values()) == 5
    assert (told["Summer pass"]["cost"], told["Summer pass"]["currency"]) == ("10.00", "EUR")
    assert told["Dogs"]["promised"] == "1"
    assert "Of 5 claims: 1 kept, 2 broken" in html
    for what, count in {"claimed": 5, "kept": 1, "broken": 2, "not_ours": 1, "open": 1, "cost": 2, "complaints": 4}.items():
        listed = client.get(f"/promises/cases?promise={summer.pk}&what={what}").content.decode()
        assert (what, listed.count('<th scope="row"')) == (what, count)
    client.force_login(company.charlie)
    assert "Summer pass" not in client.get("/promises").content.decode()
    assert "Summer pass" not in client.get("/promises.csv").content.decode()


def test_it_warns_the_owner_once_until_it_is_calm_again(company: Company, page: Page) -> None:
    promise = made(company)
    arrive_together(page, {f"Customer {each}": f"{ASKS} {each}" for each in range(5)})
    while search_promises():
        pass
    assert queries.drawn([promise.pk], hours=24, now=clock.now())[promise.pk] == (5, 0)
    assert [warn_of_complaints() for _again in range(3)] == [1, 0, 0]
    alert = Alert.objects.get(promise_id=promise.pk)
    assert alert.member_id == company.lena.pk
    assert alert.sentence == "“Summer pass” draws complaints: 5 cases in 24 hours"
    Alert.objects.update(over_at=clock.now())
    assert warn_of_complaints() == 0
    Quote.objects.update(at=datetime.now(UTC) - timedelta(days=3))
    assert warn_of_complaints() == 0
    assert not queries.drawn([promise.pk], hours=24, now=clock.now())[promise.pk][0]
    Quote.objects.update(at=datetime.now(UTC) - timedelta(minutes=1))
    assert warn_of_complaints() == 1


def test_it_shows_promises_posts_and_complaints_by_day_week_and_month(client: Client, company: Company, page: Page) -> None:
    promise = made(company, until_on=TODAY() + timedelta(days=3))
    message = arrive(page, ASKS, post={"id": "summer", "text": "Summer pass: 20 % off until the end of the week."})
    client.force_login(company.lena)
    post_id = message.leg.post_id
    assert f'<option value="{post_id}">' in client.get(f"/promises/{promise.pk}").content.decode()
    assert client.post(f"/promises/{promise.pk}/posts", {"post": post_id}).status_code == 302
    assert client.post(f"/promises/{promise.pk}/posts", {"post": 10**12}).status_code == 404
    on = (datetime.now(UTC) - timedelta(hours=2, minutes=1)).date()
    for view in ("day", "week", "month"):
        html = markup.unescape(client.get(f"/calendar?view={view}&on={on}").content.decode())
        assert "Summer pass: 20 % off" in html
        assert "1 complaint" in html
        assert html.count(f'href="/promises/{promise.pk}"') >= 2
    assert client.delete(f"/promises/{promise.pk}/posts/{post_id}").status_code == 302
    assert client.get("/calendar?on=0001-01-01&view=month&page=99999999999999999999").status_code == 200


def test_it_settles_from_how_many_on_an_owner_is_warned(client: Client, company: Company, page: Page) -> None:
    client.force_login(company.lena)
    assert client.get("/promises/warning").status_code == 200
    assert client.post("/promises/warning", {"_method": "PATCH", "count": 1, "hours": 6, "factor": 2}).status_code == 422
    assert client.post("/promises/warning", {"_method": "PATCH", "count": 2, "hours": 6, "factor": 2}).status_code == 302
    assert queries.threshold().count == 2
    client.force_login(company.priya)
    assert client.get("/promises/warning").status_code == 403
