"""One post that two pages of a brand hear is one case, also at the same moment; the ends of what nobody knows pile up nowhere."""

from itertools import count
from typing import Any
from uuid import uuid4

import pytest

from answerable.cases.models import Case, Leg, Message
from answerable.channels.contract import Envelope, Overheard
from answerable.channels.models import Page
from answerable.connectors.bluesky import envelopes as bluesky
from answerable.connectors.bluesky.tests.samples import record, view
from answerable.connectors.mastodon.envelopes import deletion, envelope
from answerable.connectors.mastodon.tests.told import AMARA, status
from answerable.core import clock
from answerable.ingest import operations as ingest
from answerable.ingest.models import RawItem
from answerable.journal.record import PROGRAM
from answerable.journeys.receiving import overhear, twins
from answerable.journeys.receiving.receive import receive
from answerable.listening import operations as listening
from answerable.listening.operations import PhraseDraft
from tests.at_once import at_once
from tests.cast import Company, add_page
from tests.journeys.listening.stage import worked

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long]
URI = "https://far.example/users/amara/statuses/100"
numbers = count(1)


def account(company: Company, network: str, name: str, address: str) -> Page:
    """An account of the brand that nobody asks."""
    page = add_page(company, {"id": name, "kind": "account", "name": "Harbour Rail", "handle": name, "token": "t"})
    Page.objects.filter(pk=page.pk).update(network=network, address=address)
    return Page.objects.get(pk=page.pk)


@pytest.fixture
def two(company: Company) -> tuple[Page, Page]:
    """Accounts on two servers, and a phrase for the brand."""
    listening.write_phrase(None, PhraseDraft(company.brand.pk, ["Harbour Rail"], []), actor=PROGRAM, now=clock.now())
    one, other = (account(company, "mastodon", f"harbour@{host}.example", f"https://{host}.example") for host in ("one", "other"))
    return one, other


def told(page: Page, text: str = "Harbour Rail is late again", *, uri: str = URI, is_heard: bool = True, **more: Any) -> Envelope:
    """A post as the server of this page tells it, under an id of that server's own."""
    own_id, far = more.pop("id", f"{page.pk}{next(numbers):09}"), {**AMARA, "id": f"7{page.pk}"}
    shown = status(id=own_id, uri=uri, account=far, content=f"<p>{text}</p>", mentions=[], **more)
    return envelope(page.external_id, shown, is_heard=is_heard)


def keep(page: Page, *found: Envelope) -> None:
    """Have it on disk."""
    ingest.accept(page.pk, found, via=RawItem.Via.STREAM, now=clock.now())


def naming(page: Page) -> dict[str, Any]:
    """Beside a post, that it names this page."""
    name = page.external_id.partition("@")[0]
    return {"mentions": [{"id": "1", "acct": name, "url": f"{page.address}/@{name}"}]}


@pytest.mark.parametrize("at_a_time", [1, 100])
def test_what_two_servers_tell_is_one_case(two: tuple[Page, Page], at_a_time: int) -> None:
    for page in two:
        keep(page, told(page))
    while receive(at_a_time):
        pass
    assert Message.objects.get().page_id == two[0].pk
    assert Case.objects.count() == 1
    assert RawItem.objects.get(page=two[1]).reason == twins.TOLD


def test_what_two_servers_tell_at_the_same_moment_is_one_case(two: tuple[Page, Page]) -> None:
    uris = [f"{URI}{number}" for number in range(12)]
    for page in two:
        keep(page, *(told(page, uri=uri) for uri in (uris if page is two[0] else reversed(uris))))

    def work() -> None:
        while receive(1):
            pass

    at_once([work] * 4)
    assert not RawItem.objects.filter(state__in=["waiting", "failed"]).exists()
    assert Message.objects.count() == Case.objects.count() == len(uris)


def test_what_names_one_page_and_is_heard_by_the_other_is_one_case(two: tuple[Page, Page]) -> None:
    one, other = two
    keep(one, told(one, id="800"))
    worked()
    shown = status(id="900", uri=URI, content="<p>Harbour Rail is late again</p>", **naming(other))
    keep(other, envelope(other.external_id, shown))
    worked()
    case = Case.objects.get()
    assert sorted(Leg.objects.filter(case=case).values_list("page_id", "kind")) == [(one.pk, "heard"), (other.pk, "mention")]
    keep(one, told(one, "Harbour Rail, now edited", id="800", edited_at="2026-06-19T10:00:00Z"))
    worked()
    assert Case.objects.count() == 1


def test_who_is_named_comes_before_who_heard_it(two: tuple[Page, Page]) -> None:
    one, other = two
    keep(one, told(one))
    keep(other, envelope(other.external_id, status(id="900", uri=URI, content="<p>Harbour Rail!</p>", **naming(other))))
    worked()
    assert (Message.objects.get().page_id, Message.objects.get().kind) == (other.pk, "mention")


def test_another_author_cannot_take_the_name_of_a_post(two: tuple[Page, Page]) -> None:
    one, other = two
    keep(one, told(one))
    mallory = {**AMARA, "acct": "mallory@evil.example", "url": "https://evil.example/@mallory"}
    keep(other, envelope(other.external_id, status(id="901", uri=URI, account=mallory, content="Harbour Rail", mentions=[]), is_heard=True))
    worked()
    assert Case.objects.count() == 2


def test_what_another_page_of_ours_says_is_no_customers_word(two: tuple[Page, Page]) -> None:
    one, other = two
    us = {**AMARA, "acct": one.external_id, "url": f"{one.address}/@harbour"}
    keep(other, envelope(other.external_id, status(id="902", uri=URI, account=us, content="Harbour Rail", mentions=[]), is_heard=True))
    worked()
    assert RawItem.objects.get().reason == twins.OURS


def test_two_accounts_on_bluesky_share_one_ear_and_one_case(company: Company) -> None:
    listening.write_phrase(None, PhraseDraft(company.brand.pk, ["Harbour Rail"], []), actor=PROGRAM, now=clock.now())
    pages = [account(company, "bluesky", f"did:plc:harbour{host}", f"https://{host}.example") for host in ("one", "other")]
    assert overhear.pages_to_overhear(pages) == pages[:1]
    for page in pages:
        keep(page, bluesky.shown(page.external_id, view(record("Harbour Rail is late")), followers=0, root=None, is_heard=True))
    worked()
    assert Case.objects.count() == 1


def test_of_what_is_not_known_no_ending_is_kept_however_much_waits(two: tuple[Page, Page]) -> None:
    page, now = two[0], clock.now()
    listening.take_stream(page.pk, holder := uuid4(), until=now, now=now)
    keep(page, waiting := told(page), told(page, uri=f"{URI}1"))
    failed = told(page, uri=f"{URI}2")
    keep(page, failed)
    RawItem.objects.filter(key=failed.key).update(state=RawItem.State.FAILED)
    ends = [name for name, _ in (each.key.split(":") for each in (waiting, failed))]
    names = [*ends, *(str(number) for number in range(500)), ends[0][:-1], f"{ends[0]}0"]
    heard = Overheard(changes={name: deletion(page.external_id, name, now) for name in names})
    overhear._Ear(page, holder, lambda: False).listen([heard, heard])
    assert set(RawItem.objects.filter(key__endswith=":deleted").values_list("key", flat=True)) == {f"{name}:deleted" for name in ends}
