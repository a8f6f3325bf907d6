"""Files come with messages, are fetched from the network and shown; files go along with answers, once; what is deleted is gone."""

import base64
from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from django.core.files.storage import storages
from django.test import Client

from answerable.cases.models import Attachment, Case, Leg, Message
from answerable.channels.contract import HELD, Way
from answerable.channels.models import Page
from answerable.channels.registry import connector
from answerable.core import clock
from answerable.core.settings import get_settings
from answerable.customers.models import Identity
from answerable.files.models import StoredFile
from answerable.files.tests import samples
from answerable.journeys.answering import enclose
from answerable.journeys.answering.reply import Answer, reply
from answerable.journeys.receiving.fetch_files import fetch_files, sweep_files
from answerable.journeys.sending.deliver import deliver
from answerable.publish.models import Attempt, Enclosure, Outbound
from answerable.web.files.tests.scene import body
from answerable_sandbox.testing import SandboxNetwork
from tests.cast import Company
from tests.journeys.test_story import fetch, page_as_told

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C13")]


def came(network: SandboxNetwork, page: Page, *pictures: dict[str, Any]) -> Message:
    """A comment with these files, as the network tells it, worked and fetched."""
    post = network.write_post(page_as_told(page))
    comment = network.write_comment(
        page.external_id, post["id"], "Look at this. Where is my refund?", pictures=list(pictures), handle="ada"
    )
    fetch(page)
    fetch_files()
    return Message.objects.get(external_id=comment["id"])


def sent(content: bytes, media_type: str = "image/png", **more: str) -> dict[str, Any]:
    """A file as somebody sends it."""
    return {"media_type": media_type, "data_base64": base64.b64encode(content).decode(), **more}


def test_it_fetches_what_came_and_draws_it_anew(company: Company, comments: Page, network: SandboxNetwork) -> None:
    message = came(network, comments, sent(samples.located(), "image/jpeg", alt="The platform"), sent(samples.VIDEO, "video/mp4"))
    photo, clip = Attachment.objects.filter(message=message).order_by("position").select_related("file")
    assert (photo.state, photo.alt, photo.file and photo.file.kind) == ("ready", "The platform", "picture")
    assert (clip.state, clip.file and clip.file.media_type) == ("ready", "video/mp4")
    assert photo.file is not None
    with storages["attachments"].open(photo.file.key()) as kept:
        assert b"Secretcam" not in kept.read()


def test_it_refuses_what_pretends_and_says_why(company: Company, comments: Page, network: SandboxNetwork) -> None:
    message = came(network, comments, sent(samples.PAGE), sent(b""), sent(samples.claiming(30_000, 30_000)))
    found = Attachment.objects.filter(message=message).order_by("position").values_list("state", "reason")
    assert list(found) == [("refused", "pretends"), ("refused", "empty"), ("refused", "pixels")]
    assert not StoredFile.objects.filter(kind="picture", state="ready").exclude(pk__in=Identity.objects.values("avatar")).exists()


def test_it_tries_again_and_gives_up_with_a_reason(company: Company, comments: Page, network: SandboxNetwork) -> None:
    message = came(network, comments, sent(samples.picture()))
    Attachment.objects.update(state="waiting", file=None, url="http://127.0.0.1:9/nobody", try_count=0, due_at=clock.now())
    fetch_files()
    assert Attachment.objects.get(message=message).reason == "private"
    Page.objects.update(address="http://127.0.0.1:9")
    Attachment.objects.update(state="waiting", try_count=0, due_at=clock.now())
    fetch_files()
    waiting = Attachment.objects.get(message=message)
    assert (waiting.state, waiting.reason) == ("waiting", "unreachable")
    assert waiting.due_at > clock.now()
    Attachment.objects.update(try_count=9, due_at=clock.now())
    fetch_files()
    assert Attachment.objects.get(message=message).state == "refused"


def test_it_goes_when_its_message_is_deleted(company: Company, comments: Page, network: SandboxNetwork) -> None:
    message = came(network, comments, sent(samples.picture()))
    file = Attachment.objects.select_related("file").get(message=message).file
    assert file is not None
    network.delete(message.external_id)
    fetch(comments)
    assert not Attachment.objects.filter(message=message).exists()
    sweep_files()
    assert not storages["attachments"].exists(file.key())
    assert not StoredFile.objects.filter(pk=file.pk).exists()


def test_it_sends_files_along_once(company: Company, comments: Page, network: SandboxNetwork) -> None:
    case = came(network, comments).case
    outbound = _said(company, case)
    deliver(outbound.pk)
    [said] = [each for each in network.outbound(comments.external_id) if each["kind"] == "comment"]
    [picture] = said["pictures"]
    assert (picture["alt"], picture["media_type"], picture["name"]) == ("The new timetable", "image/jpeg", "home.jpg")
    content = network.client.get(picture["url"]).content
    assert content[:2] == b"\xff\xd8"
    assert b"Secretcam" not in content


