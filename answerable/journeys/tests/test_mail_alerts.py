"""Alerts by mail, over a real mail server."""

from collections.abc import Iterator
from datetime import UTC, datetime
from email import message_from_bytes
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from answerable.alerts import operations as alerts
from answerable.alerts import queries
from answerable.channels.models import Page
from answerable.cli.examination.finding import Level
from answerable.cli.examination.mail import mail as examined
from answerable.core import clock
from answerable.core.mail_server import MailServer
from answerable.core.settings import get_settings
from answerable.journeys.answering.write_note import write_note
from answerable.journeys.casework.consult import consult
from answerable.journeys.casework.hand_off import hand_off
from answerable.journeys.policies import write
from answerable.journeys.telling.mail_alerts import is_due, mail_alerts
from answerable.policy import queries as policies
from answerable.policy.operations import PolicyDraft
from answerable.routing.rules.packet import Packet
from answerable.staff.models import Preference
from tests.arrivals import case_of
from tests.cast import Company, add_page, harbour_rail

NOON = datetime(2026, 6, 22, 12, tzinfo=UTC)


class Inbox:
    """What arrived, by who it is for."""

    def __init__(self) -> None:
        self.arrived: dict[str, list[str]] = {}
        self.is_closed = False

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802  # named by aiosmtpd
        if self.is_closed:
            return "451 Come back later"
        came: Any = envelope.content
        payload: Any = message_from_bytes(came).get_payload(decode=True)
        for address in envelope.rcpt_tos:
            self.arrived.setdefault(address, []).append(payload.decode())
        return "250 Taken"


class AnyPort(Controller):
    """A mail server on whichever port is free."""

    def _trigger_server(self) -> None:
        server: Any = self.server
        self.port = server.sockets[0].getsockname()[1]
        super()._trigger_server()  # type: ignore[no-untyped-call]


@pytest.fixture
def inbox(settings: Any) -> Iterator[Inbox]:
    """A mail server of its own, to which the settings point."""
    kept = Inbox()
    server = AnyPort(kept, hostname="127.0.0.1", port=0)
    server.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
    yield kept
    server.stop()


@pytest.fixture
def company(db: None) -> Company:
    """Everybody chose: nobody but who a test names has mail."""
    made = harbour_rail()
    for member in made.members.values():
        Preference.objects.create(member=member, mail=Preference.Mail.NONE)
    return made


@pytest.fixture
def page(company: Company) -> Page:
    return add_page(company, {"id": "page1", "kind": "comments", "name": "Platform nine", "handle": "nine"})


def chooses(company: Company, *names: str) -> list[str]:
    members = [company.members[name] for name in names]
    Preference.objects.filter(member__in=members).update(mail=Preference.Mail.AT_ONCE)
    return [member.email for member in members]


def test_it_tells_who_sees_the_page_and_tells_once(company: Company, page: Page, inbox: Inbox) -> None:
    jonas = chooses(company, "jonas", "charlie")[0]
    alerts.raise_alert("page silent", "Platform nine is silent", now=clock.now(), page_id=page.pk)
    mail_alerts()
    mail_alerts()
    assert list(inbox.arrived) == [jonas]
    [text] = inbox.arrived[jonas]
    assert "Platform nine is silent" in text
    assert f"{get_settings().base_url.rstrip('/')}/you" in text


def test_it_tells_a_member_of_what_is_meant_for_them_alone(company: Company, page: Page, inbox: Inbox) -> None:
    jonas, _ = chooses(company, "jonas", "maya")
    alerts.raise_alert("mention", "Lena mentioned you", now=clock.now(), page_id=page.pk, case_id=7, member_id=company.jonas.pk)
    mail_alerts()
    assert list(inbox.arrived) == [jonas]
    assert "/cases/7" in inbox.arrived[jonas][0]


