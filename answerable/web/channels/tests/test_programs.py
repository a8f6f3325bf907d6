"""A program of the company's own is connected, tried and looked after; the program is our stand-in, tests/contract/program_world.py."""

import re
from collections.abc import Iterator
from datetime import timedelta

import httpx
import pytest
from django.test import Client

from answerable.channels import queries as channels
from answerable.channels.contract import BadSignature, NetworkError, Trouble
from answerable.channels.contract.standard import verify
from answerable.channels.models import Health, Page
from answerable.channels.operations import mark_failed
from answerable.connectors.webhook.tests import spoken
from answerable.core import clock
from answerable.ingest import operations as ingest
from tests.cast import Company
from tests.contract.program_server import program_server
from tests.contract.program_world import FULL, Program, Shop

pytestmark = pytest.mark.django_db
FORM = {"network": "webhook", "is_inside": "on"}


@pytest.fixture(scope="module")
def server() -> Iterator[tuple[str, Program]]:
    with program_server() as started:
        yield started


@pytest.fixture
def shop(server: tuple[str, Program]) -> Shop:
    return server[1].add(dict(FULL))


def shown_secret(client: Client, address: str = "/channels/new?network=webhook") -> str:
    found = re.search(r'name="secret" value="(whsec_[^"]+)"', client.get(address).content.decode())
    assert found
    return found[1]


def connected(client: Client, company: Company, shop: Shop, at: str, **more: str) -> httpx.Response:
    """Sent with the secret that the form showed, which the shop's developer copied."""
    shop.secret = shown_secret(client)
    said = {**FORM, "brand": company.brand.pk, "address": f"{at}/{shop.id}", "secret": shop.secret, **more}
    return client.post("/channels", said, follow=True)  # type: ignore[return-value]


def test_it_is_connected_by_a_secret_that_is_shown_once(client: Client, company: Company, shop: Shop, server: tuple[str, Program]) -> None:
    client.force_login(company.robin)
    text = connected(client, company, shop, server[0]).content.decode()
    page = Page.objects.get(network="webhook")
    assert (page.external_id, page.name, page.kind) == (shop.id, "The shop", "cfbff.1388.1388.a8.18")
    assert shop.deliver_to.endswith(f"/hooks/webhook/{page.pk}")
    assert shop.deliver_to in text
    assert shop.secret not in text
    assert "Answers in public, private answers, direct messages, like, hide" in text
    assert "Nothing arrived yet" in text
    assert shop.secret not in client.get(f"/channels/{page.pk}/credential").content.decode()


def test_it_is_tried_again_and_what_it_declares_now_counts(
    client: Client, company: Company, shop: Shop, server: tuple[str, Program]
) -> None:
    client.force_login(company.robin)
    connected(client, company, shop, server[0])
    page = Page.objects.get(network="webhook")
    shop.declared = {**shop.declared, "ways": ["public"], "can": []}
    assert "answered as agreed" in client.post(f"/channels/{page.pk}/program", follow=True).content.decode()
    assert channels.page(page.pk).kind.startswith("cf001")
    shop.mode = "expired"
    text = client.post(f"/channels/{page.pk}/program", follow=True).content.decode()
    assert "does not take the signing secret any more" in text
    shop.mode, shop.secret = "", shown_secret(client, f"/channels/{page.pk}/credential")
    assert client.post(f"/channels/{page.pk}/credential", {"secret": shop.secret}).status_code == 302
    assert "answered as agreed" in client.post(f"/channels/{page.pk}/program", follow=True).content.decode()
    shop.id = "another"
    assert "calls itself another now" in client.post(f"/channels/{page.pk}/program", follow=True).content.decode()


def test_its_former_secret_is_taken_until_somebody_stops_it(
    client: Client, company: Company, shop: Shop, server: tuple[str, Program]
) -> None:
    client.force_login(company.robin)
    connected(client, company, shop, server[0])
    page, former = Page.objects.get(network="webhook"), shop.secret
    assert "The secret that it had before" not in client.get(f"/channels/{page.pk}/program").content.decode()
    fresh = shown_secret(client, f"/channels/{page.pk}/credential")
    assert client.post(f"/channels/{page.pk}/credential", {"secret": fresh}).status_code == 302
    assert "The secret that it had before is taken too, until" in client.get(f"/channels/{page.pk}/program").content.decode()
    access = channels.access(page)
    verify(spoken.signed(b"{}", secret=former), access)
    client.force_login(company.jonas)
    stop = {"_method": "DELETE"}
    assert client.post(f"/channels/{page.pk}/program/former-secret", stop).status_code == 404
    client.force_login(company.robin)
    text = client.post(f"/channels/{page.pk}/program/former-secret", stop, follow=True).content.decode()
    assert "Only the new secret is taken from now on." in text
    assert "The secret that it had before" not in text
    with pytest.raises(BadSignature):
        verify(spoken.signed(b"{}", secret=former), channels.access(page))
    verify(spoken.signed(b"{}", secret=fresh), channels.access(page))


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"secret": "secret"}, "begins with whsec_"),
        ({"is_inside": ""}, "inside of a private network"),
        ({"address": "http://169.254.169.254/latest"}, "inside of a private network"),
        ({"address": "http://127.0.0.1:9"}, "cannot be reached"),
        ({"address": ""}, "this has to be said here"),
    ],
)
def test_it_says_what_is_wrong(
    client: Client, company: Company, shop: Shop, server: tuple[str, Program], more: dict[str, str], words: str
) -> None:
    client.force_login(company.robin)
    refused = connected(client, company, shop, server[0], **more)
    assert refused.status_code == 422
    assert words in refused.content.decode()
    assert not Page.objects.filter(network="webhook").exists()


def test_one_that_is_not_called_is_what_its_owner_says(client: Client, company: Company) -> None:
    client.force_login(company.robin)
    said = {"name": "Our forum", "slug": "forum", "sort": "mention", "deeds": ["like", "hide"], "address": ""}
    said |= {"secret": shown_secret(client), "brand": str(company.brand.pk)}
    text = client.post("/channels", {**FORM, **said}, follow=True).content.decode()
    page = Page.objects.get(network="webhook")
    assert (page.external_id, page.name, page.address, page.kind[0]) == ("forum", "Our forum", "desk:", "m")
    assert f"/api/v1/pages/{page.pk}/deeds" in text
    assert "Nobody is called" in text
    assert "Another program has this id" in client.post("/channels", {**FORM, **said}, follow=True).content.decode()


def test_it_says_which_step_does_not_work(client: Client, company: Company, shop: Shop, server: tuple[str, Program]) -> None:
    client.force_login(company.robin)
    connected(client, company, shop, server[0])
    page, now = Page.objects.get(network="webhook"), clock.now()
    ingest.refuse(page.pk, b"{}", reason="bad_signature", now=now)
    mark_failed(page.pk, NetworkError(Trouble.UNREACHABLE, "The program cannot be reached."), now=now)
    text = client.get(f"/channels/{page.pk}/program").content.decode()
    assert "the signature is wrong, or older than five minutes" in text
    assert "The program cannot be reached." in text
    Health.objects.filter(pk=page.pk).update(last_event_at=now + timedelta(seconds=1), failing_since=None)
    assert "The last item arrived at" in client.get(f"/channels/{page.pk}/program").content.decode()


def test_only_a_program_is_set_up_so(client: Client, company: Company, page: Page) -> None:
    client.force_login(company.robin)
    assert client.get(f"/channels/{page.pk}/program").status_code == 404
    assert client.post(f"/channels/{page.pk}/program").status_code == 404
