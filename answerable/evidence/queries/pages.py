"""What brands show, and where."""

from answerable.evidence.models import PublicPage


def pages() -> dict[int, PublicPage]:
    """By brand, what it shows; one that is missing shows nothing."""
    return PublicPage.objects.in_bulk()


def page_of(brand_id: int) -> PublicPage | None:
    """What one brand shows."""
    return PublicPage.objects.filter(pk=brand_id).first()


def by_slug(slug: str) -> PublicPage | None:
    """The page under an address, with its brand."""
    return PublicPage.objects.select_related("brand__logo").filter(slug=slug).first()


def is_shown(brand_id: int) -> bool:
    """Whether a brand shows its evidence now."""
    return PublicPage.objects.filter(pk=brand_id, is_on=True).exists()
