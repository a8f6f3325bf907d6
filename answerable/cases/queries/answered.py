"""What our replies answer."""

from collections.abc import Iterable

from answerable.cases.models import Message


def by_external_id(wanted: Iterable[tuple[int, str]]) -> dict[tuple[int, str], Message]:
    """Messages by their page and the network's id of them."""
    pairs = set(wanted)
    pages, ids = {page_id for page_id, _id in pairs}, {external_id for _page, external_id in pairs}
    found = Message.objects.filter(page_id__in=pages, external_id__in=ids).defer("search").select_related("identity")
    return {(each.page_id, each.external_id): each for each in found}