def test_it_sends_no_file_twice_after_a_crash(company: Company, comments: Page, network: SandboxNetwork) -> None:
    case = came(network, comments).case
    outbound = _said(company, case)
    deliver(outbound.pk)
    Outbound.objects.update(state="sending", due_at=clock.now() - timedelta(seconds=1), external_id="")
    Attempt.objects.update(finished_at=None, outcome="")
    deliver(outbound.pk)
    said = [each for each in network.outbound(comments.external_id) if each["kind"] == "comment"]
    assert [len(each["pictures"]) for each in said] == [1]
    assert Outbound.objects.get().state == "sent"


def test_it_keeps_no_second_copy_of_what_it_sent(company: Company, comments: Page, network: SandboxNetwork) -> None:
    case = came(network, comments).case
    outbound = _said(company, case)
    deliver(outbound.pk)
    fetch(comments)
    echo = Attachment.objects.get(message__is_ours=True)
    Outbound.objects.update(state="sending", external_id="")
    fetch_files()
    echo.refresh_from_db()
    assert (echo.state, echo.file) == ("waiting", None), "it may be ours: that is settled with the receipt"
    Outbound.objects.update(state="sent", external_id=echo.message.external_id)
    Attachment.objects.update(due_at=clock.now())
    fetch_files()
    echo.refresh_from_db()
    assert (echo.state, echo.reason, echo.file) == ("refused", "ours", None)
    assert StoredFile.objects.filter(kind="picture").count() == 1


def test_it_lets_go_what_was_never_sent(company: Company, comments: Page, network: SandboxNetwork) -> None:
    case = came(network, comments).case
    enclose.put_in(case.pk, BytesIO(samples.picture()), name="a.png", told="", member=company.jonas, now=clock.now() - timedelta(days=31))
    kept = enclose.put_in(case.pk, BytesIO(samples.picture()), name="b.png", told="", member=company.jonas, now=clock.now())
    sweep_files()
    assert list(Enclosure.objects.all()) == [kept]


def test_it_takes_no_larger_file_than_it_is_told(
    company: Company, comments: Page, network: SandboxNetwork, monkeypatch: pytest.MonkeyPatch
) -> None:
    for kind in ("picture", "video", "audio", "document"):
        monkeypatch.setattr(get_settings(), f"{kind}_limit_bytes", 1000)
    message = came(network, comments, sent(samples.VIDEO + b"\0" * 5000, "video/mp4"))
    assert Attachment.objects.get(message=message).reason == "size"


def _said(company: Company, case: Case) -> Outbound:
    """Jonas answers with a photo."""
    photo = enclose.put_in(case.pk, BytesIO(samples.located()), name="home.jpg", told="image/jpeg", member=company.jonas, now=clock.now())
    leg = Leg.objects.filter(case=case).earliest("id")
    said = Answer(case.pk, leg.pk, Way.PUBLIC, "Here is the new timetable.", "", enclosures={photo.pk: "The new timetable"})
    return reply(said, member=company.jonas, now=clock.now())


def test_it_fetches_a_customer_s_picture_when_somebody_looks(company: Company, comments: Page, network: SandboxNetwork) -> None:
    case = came(network, comments).case
    assert not Identity.objects.filter(avatar__isnull=False).exists()
    client = Client()
    client.force_login(company.jonas)
    client.get(f"/cases/{case.pk}")
    fetch_files()
    shown = Identity.objects.select_related("avatar").get(person_id=case.person_id)
    assert shown.avatar is not None
    assert (shown.avatar.kind, shown.avatar_due_at) == ("picture", None)
    assert f'src="/cases/{case.pk}/picture"' in client.get(f"/cases/{case.pk}").content.decode()
    assert body(client.get(f"/cases/{case.pk}/picture"))[:4] == b"RIFF"


def test_a_file_on_which_a_connector_breaks_holds_up_no_other(
    company: Company, comments: Page, network: SandboxNetwork, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(self: object, access: object, url: str, limit_bytes: int) -> bytes:
        raise LookupError("unknown encoding: x-klingon")

    monkeypatch.setattr(type(connector(comments.network)), "fetch_file", breaks, raising=False)
    message = came(network, comments, sent(samples.picture()), sent(samples.picture()))
    held, other = Attachment.objects.filter(message=message).order_by("position")
    Attachment.objects.update(state="waiting", file=None, try_count=0, due_at=clock.now())
    Attachment.objects.filter(pk=held.pk).update(url=f"{HELD}1")
    fetch_files()
    held.refresh_from_db()
    other.refresh_from_db()
    assert (held.state, held.reason) == ("waiting", "broken")
    assert other.state == "ready"
