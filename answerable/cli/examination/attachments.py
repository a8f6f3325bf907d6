"""Where attachments are kept."""

from uuid import uuid4

from answerable.cli.examination.finding import Finding, broken, well
from answerable.core.settings import Settings


def attachments(settings: Settings) -> Finding:
    """What customers and staff send along must be written, read and deleted there; tried with a file of a few bytes."""
    from botocore.exceptions import BotoCoreError, ClientError
    from django.core.files.base import ContentFile
    from django.core.files.storage import storages

    name, store, probe = "attachments", storages["attachments"], f"doctor/{uuid4().hex}"
    place = settings.attachments_url or str((settings.home / "attachments").resolve())
    try:
        store.save(probe, ContentFile(b"well"))
        with store.open(probe, "rb") as kept:
            is_kept = kept.read() == b"well"
        store.delete(probe)
    except (OSError, BotoCoreError, ClientError) as error:
        return broken(name, f"Nothing can be kept in {place}: {error}", "Look at its rights, and at the settings attachments_url and s3_….")
    if not is_kept:
        return broken(
            name, f"What is kept in {place} comes back as something else.", "Look at what stands between this machine and the bucket."
        )
    return well(name, f"Files can be written, read and deleted in {place}.")
