"""Files that came, and files that are sent."""

from io import BytesIO
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from answerable.cases.models import Attachment, Case, Message
from answerable.files import operations as files
from answerable.journal.record import PROGRAM
from answerable.staff.models import Member
from tests.cast import LONG_AGO


def came(case: Case, content: bytes, name: str) -> Attachment:
    """A file that came with the first message of a case and is here."""
    message = Message.objects.filter(case=case).earliest("id")
    file = files.keep(BytesIO(content), name=name, actor=PROGRAM, now=LONG_AGO)
    place = Attachment.objects.filter(message=message).count()
    return Attachment.objects.create(
        message=message, position=place, kind=file.kind, url="http://x", alt="A train", file=file, state="ready", due_at=LONG_AGO
    )


def client_of(member: Member) -> Client:
    """A browser in which a member is signed in."""
    client = Client()
    client.force_login(member)
    return client


def body(response: Any) -> bytes:
    """Everything that came."""
    return b"".join(response.streaming_content) if response.streaming else bytes(response.content)


def upload(client: Client, case: Case, content: bytes, name: str = "photo.png", kind: str = "image/png") -> Any:
    """Put a file to the draft, as the composer does."""
    sent = SimpleUploadedFile(name, content, content_type=kind)
    return client.post(f"/cases/{case.pk}/enclosures", {"file": sent}, headers={"HX-Request": "true"})
