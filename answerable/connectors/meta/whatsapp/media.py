"""Files that customers sent: the network tells an address that is good for five minutes, and gives the file to the page's token alone.

https://developers.facebook.com/docs/whatsapp/cloud-api/reference/media#retrieve-media-url
"""

from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from answerable.channels.contract import HELD, Access, BadPayload, NetworkError, Trouble, calls
from answerable.channels.contract.shape import Shape, read
from answerable.connectors.meta import graph
from answerable.connectors.meta.fields import Address, Count

# The token goes nowhere else than to Meta's own addresses.
META_HOSTS = (".fbsbx.com", ".facebook.com", ".whatsapp.net", ".fbcdn.net", ".whatsapp.com")


class Place(Shape):
    """Where a file lies for now."""

    url: Address
    file_size: Count | None = None


def fetch(access: Access, url: str, limit_bytes: int) -> bytes:
    """The file behind an id; REFUSED where it is larger."""
    try:
        place = read(Place, graph.read(access, graph.path(url.removeprefix(HELD)), phone_number_id=access.page_external_id))
    except BadPayload as error:
        raise NetworkError(Trouble.BROKEN, str(error)) from error
    if (place.file_size or 0) > limit_bytes:
        raise NetworkError(Trouble.REFUSED, _("The file is larger than this desk takes."))
    if not _is_metas(place.url, access):
        raise NetworkError(Trouble.BROKEN, "The file lies at an address that is not Meta's.")
    return calls.fetch(place.url, headers=calls.bearer(access), limit_bytes=limit_bytes)


def _is_metas(url: str, access: Access) -> bool:
    host = urlsplit(url).hostname or ""
    return host.endswith(META_HOSTS) or urlsplit(url).netloc == urlsplit(access.address).netloc
