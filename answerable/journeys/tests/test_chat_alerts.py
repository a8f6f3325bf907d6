"""What needs somebody is told once in every room that it concerns, and nothing is lost while a room takes nothing."""

import json
import logging
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest

from answerable.access.models import Restriction
from answerable.alerts import operations as alerts
from answerable.alerts.models import Alert, Outlet
from answerable.alerts.operations import OutletDraft
from answerable.channels.contract import Acknowledgement
from answerable.channels.models import Page
from answerable.core import clock
from answerable.core.chat import Room, UnfitRoom
from answerable.core.http import UnsafeAddress
from answerable.journal.record import PROGRAM
from answerable.journeys.company.settle_outlets import try_outlet
from answerable.journeys.telling.chat_alerts import post_alerts
from tests.arrivals import case_of
from tests.cast import Company
from tests.contract.hook import Hook

pytestmark = pytest.mark.django_db


class Chat:
    """A chat tool over real HTTP, which takes messages or does not."""

    def __init__(self) -> None:
        self.status = 200
        self.hook = Hook(lambda _: Acknowledgement(self.status))

    def said(self) -> list[str]:
        """The text of each message that came, those too that were not taken."""
        return [json.loads(each.body)["message"] for each in self.hook.posts(0)]


@pytest.fixture
def chat() -> Iterator[Chat]:
    made = Chat()
    with made.hook:
        yield made


@pytest.fixture
def room(chat: Chat) -> Callable[..., Outlet]:
    def opened(path: str = "room", **wanted: object) -> Outlet:
        address = f"json://{chat.hook.url.removeprefix('http://')}/{path}"
        draft = OutletDraft("The room", Room(address, is_private_allowed=True), **wanted)  # type: ignore[arg-type]
        return alerts.open_outlet(draft, actor=PROGRAM, now=clock.now())

    return opened


def raise_all(page: Page, company: Company) -> None:
    now, case = clock.now(), case_of(page)
    alerts.raise_alert("page", "The page is silent.", page_id=page.pk, now=now)
    alerts.raise_alert("desk", "No mail goes out.", now=now)
    for member in (company.maya, company.jonas):
        alerts.raise_alert(f"due {member.pk}", "An answer is due.", case_id=case.pk, page_id=page.pk, member_id=member.pk, now=now)
    alerts.raise_alert("own", "Your second factor was reset.", member_id=company.maya.pk, now=now)


def test_it_tells_each_once_with_the_way_to_the_case(chat: Chat, room: Callable[..., Outlet], company: Company, page: Page) -> None:
    room(department_id=company.maya.department_id)
    raise_all(page, company)
    post_alerts()
    post_alerts()
    [told] = chat.said()
    lines = told.splitlines()
    assert [line.split(" http")[0] for line in lines] == ["• The page is silent.", "• An answer is due."]
    assert lines[1].endswith(f"/cases/{Alert.objects.get(cause=f'due {company.maya.pk}').case_id}")


def test_where_everything_is_told_stands_what_concerns_the_desk(
    chat: Chat, room: Callable[..., Outlet], company: Company, page: Page
) -> None:
    room()
    raise_all(page, company)
    post_alerts()
    [told] = chat.said()
    assert told.splitlines() == ["• The page is silent.", "• No mail goes out."]


def test_it_keeps_to_the_pages_that_were_chosen(chat: Chat, room: Callable[..., Outlet], company: Company, page: Page) -> None:
    room(page_ids=[page.pk + 1])
    raise_all(page, company)
    post_alerts()
    assert chat.said() == []


def test_it_says_nothing_of_a_pr_matter(chat: Chat, room: Callable[..., Outlet], company: Company, page: Page) -> None:
    room()
    case = case_of(page)
    Restriction.objects.create(case=case, spokesperson=company.lena, set_at=clock.now())
    alerts.raise_alert("pr", "A PR matter is due.", case_id=case.pk, page_id=page.pk, now=clock.now())
    post_alerts()
    assert chat.said() == []


def test_what_was_raised_before_is_not_told(chat: Chat, room: Callable[..., Outlet], company: Company, page: Page) -> None:
    alerts.raise_alert("page", "The page is silent.", page_id=page.pk, now=clock.now() - timedelta(minutes=1))
    room()
    post_alerts()
    assert chat.said() == []


def test_a_room_that_takes_nothing_is_told_later_and_stands_among_the_alerts(
    chat: Chat, room: Callable[..., Outlet], company: Company, page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    outlet, now = room(), clock.now()
    alerts.raise_alert("page", "The page is silent.", page_id=page.pk, now=now)
    chat.status = 500
    post_alerts()
    post_alerts()
    outlet.refresh_from_db()
    assert outlet.failure_count == 1, "it rests"
    assert Alert.objects.filter(cause=outlet.cause, over_at=None).exists()
    chat.status = 200
    monkeypatch.setattr(clock, "now", lambda: now + timedelta(minutes=1))
    post_alerts()
    assert chat.said()[-1] == "• The page is silent."
    assert not Alert.objects.filter(cause=outlet.cause, over_at=None).exists()
    outlet.refresh_from_db()
    assert (outlet.failure_count, outlet.trouble) == (0, "")


def test_its_owner_may_try_it(chat: Chat, room: Callable[..., Outlet], company: Company) -> None:
    outlet = room()
    assert try_outlet(outlet.pk, member=company.robin, now=clock.now()) == ""
    assert "Robin Hale" in chat.said()[0]
    chat.status = 404
    assert "JSON" in try_outlet(outlet.pk, member=company.robin, now=clock.now())


@pytest.mark.parametrize(
    "address", ["", "nonsense", "https://example.com/hooks", "mailto://me:secret@example.com", "syslog://", "file:///etc/passwd", "a\nb"]
)
def test_it_refuses_what_is_no_room(address: str) -> None:
    with pytest.raises(UnfitRoom):
        Room(address).check()


def test_it_calls_no_address_inside_unless_that_is_agreed() -> None:
    for address in ("json://127.0.0.1:9/x", "mmosts://localhost/abcdef", "jsons://[::1]/x"):
        with pytest.raises(UnsafeAddress):
            Room(address).check()
    Room("json://127.0.0.1:9/x", is_private_allowed=True).check()


def test_no_address_is_logged(chat: Chat, room: Callable[..., Outlet], page: Page, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    chat.status = 500
    room("very-secret")
    alerts.raise_alert("page", "The page is silent.", page_id=page.pk, now=clock.now())
    post_alerts()
    assert "very-secret" not in "".join(each.getMessage() for each in caplog.records if each.name.startswith(("apprise", "answerable")))
