"""A PR matter is not listed in public until its spokesperson lets it, and counted all the same."""

import json

import pytest
from django.test import Client

from answerable.access import operations as access
from answerable.access.scope import Action
from answerable.cases.models import Case
from answerable.channels.models import Page
from answerable.core import clock
from answerable.core.crypto import veiled
from answerable.core.errors import Forbidden
from answerable.evidence.models import PublicPage
from answerable.journal.record import PROGRAM
from answerable.journeys.evidence import let_show
from answerable.public.tests.test_page import AT, read
from tests.cast import LONG_AGO, Company

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C19"), pytest.mark.capability("C30")]


@pytest.fixture
def matter(company: Company, page: Page, shown: PublicPage, six: list[int]) -> int:
    access.name_spokesperson(company.brand.pk, company.lena.pk, [company.departments["Service"].pk], actor=PROGRAM, now=LONG_AGO)
    access.restrict(Case.objects.get(pk=six[0]), seeing=[], actor=PROGRAM, now=LONG_AGO)
    return six[0]


def test_it_is_held_back_and_counted(matter: int) -> None:
    html, data = read(), json.loads(read(f"{AT}.json"))
    assert veiled(matter) not in html
    assert "1 entry is held back by Harbour Rail" in html
    assert "The press office looks after it (1)" in html
    assert "6 public complaints" in html
    assert (data["held_back"], data["complaints"]["all"]) == ({"press": 1}, 6)
    assert veiled(matter) not in [each["id"] for each in data["entries"]]


def test_it_is_listed_once_its_spokesperson_or_an_owner_lets_it(company: Company, matter: int) -> None:
    with pytest.raises(Forbidden):
        let_show(matter, member=company.jonas, now=clock.now())
    assert veiled(matter) not in read()
    let_show(matter, member=company.lena, now=clock.now())
    html = read()
    assert veiled(matter) in html
    assert "held back" not in html


def test_it_is_listed_as_any_other_once_it_is_none_any_more(company: Company, matter: int) -> None:
    access.lift(matter, actor=PROGRAM, now=LONG_AGO)
    assert veiled(matter) in read()


def test_it_stands_among_the_entries_of_those_alone_who_see_it(company: Company, page: Page, matter: int, six: list[int]) -> None:
    access.grant(company.charlie.pk, page.pk, [Action.SEE, Action.PUBLISH], actor=PROGRAM, now=LONG_AGO)
    access.name_spokesperson(company.brand.pk, company.lena.pk, [], actor=PROGRAM, now=LONG_AGO)
    access.restrict(Case.objects.get(pk=six[1]), seeing=[], actor=PROGRAM, now=LONG_AGO)
    client = Client()
    for name, sees in (("lena", [True, True]), ("robin", [True, True]), ("charlie", [True, False])):
        client.force_login(company.members[name])
        shown = client.get("/evidence").content.decode()
        assert [f'/cases/{each}"' in shown for each in six[:2]] == sees, name
    lines = client.get(f"/evidence/brands/{company.brand.pk}.csv")
    told = b"".join(lines.streaming_content).decode()  # type: ignore[attr-defined]
    assert (f"HR-{six[0]}," in told, f"HR-{six[1]}," in told, "1 PR matter," in told) == (True, False, True)
