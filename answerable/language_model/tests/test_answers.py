"""What comes back is text, and what to look at in it is said."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.language_model.rules.budget import Budget, Limit, Used, estimate, reached
from answerable.language_model.rules.flags import Flag, flags
from answerable.language_model.rules.material import Material, Said
from answerable.language_model.rules.protocol import Unreadable, answer, plain
from answerable.language_model.rules.tasks import Task
from answerable.language_model.rules.trouble import LONGEST_REST, PATIENCE, Trouble, rest, trouble_of

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


def completion(content: object, **more: object) -> bytes:
    return json.dumps({"choices": [{"message": {"role": "assistant", "content": content}, **more}], "usage": {"prompt_tokens": 7}}).encode()


def test_it_reads_what_servers_say() -> None:
    said = answer(completion("<think>He wants a refund, or\nnot.</think>\n\nDear Amara,\r\nit is on its way.", finish_reason="length"))
    assert (said.text, said.is_cut, said.prompt_tokens, said.answer_tokens) == ("Dear Amara,\nit is on its way.", True, 7, 0)
    assert answer(completion(None)).text == ""


@pytest.mark.parametrize(
    "content",
    [b"", b"<html>", b"[]", b"{}", b'{"choices": []}', b'{"choices": [{"message": {"content": ["a"]}}]}', b"\xff\xfe", b"[" * 100_000,
     b'{"choices": [{"message": {"content": "a"}}], "usage": {"prompt_tokens": -5}}'],
)  # fmt: skip
def test_it_refuses_what_is_no_answer(content: bytes) -> None:
    with pytest.raises(Unreadable):
        answer(content)


@given(st.text(max_size=500))
def test_it_keeps_nothing_that_cannot_be_seen(text: str) -> None:
    said = plain(text)
    assert not set(said) & {"\x00", "\x1b", "\u202e", "\u200b", "\U000e0041"}
    assert plain(said) == said


def test_it_flags_what_nobody_in_the_case_wrote() -> None:
    said = [Said("My order is HR-2291-X, write to amara@mail.example or see www.rail.example/help", False, False)]
    material = Material(Task.DRAFT, said=[Said("Where is it?", False, True)], is_public=True, private=[said[0].text])
    text = "See https://evil.example/x, call +44 20 7946 0958 about HR-2291-X, [CODE_9]. <b>Bye</b>"
    found = flags(text, material, is_cut=True)
    assert [each[0] for each in found] == [
        Flag.LINK,
        Flag.PERSONAL,
        Flag.PRIVATE,
        Flag.PRIVATE,
        Flag.UNKNOWN,
        Flag.MARKUP,
        Flag.MARKUP,
        Flag.CUT,
    ]
    assert flags("Write to amara@mail.example or see www.rail.example/help.", Material(Task.DRAFT, said=said)) == []


def test_it_stops_before_a_limit_is_passed() -> None:
    budget = Budget(requests_a_day=2, tokens_a_month=1_000)
    assert reached(budget, Used(1, 5_000), Used(9, 900), 100) is None
    assert reached(budget, Used(2, 0), Used(9, 0), 1) is Limit.REQUESTS_A_DAY
    assert reached(budget, Used(1, 0), Used(9, 901), 100) is Limit.TOKENS_A_MONTH
    assert reached(Budget(), Used(10**6, 10**9), Used(10**6, 10**9), 10**6) is None
    assert estimate("Grüße") == 3


def test_a_model_that_fails_is_left_alone_longer_and_longer() -> None:
    assert rest(PATIENCE - 1, NOW) is None
    assert [rest(PATIENCE + more, NOW) for more in (0, 1, 50)] == [
        NOW + timedelta(minutes=1),
        NOW + timedelta(minutes=2),
        NOW + LONGEST_REST,
    ]
    assert rest(1, NOW, "40") == NOW + timedelta(seconds=40)
    assert rest(1, NOW, "99999") == NOW + LONGEST_REST
    assert rest(1, NOW, "Wed, 21 Oct 2026") is None


@pytest.mark.parametrize(
    ("status", "trouble"),
    [(200, None), (302, Trouble.REDIRECTED), (401, Trouble.KEY), (404, Trouble.NOT_THERE), (422, Trouble.REFUSED), (429, Trouble.BUSY),
     (503, Trouble.BROKEN), (204, Trouble.REFUSED)],
)  # fmt: skip
def test_each_status_means_something(status: int, trouble: Trouble | None) -> None:
    assert trouble_of(status) is trouble
