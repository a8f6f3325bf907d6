"""Nothing comes in that is not signed with the page's secret, over these very bytes, within five minutes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from standardwebhooks import Webhook

from answerable.channels.contract import Access, BadSignature, Delivery
from answerable.channels.contract.standard import is_secret, new_secret, overlaps_until, renewed, signed, verify
from answerable.connectors.webhook.tests import spoken

BODY = spoken.body(spoken.item())
OTHER = new_secret()


def with_headers(**changed: str | None) -> Delivery:
    """Rightly signed, but for this."""
    right = spoken.signed(BODY)
    named = {name.replace("_", "-"): value for name, value in changed.items()}
    headers = {name: value for name, value in {**right.headers, **named}.items() if value is not None}
    return replace(right, headers=headers)


def test_it_takes_the_example_of_the_standard() -> None:
    """https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md#signature-scheme"""
    body, at = '{"test": 2432232314}', datetime.fromtimestamp(1614265330, UTC)
    told = signed(spoken.access(), "msg_p5jXN8AQM9LWM0D4loKWxJek", body, at=at)
    assert told is not None
    assert told["webhook-signature"] == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


@pytest.mark.parametrize("minutes", [-4, 0, 4])
def test_it_takes_what_is_signed(minutes: int) -> None:
    verify(spoken.signed(BODY, at=datetime.now(UTC) + timedelta(minutes=minutes)), spoken.access())


def test_it_takes_one_right_signature_among_several() -> None:
    right = spoken.signed(BODY).headers["webhook-signature"]
    verify(with_headers(webhook_signature=f"v1,AAAA v1a,BBBB {right}"), spoken.access())


FORGED: dict[str, Callable[[], Delivery]] = {
    "another secret": lambda: spoken.signed(BODY, secret=OTHER),
    "another body": lambda: replace(spoken.signed(BODY), body=BODY + b" "),
    "no body": lambda: replace(spoken.signed(BODY), body=b""),
    "no text": lambda: replace(spoken.signed(BODY), body=b"\xff\xfe"),
    "another id": lambda: with_headers(webhook_id="msg_2"),
    "no id": lambda: with_headers(webhook_id=None),
    "an empty id": lambda: with_headers(webhook_id=""),
    "no time": lambda: with_headers(webhook_timestamp=None),
    "no number as time": lambda: with_headers(webhook_timestamp="yesterday"),
    "a time that is none": lambda: with_headers(webhook_timestamp="nan"),
    "a time beyond all": lambda: with_headers(webhook_timestamp="9" * 40),
    "another time": lambda: with_headers(webhook_timestamp=str(int(datetime.now(UTC).timestamp()) - 60)),
    "six minutes ago": lambda: spoken.signed(BODY, at=datetime.now(UTC) - timedelta(minutes=6)),
    "in six minutes": lambda: spoken.signed(BODY, at=datetime.now(UTC) + timedelta(minutes=6)),
    "no signature": lambda: with_headers(webhook_signature=None),
    "an empty one": lambda: with_headers(webhook_signature=""),
    "one without a version": lambda: with_headers(webhook_signature=spoken.signed(BODY).headers["webhook-signature"].removeprefix("v1,")),
    "one of another version": lambda: with_headers(
        webhook_signature=spoken.signed(BODY).headers["webhook-signature"].replace("v1,", "v2,")
    ),
    "half of one": lambda: with_headers(webhook_signature=spoken.signed(BODY).headers["webhook-signature"][:20]),
    "one in strange letters": lambda: with_headers(webhook_signature="v1,é"),
    "nothing at all": lambda: Delivery("POST", {}, {}, BODY),
}


@pytest.mark.parametrize("forged", FORGED.values(), ids=FORGED)
def test_it_refuses_what_is_not(forged: Callable[[], Delivery]) -> None:
    with pytest.raises(BadSignature):
        verify(forged(), spoken.access())


@pytest.mark.parametrize(
    "secret", ["", "secret", "whsec_", "whsec_AAAA", "whsec_%%%", "whsec_" + "A" * 400, "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"]
)
def test_a_secret_that_is_none_opens_nothing(secret: str) -> None:
    assert not is_secret(secret)
    with pytest.raises(BadSignature):
        verify(spoken.signed(BODY), spoken.access(secret=secret))
    assert signed(spoken.access(secret=secret), "x", "{}", at=datetime.now(UTC)) is None


def overlapping(now: datetime) -> Access:
    """A page that got another secret at this moment."""
    was = spoken.access()
    return replace(was, credential=renewed(was.credential, {"secret": OTHER}, now=now))


def test_both_secrets_are_taken_and_used_for_a_day() -> None:
    now = datetime.now(UTC)
    page = overlapping(now - timedelta(hours=23))
    for secret in (spoken.SECRET, OTHER):
        verify(spoken.signed(BODY, secret=secret), page)
        told = signed(page, "msg_1", BODY.decode(), at=now)
        assert told is not None
        Webhook(secret).verify(BODY, told)
    with pytest.raises(BadSignature):
        verify(spoken.signed(BODY, secret=new_secret()), page)
    assert overlaps_until(page.credential, now=now) is not None


def test_the_former_secret_ends_by_itself_and_is_not_signed_by_then() -> None:
    now = datetime.now(UTC)
    page = overlapping(now - timedelta(hours=25))
    verify(spoken.signed(BODY, secret=OTHER), page)
    with pytest.raises(BadSignature):
        verify(spoken.signed(BODY), page)
    told = signed(page, "msg_1", BODY.decode(), at=now)
    assert told is not None
    assert len(told["webhook-signature"].split()) == 1
    assert overlaps_until(page.credential, now=now) is None


def test_the_same_secret_given_again_and_other_networks_overlap_with_nothing() -> None:
    now = datetime.now(UTC)
    assert "former" not in renewed({"secret": OTHER}, {"secret": OTHER}, now=now)
    assert "former" not in renewed({"secret": "an application's"}, {"secret": "another"}, now=now)
    assert "former" not in renewed({}, {"secret": OTHER}, now=now)


def test_each_new_secret_is_another() -> None:
    made = {new_secret() for _ in range(20)}
    assert len(made) == 20
    assert all(is_secret(each) for each in made)