def test_it_tells_of_all_that_colleagues_want(company: Company, page: Page, inbox: Inbox) -> None:
    """A hand-off, a question, a mention, and a policy to read, each with where it is seen to; one mail for all."""
    (lena,) = chooses(company, "lena")
    case, jonas, marketing, now = case_of(page), company.jonas, company.departments["Marketing"].pk, clock.now()
    write_note(case.pk, "@Marketing, is this yours?", member=jonas, now=now)
    consult(case.pk, "May we say so?", department_id=marketing, to_member_id=None, due_at=None, member=jonas, now=now)
    packet = Packet(summary="She waits.", next_step="Answer her.")
    hand_off(case.pk, packet, department_id=marketing, to_member_id=None, member=jonas, now=now)
    write.write(marketing, PolicyDraft("Tone", "Be kind."), member=company.robin, now=now)
    mail_alerts()
    [text] = inbox.arrived[lena]
    for said in ("mentions you in", "asks your department about", "handed", "Robin Hale asks you to read “Tone”"):
        assert said in text
    assert text.count(f"/cases/{case.pk}") == 3
    assert f"/policies/{policies.standing()[0].policy_id}" in text


def test_it_tells_owners_alone_of_the_installation(company: Company, inbox: Inbox) -> None:
    robin, _ = chooses(company, "robin", "jonas")
    alerts.raise_alert("disk", "The disk is full", now=clock.now())
    mail_alerts()
    assert list(inbox.arrived) == [robin]


def test_it_tries_again_what_the_server_did_not_take(company: Company, inbox: Inbox) -> None:
    [robin] = chooses(company, "robin")
    alerts.raise_alert("disk", "The disk is full", now=clock.now())
    inbox.is_closed = True
    mail_alerts()
    assert any("Mail to members cannot be sent" in each.sentence for each in queries.standing([]))
    inbox.is_closed = False
    mail_alerts()
    assert len(inbox.arrived[robin]) == 1
    assert [each.sentence for each in queries.standing([])] == ["The disk is full"]


def test_it_is_silent_about_what_is_over(company: Company, inbox: Inbox) -> None:
    chooses(company, "robin")
    alerts.raise_alert("disk", "The disk is full", now=clock.now())
    alerts.lower("disk", now=clock.now())
    mail_alerts()
    assert inbox.arrived == {}


@pytest.mark.parametrize(
    ("mail", "zone", "last_at", "expected"),
    [
        ("none", "UTC", None, False),
        ("at_once", "UTC", NOON, True),
        ("daily", "UTC", None, True),
        ("daily", "UTC", NOON.replace(hour=7), False),
        ("daily", "UTC", NOON.replace(day=21), True),
        ("daily", "America/Los_Angeles", NOON.replace(day=20), False),
        ("daily", "Asia/Tokyo", NOON.replace(day=21, hour=16), False),
        ("daily", "Asia/Tokyo", NOON.replace(day=21, hour=14), True),
    ],
)
def test_it_comes_in_the_members_morning_once(mail: str, zone: str, last_at: datetime | None, expected: bool) -> None:
    assert is_due(mail, zone, last_at, NOON) is expected


def test_doctor_says_whether_mail_goes_out(inbox: Inbox, settings: Any) -> None:
    ours = get_settings().model_copy(update={"email_url": "smtp://127.0.0.1"})
    assert examined(ours).level is Level.OK
    settings.EMAIL_PORT = 9
    assert examined(ours).level is Level.FAIL
    assert examined(ours.model_copy(update={"email_url": "console:"})).level is Level.WARN


def test_no_password_leaves_in_the_clear(inbox: Inbox, settings: Any) -> None:
    ours = get_settings().model_copy(update={"email_url": f"smtp://desk:secret@127.0.0.1:{settings.EMAIL_PORT}"})
    server = MailServer.of(ours.email_url)
    settings.EMAIL_HOST_USER, settings.EMAIL_HOST_PASSWORD, settings.EMAIL_USE_TLS = server.user, server.password, server.starts_tls
    assert "STARTTLS" in examined(ours).said
