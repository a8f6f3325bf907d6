"""Reading pages and their connections."""

from collections.abc import Iterable
from datetime import datetime

from answerable.channels.contract import Access
from answerable.channels.models import Brand, Credential, Health, Lease, Page, PutOff
from answerable.core import crypto


def page(page_id: int) -> Page:
    """One page with its brand; raises Page.DoesNotExist."""
    return Page.objects.select_related("brand").get(pk=page_id)


def standing(page_id: int) -> Page | None:
    """One page, unless there is none or it was removed."""
    return Page.objects.filter(pk=page_id).exclude(state=Page.State.REMOVED).first()


def page_of(network: str, external_id: str) -> Page | None:
    """The page that a network knows by this id, with its brand and its logo, unless it was removed."""
    found = Page.objects.select_related("brand__logo").filter(network=network, external_id=external_id)
    return found.exclude(state=Page.State.REMOVED).first()


def standing_of(network: str) -> list[int]:
    """The ids of a network's pages that were not removed, oldest first."""
    return list(Page.objects.filter(network=network).exclude(state=Page.State.REMOVED).order_by("id").values_list("id", flat=True))


def pages(page_ids: Iterable[int] | None = None) -> list[Page]:
    """Pages that are not removed, all or these, by name."""
    found = Page.objects.select_related("brand").exclude(state=Page.State.REMOVED).order_by("brand__name", "name", "id")
    return list(found if page_ids is None else found.filter(pk__in=list(page_ids)))


def all_pages() -> list[Page]:
    """Pages with their brand, removed ones included, for showing names."""
    return list(Page.objects.select_related("brand"))


def active_pages() -> list[Page]:
    """Pages on which messages are fetched and sent."""
    return list(Page.objects.filter(state=Page.State.ACTIVE).order_by("id"))


def access(page: Page) -> Access:
    """What the page's connector needs to act; raises SecretUnreadable when the installation's key is another one."""
    credential = Credential.objects.get(pk=page.pk)
    return Access(page.external_id, page.kind, page.address, crypto.unseal(credential.sealed))


def credential(page_id: int) -> Credential:
    """The stored credential of a page, sealed."""
    return Credential.objects.get(pk=page_id)


def health(page_ids: Iterable[int]) -> dict[int, Health]:
    """The health record of each page."""
    return {each.pk: each for each in Health.objects.filter(pk__in=list(page_ids))}


def listened_until(page_ids: Iterable[int]) -> dict[int, datetime]:
    """Until when somebody is believed to listen to each page's stream; none where nobody ever did."""
    return dict(Lease.objects.filter(pk__in=list(page_ids)).values_list("page_id", "until"))


def brands() -> list[Brand]:
    """All brands, by name."""
    return list(Brand.objects.order_by("name"))


def brand(brand_id: int) -> Brand | None:
    """One brand with its logo."""
    return Brand.objects.select_related("logo").filter(pk=brand_id).first()


def put_off(brand_id: int) -> set[str]:
    """The steps of a brand's set-up that were left out for now."""
    return set(PutOff.objects.filter(brand_id=brand_id).values_list("step", flat=True))
