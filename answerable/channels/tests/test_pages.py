"""Pages, their credentials, and how their connections are doing."""

from datetime import UTC, datetime, timedelta
from functools import partial

import pytest

from answerable.channels import operations as channels
from answerable.channels import queries, registry
from answerable.channels.contract import Identified, NetworkError, Renewed, Trouble
from answerable.channels.errors import PageTaken, PrefixTaken
from answerable.channels.models import Brand, Credential, Health, Page
from answerable.journal.models import Event
from answerable.journal.record import PROGRAM
from tests.at_once import at_once
from tests.cast import Company

NOW = datetime(2026, 6, 22, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
FOUND = Identified("page9", "reviews", "Harbour Rail", "HarbourRail", NOW + timedelta(days=60))


def connect(company: Company) -> Page:
    secret = {"token": "very secret"}
    more = {"network": "sandbox", "address": "http://127.0.0.1:9", "is_simulated": True, "actor": PROGRAM, "now": NOW}
    return channels.connect(company.brand, FOUND, credential=secret, **more)  # type: ignore[arg-type]


@pytest.mark.django_db
def test_it_connects_a_page_once_with_its_credential_sealed(company: Company) -> None:
    page = connect(company)
    with pytest.raises(PageTaken):
        connect(company)
    kept = Credential.objects.get()
    assert b"very secret" not in bytes(kept.sealed)
    assert queries.access(page).credential == {"token": "very secret"}
    assert (kept.expires_at, kept.version) == (FOUND.expires_at, 1)
    assert Event.objects.filter(kind="page.connected").count() == 1
    assert not any("secret" in str(each.data) for each in Event.objects.all())


@pytest.mark.django_db(transaction=True)
def test_it_connects_a_page_once_for_two_at_once(company: Company) -> None:
    found = at_once([partial(connect, company)] * 3)
    assert sorted(type(each).__name__ for each in found) == ["Page", "PageTaken", "PageTaken"]


@pytest.mark.django_db
def test_it_replaces_a_rotated_credential(page: Page) -> None:
    channels.renew(page.pk, Renewed({"token": "new"}, None), now=NOW)
    kept = Credential.objects.get()
    assert (queries.access(page).credential, kept.version, kept.expires_at, kept.renewed_at) == ({"token": "new"}, 2, None, NOW)


@pytest.mark.django_db
def test_it_learns_the_usual_gap(page: Page) -> None:
    for seconds in (0, 100, 300):
        channels.mark_heard({page.pk: 1}, now=NOW + timedelta(seconds=seconds))
    health = Health.objects.get()
    assert health.usual_gap_seconds == pytest.approx(100 * 0.95 + 200 * 0.05)
    channels.mark_heard({page.pk: 1}, now=NOW)
    channels.mark_heard({}, now=NOW)
    assert Health.objects.get().usual_gap_seconds == pytest.approx(105 * 0.95)


@pytest.mark.django_db
def test_it_remembers_since_when_calls_fail_and_how_long_to_wait(page: Page) -> None:
    channels.mark_failed(page.pk, NetworkError(Trouble.UNREACHABLE, "no answer"), now=NOW)
    channels.mark_failed(page.pk, NetworkError(Trouble.LIMITED, "slow down", retry_after=MINUTE), now=NOW + MINUTE)
    health = Health.objects.get()
    assert (health.failing_since, health.last_error, health.held_until) == (NOW, "slow down", NOW + 2 * MINUTE)
    channels.mark_working(page.pk)
    health = Health.objects.get()
    assert (health.failing_since, health.last_error, health.held_until) == (None, "", None)


@pytest.mark.django_db
def test_it_passes_over_pages_that_were_removed(page: Page) -> None:
    assert queries.pages() == queries.active_pages() == [page]
    Page.objects.update(state=Page.State.PAUSED)
    assert (queries.pages(), queries.active_pages(), queries.standing(page.pk)) == ([page], [], page)
    Page.objects.update(state=Page.State.REMOVED)
    assert (queries.pages(), queries.standing(page.pk)) == ([], None)


def test_it_loads_connectors_by_name_alone() -> None:
    for network in registry.NETWORKS:
        assert registry.connector(network).network == network
    for name in ("", "os", "..sandbox", "sandbox.connector"):
        with pytest.raises(registry.UnknownNetwork):
            registry.connector(name)


@pytest.mark.django_db
def test_it_refuses_letters_that_begin_the_numbers_of_another_brand(company: Company) -> None:
    with pytest.raises(PrefixTaken, match="Case numbers of Harbour Rail begin with HR already"):
        channels.found("Harbour Rental", prefix="hr", timezone="UTC", actor=PROGRAM, now=NOW)
    assert Brand.objects.count() == 1
    assert channels.found("Harbour Rental", prefix="hre", timezone="UTC", actor=PROGRAM, now=NOW).prefix == "HRE"


@pytest.mark.django_db(transaction=True)
def test_it_gives_the_same_letters_to_one_of_two_brands_at_once(company: Company) -> None:
    found = at_once([partial(channels.found, name, prefix="HF", timezone="UTC", actor=PROGRAM, now=NOW) for name in ("Ferry", "Freight")])
    assert {type(each) for each in found} == {Brand, PrefixTaken}
