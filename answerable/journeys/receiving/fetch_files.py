"""Fetching what strangers attached, and their pictures, after their words are shown: one job at a time, so that no send waits."""

import logging
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from tempfile import SpooledTemporaryFile
from typing import Any, BinaryIO, cast

from django.db import transaction

from answerable.cases import operations as cases
from answerable.cases.models import Attachment
from answerable.channels import queries as channels
from answerable.channels.contract import HELD, Access, Connector, NetworkError, Trouble
from answerable.channels.registry import connector
from answerable.core import clock, crypto, jobs, live
from answerable.core.fetch import NotFetched, fetch
from answerable.core.settings import get_settings
from answerable.customers import operations as customers
from answerable.customers.models import Identity
from answerable.files import operations as files
from answerable.files.errors import FileRefused
from answerable.files.models import StoredFile
from answerable.journal.record import PROGRAM
from answerable.journeys.receiving import reading
from answerable.journeys.receiving.own_files import without_own
from answerable.publish import operations as publish

log = logging.getLogger(__name__)
JOB = "fetch_files"
BATCH = 8
AT_ONCE = 4
SHIFT_SECONDS = 45.0
IN_MEMORY_BYTES = 1_000_000
AVATAR_LIMIT_BYTES = 2_000_000
PAUSES = [timedelta(seconds=15), timedelta(minutes=2), timedelta(minutes=15), timedelta(hours=2)]
UNSENT_KEPT = timedelta(days=30)

Came = tuple[BinaryIO, str] | NotFetched


def wanted() -> None:
    """Have files fetched once the transaction is committed."""
    jobs.defer(JOB, once=JOB, lock=JOB)


@transaction.atomic
def look_at(person_id: int) -> None:
    """Somebody looks at a customer: have their picture fetched, if it was not yet."""
    if customers.want_picture(person_id, now=clock.now()):
        wanted()


def fetch_files() -> None:
    """Fetch what is due until nothing is, or until the shift is over; then another job goes on."""
    end = time.monotonic() + SHIFT_SECONDS
    while time.monotonic() < end:
        attachments = cases.lease_attachments(BATCH, now=clock.now())
        identities = customers.lease_avatars(BATCH, now=clock.now())
        if not attachments and not identities:
            return
        attachments = without_own(attachments, now=clock.now())
        for attachment, came in zip(attachments, _all(_attached(each) for each in attachments), strict=True):
            _settle(attachment, came)
        for identity, came in zip(identities, _all(_avatar(each) for each in identities), strict=True):
            _settle_avatar(identity, came)
    wanted()


def sweep_files() -> None:
    """Have fetched what is due again, and let go what nobody has any more."""
    now = clock.now()
    if cases.is_fetching_due(now=now) or customers.is_avatar_due(now=now):
        wanted()
    publish.drop_unsent(before=now - UNSENT_KEPT, now=now)
    files.forget(now=now)


def _all(asked: Iterable[Callable[[], Came]]) -> list[Came]:
    with ThreadPoolExecutor(AT_ONCE, thread_name_prefix="fetch") as pool:
        return list(pool.map(_one, asked))


def _one(asked: Callable[[], Came]) -> Came:
    """A connector that breaks on one file holds up no other."""
    try:
        return asked()
    except Exception:
        log.exception("A file could not be fetched")
        return NotFetched(Trouble.BROKEN.value, retry=True)


def _attached(attachment: Attachment) -> Callable[[], Came]:
    url, network = attachment.url, attachment.message.page.address
    if url.startswith(HELD):
        return _held(attachment)
    return lambda: _download(url, network, get_settings().file_limit_bytes)


def _held(attachment: Attachment) -> Callable[[], Came]:
    page, url, limit = attachment.message.page, attachment.url, get_settings().file_limit_bytes
    try:
        access = channels.access(page)
    except crypto.SecretUnreadable:
        return lambda: NotFetched(Trouble.TOKEN.value, retry=True)
    return lambda: _hand_over(connector(page.network), access, url, limit)


def _avatar(identity: Identity) -> Callable[[], Came]:
    url, network = identity.avatar_url, customers.network_address(identity)
    return lambda: _download(url, network, AVATAR_LIMIT_BYTES)


def _download(url: str, network: str, limit: int) -> Came:
    """Touches no database: it runs in a thread of its own."""
    into = cast("BinaryIO", SpooledTemporaryFile(IN_MEMORY_BYTES))  # noqa: SIM115  # whoever keeps it closes it
    try:
        return into, fetch(url, into, limit_bytes=limit, network=network, seconds=60).media_type
    except NotFetched as why:
        into.close()
        return why


def _hand_over(network: Connector, access: Access, url: str, limit: int) -> Came:
    """What a network gives to the page alone. Touches no database either."""
    try:
        content = network.fetch_file(access, url, limit)
    except NetworkError as error:
        return NotFetched("size" if error.trouble is Trouble.REFUSED else error.trouble.value, retry=error.retry)
    into = cast("BinaryIO", SpooledTemporaryFile(IN_MEMORY_BYTES))  # noqa: SIM115  # whoever keeps it closes it
    into.write(content)
    return into, ""


def _settle(attachment: Attachment, came: Came) -> None:
    kept = _keep(came, name=attachment.name or attachment.url.partition("?")[0].rpartition("/")[2], told=attachment.media_type)
    now = clock.now()
    with transaction.atomic():
        if isinstance(kept, StoredFile):
            if not cases.settle_attachment(attachment.pk, kept.pk):
                files.remove([kept.pk], actor=PROGRAM, now=now)
        elif kept.retry and attachment.try_count <= len(PAUSES):
            cases.postpone_attachment(attachment.pk, kept.reason, until=_later(attachment.try_count, now))
            return
        else:
            cases.refuse_attachment(attachment.pk, kept.reason)
        live.announce([(attachment.message.page_id, attachment.message.case_id)])


def _settle_avatar(identity: Identity, came: Came) -> None:
    kept = _keep(came, name="", told="image/*")
    now = clock.now()
    with transaction.atomic():
        if isinstance(kept, StoredFile):
            customers.settle_avatar(identity, kept.pk, now=now)
            live.announce(reading.open_cases_of(identity.person_id))
        else:
            again = kept.retry and identity.avatar_try_count <= len(PAUSES)
            customers.postpone_avatar(identity, until=_later(identity.avatar_try_count, now) if again else None)


def _keep(came: Came, **named: Any) -> StoredFile | NotFetched:
    if isinstance(came, NotFetched):
        return came
    content, media_type = came
    with content:
        try:
            return files.keep(content, actor=PROGRAM, now=clock.now(), **{**named, "told": named["told"] or media_type})
        except FileRefused as why:
            return NotFetched(why.unfit)


def _later(try_count: int, now: datetime) -> datetime:
    return now + PAUSES[min(max(try_count, 1), len(PAUSES)) - 1]
