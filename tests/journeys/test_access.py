"""Whoever has no access to a page gets nothing of it by any door. The doors come from the URL map, so a new one is tested by itself."""

from itertools import product

import pytest
from django.test import Client

from answerable.access import operations as access
from answerable.access.models import Grant
from answerable.journal.record import PROGRAM
from tests.cast import LONG_AGO, Company
from tests.journeys.hidden import ADDRESSED, ALL, METHODS, OPEN_SECRETS, PLAIN, READ_BY_ALL, SECRETS, filled, signed_in, state, visible

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C09")]


def test_it_hides_what_is_addressed(secret: dict[str, int], company: Company) -> None:
    client, leaks = signed_in(company.charlie), []
    for route, method in product(ADDRESSED, METHODS):
        response = getattr(client, method)(filled(route, secret))
        is_open_secret = any(f"<int:{name}_id>" in route for name in OPEN_SECRETS)
        allowed = {403, 404, 405} if is_open_secret else {404, 405}
        if any(f"<int:{name}_id>" in route for name in READ_BY_ALL):
            allowed = {403, 404, 405} | ({200} if method == "get" else set())
        if response.status_code not in allowed or any(each in visible(response) for each in SECRETS):
            leaks.append((method, route, response.status_code))
    assert leaks == []


def test_it_shows_nothing_in_passing(secret: dict[str, int], company: Company) -> None:
    client, leaks = signed_in(company.charlie), []
    asked = ("", "q=otters", "q=Zelda", f"q=HR-{secret['case']}", f"page={secret['page']}", f"ids={secret['case']}&view=all", "view=all")
    for route, query in product(PLAIN, asked):
        shown = visible(client.get(f"/{route}?{query}"))
        if any(each in shown for each in ("Zelda Quill", "ate it", "Hidden Quay")):
            leaks.append((route, query))
    assert leaks == []


def test_it_forbids_changes_to_who_may_only_look(secret: dict[str, int], company: Company) -> None:
    access.grant(company.charlie.pk, secret["page"], [Grant.Action.SEE], actor=PROGRAM, now=LONG_AGO)
    client, done = signed_in(company.charlie), []
    before = state()
    for route, method in product(ADDRESSED, METHODS[1:]):
        response = getattr(client, method)(filled(route, secret), {"text": "Not mine to say"} if method == "post" else None)
        is_own_trace = route.endswith(("attention", "following", "presence")) and method in {"post", "delete"}
        if response.status_code not in ({200, 204, 302, 405} if is_own_trace else {403, 404, 405}):
            done.append((method, route, response.status_code))
    assert done == []
    assert state() == before


def test_it_asks_strangers_to_sign_in(secret: dict[str, int]) -> None:
    leaks = []
    for route in ALL:
        response = Client().get(filled(route, secret))
        if response.status_code not in {302, 401, 405} or any(each in visible(response) for each in SECRETS):
            leaks.append((route, response.status_code))
    assert leaks == []
