"""Signing in: by password, with a code, too often, elsewhere; and that each is kept."""

import base64
import hmac
import re
import struct
import time
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.core import mail
from django.test import Client

from answerable.alerts import queries as alerts
from answerable.journal.models import Event
from answerable.staff.models import Member
from tests.cast import PASSWORD, Company
from tests.signing_in import surely

pytestmark = pytest.mark.django_db


def kinds(member_id: int) -> list[str]:
    """What is kept of a member's account, oldest first; what the cast did before is left out."""
    events = Event.objects.filter(kind__startswith="member.", subject_id=member_id).exclude(kind="member.joined").order_by("id")
    return list(events.values_list("kind", flat=True))


def code(secret: str, step: int = 0) -> str:
    """What an authenticator app shows now, or a step later (RFC 6238); none opens twice."""
    counter = struct.pack(">Q", int(time.time()) // 30 + step)
    digest = hmac.digest(base64.b32decode(secret), counter, "sha1")
    place = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[place : place + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


def log_in(client: Client, member: Member, password: str = PASSWORD) -> Any:
    return client.post("/account/login/", {"login": member.email, "password": password})


def add_app(client: Client) -> str:
    """An authenticator app for who is signed in; says its secret."""
    secret = re.search(r'id="authenticator_secret"[^>]*value="(\w+)"', client.get("/account/2fa/totp/activate/").content.decode())
    assert secret
    assert client.post("/account/2fa/totp/activate/", {"code": code(secret[1])}).status_code == 302
    return secret[1]


def test_it_asks_for_a_code_and_opens_with_it(client: Client, company: Company) -> None:
    surely(client, company.jonas)
    secret = add_app(client)
    client.logout()
    assert log_in(client, company.jonas).url == "/account/2fa/authenticate/"
    assert client.get("/you").status_code == 302
    assert client.post("/account/2fa/authenticate/", {"code": "000000"}).status_code == 200
    assert client.post("/account/2fa/authenticate/", {"code": code(secret, 1)}).status_code == 302
    assert client.get("/you").status_code == 200


def test_it_opens_once_by_each_recovery_code(client: Client, company: Company) -> None:
    surely(client, company.jonas)
    add_app(client)
    html = client.get("/account/2fa/recovery-codes/").content.decode()
    first = html.partition("<code")[2].partition(">")[2].partition("<")[0]
    for status in (302, 200):
        client.logout()
        log_in(client, company.jonas)
        assert client.post("/account/2fa/authenticate/", {"code": first}).status_code == status


def test_it_keeps_no_second_factor_in_the_clear(client: Client, company: Company) -> None:
    surely(client, company.jonas)
    secret = add_app(client)
    kept = [str(each.data) for each in Authenticator.objects.all()]
    assert len(kept) == 2
    assert all(secret not in each and "gAAAA" in each for each in kept)


def test_it_locks_out_who_tries_too_often_and_tells_the_owners_once(client: Client, company: Company) -> None:
    for _ in range(5):
        assert "too many" not in log_in(client, company.jonas, "wrong").content.decode().lower()
    for _ in range(3):
        assert "Too many" in log_in(client, company.jonas).content.decode()
    assert kinds(company.jonas.pk) == ["member.sign_in_failed"] * 5 + ["member.locked_out"]
    [told] = alerts.told(company.robin.pk)
    assert "Jonas Lindqvist" in told.sentence
    assert alerts.told(company.priya.pk) == []
    client.force_login(company.robin)
    assert "Jonas Lindqvist" in client.get("/for-you").content.decode()


def test_a_good_log_in_ends_the_alarm(client: Client, company: Company, settings: Any) -> None:
    settings.ACCOUNT_RATE_LIMITS = {"login_failed": "1/5m/key"}
    log_in(client, company.jonas, "wrong")
    log_in(client, company.jonas, "wrong")
    settings.ACCOUNT_RATE_LIMITS = {}
    assert len(alerts.told(company.robin.pk)) == 1
    assert log_in(client, company.jonas).status_code == 302
    assert alerts.told(company.robin.pk) == []
    assert kinds(company.jonas.pk)[-1] == "member.signed_in"


def test_it_says_the_same_of_members_and_of_strangers(company: Company) -> None:
    def told(email: str, address: str, form: dict[str, str]) -> tuple[int, str]:
        answer = Client().post(address, form, follow=True)
        html = re.sub(r'value="[^"]*"|data-now="[^"]*"|"X-CSRFToken": "[^"]*"', "", answer.content.decode())
        return answer.status_code, html.replace(email, "")

    for address, form in (("/account/login/", {"password": "wrong"}), ("/account/password/reset/", {})):
        name = "login" if "login" in address else "email"
        answers = {told(email, address, {**form, name: email}) for email in ("jonas@harbour.example", "nobody@harbour.example")}
        assert len(answers) == 1, address
    assert [message.to for message in mail.outbox] == [["jonas@harbour.example"]]


def test_it_resets_a_password_once(company: Company) -> None:
    visitor = Client()
    visitor.post("/account/password/reset/", {"email": company.jonas.email})
    link = re.search(r"http://\S+", str(mail.outbox[0].body))
    assert link
    form = visitor.get(link[0], follow=True)
    visitor.post(form.request["PATH_INFO"], {"password1": "four boats 7781", "password2": "four boats 7781"})
    assert log_in(Client(), company.jonas, "four boats 7781").status_code == 302
    assert "This link no longer works" in Client().get(link[0], follow=True).content.decode()
    assert "member.password_reset" in kinds(company.jonas.pk)


def test_a_new_password_ends_every_other_session(client: Client, company: Company) -> None:
    elsewhere = Client()
    log_in(elsewhere, company.jonas)
    surely(client, company.jonas)
    new = {"oldpassword": PASSWORD, "password1": "four boats 7781", "password2": "four boats 7781"}
    assert client.post("/account/password/change/", new).status_code == 302
    assert elsewhere.get("/you").status_code == 302
    assert client.get("/you").status_code == 200
    assert mail.outbox[-1].to == [company.jonas.email]


def test_a_new_address_counts_once_it_is_confirmed(client: Client, company: Company) -> None:
    surely(client, company.jonas)
    assert client.post("/account/email/", {"email": "jl@harbour.example", "action_add": ""}).status_code == 302
    assert Member.objects.get(pk=company.jonas.pk).email == "jonas@harbour.example"
    confirmation = next(message for message in mail.outbox if message.to == ["jl@harbour.example"])
    link = re.search(r"http://\S+", str(confirmation.body))
    assert link
    client.post(link[0])
    assert Member.objects.get(pk=company.jonas.pk).email == "jl@harbour.example"
    assert "member.email_changed" in kinds(company.jonas.pk)


def test_it_lists_sessions_and_ends_one_or_all_others(client: Client, company: Company) -> None:
    laptop, phone = Client(headers={"user-agent": "Mozilla/5.0 (X11; Linux) Firefox/140.0"}), Client()
    for browser in (laptop, phone, client):
        log_in(browser, company.jonas)
    html = client.get("/you/safety").content.decode()
    assert "Firefox on Linux" in html
    assert html.count('action="/you/sessions/') == 2
    ids = re.findall(r'action="/you/sessions/(\d+)"', html)
    client.post(f"/you/sessions/{ids[-1]}", {"_method": "DELETE"})
    assert sorted(browser.get("/you").status_code for browser in (laptop, phone)) == [200, 302]
    client.post("/you/sessions", {"_method": "DELETE"})
    assert [browser.get("/you").status_code for browser in (laptop, phone, client)] == [302, 302, 200]
    assert kinds(company.jonas.pk).count("member.session_ended") == 2


def test_it_breaks_no_page_where_no_mail_leaves(client: Client, company: Company, settings: Any) -> None:
    settings.EMAIL_BACKEND, settings.EMAIL_PORT = "django.core.mail.backends.smtp.EmailBackend", 9
    assert client.post("/account/password/reset/", {"email": company.jonas.email}).status_code == 302
    [alert] = alerts.standing([])
    assert "Mail to members cannot be sent" in alert.sentence
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    client.post("/account/password/reset/", {"email": company.robin.email})
    assert alerts.standing([]) == []
