"""Whatever goes wrong, a call raises NetworkError, which says whether to try again."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from answerable.channels.contract import Access, Acknowledgement, Connector, Draft, Moderation, NetworkError, Trouble, Way
from tests.contract.conftest import Drafter
from tests.contract.hook import Hook
from tests.contract.stage import Stage

pytestmark = pytest.mark.usefixtures("_asked")
Call = Callable[[Connector, Access, Draft], Any]

READS: dict[str, Call] = {
    "identify": lambda connector, access, draft: connector.identify(access),
    "poll": lambda connector, access, draft: connector.poll(access, ""),
    "find_sent": lambda connector, access, draft: connector.find_sent(access, draft),
    "measure": lambda connector, access, draft: connector.measure(access, draft.reply_to),
}
WRITES: dict[str, Call] = {
    "send": lambda connector, access, draft: connector.send(access, draft),
    "edit": lambda connector, access, draft: connector.edit(access, draft.reply_to, "New words"),
    "moderate": lambda connector, access, draft: connector.moderate(access, draft.reply_to, Moderation.LIKE),
    "subscribe": lambda connector, access, draft: connector.subscribe(access, "http://127.0.0.1:9/hook"),
}
REFRESH: dict[str, Call] = {"refresh": lambda connector, access, draft: connector.refresh(access)}
READ_BACK: dict[str, Call] = {"read_back": lambda connector, access, draft: connector.read_back(access, draft.reply_to)}
ALL = READS | WRITES | REFRESH | READ_BACK
NONSENSE = ["", "<html>", "null", "[]", "{}", '{"id": 5}', '{"changes": 1, "items": 2}', "[" * 100_000, '{"changes": [[]], "items": [7]}']


def offered(connector: Connector, calls: dict[str, Call]) -> dict[str, Call]:
    """Those of these calls that mean anything on this network."""
    missing = ({"subscribe"} if not connector.has_hooks else set()) | ({"refresh"} if not connector.can_renew else set())
    return {name: call for name, call in calls.items() if name not in missing}


@pytest.fixture
def name(request: pytest.FixtureRequest, connector: Connector) -> str:
    """The call that a test is about."""
    if request.param not in offered(connector, ALL):
        pytest.skip("this network has no such call")
    return str(request.param)


@pytest.fixture
def words(stage: Stage, draft: Drafter) -> Draft:
    """An answer to a question."""
    return draft(stage.ask("Where?"), Way.PUBLIC if stage.access.kind != "direct" else Way.DIRECT)


def trouble(call: Call, connector: Connector, access: Access, words: Draft) -> NetworkError:
    """How the call fails."""
    with pytest.raises(NetworkError) as caught:
        call(connector, access, words)
    assert caught.value.words
    return caught.value


@pytest.mark.parametrize("name", READS | WRITES | READ_BACK, indirect=True)
def test_it_knows_a_token_that_ran_out(connector: Connector, stage: Stage, words: Draft, name: str) -> None:
    stage.expire()
    error = trouble(ALL[name], connector, stage.access, words)
    assert (error.trouble, error.retry) == (Trouble.TOKEN, False)


@pytest.mark.parametrize("name", READS | WRITES | READ_BACK, indirect=True)
def test_it_knows_a_missing_token(connector: Connector, stage: Stage, words: Draft, name: str) -> None:
    for credential in ({}, {"token": ""}, {"token": None}, {"token": " "}, {"token": "a\nb"}, {"token": "é"}, {"token": "wrong"}):
        error = trouble(ALL[name], connector, replace(stage.access, credential=credential), words)
        assert (error.trouble, error.retry) == (Trouble.TOKEN, False)


def test_it_knows_a_lost_permission(connector: Connector, stage: Stage, words: Draft) -> None:
    stage.revoke()
    for name in ("poll", "send", "find_sent", "moderate", "read_back"):
        error = trouble(ALL[name], connector, stage.access, words)
        assert (error.trouble, error.retry) == (Trouble.PERMISSION, False)


@pytest.mark.parametrize("name", READS | WRITES | READ_BACK, indirect=True)
def test_it_knows_a_limit_and_when_it_ends(connector: Connector, stage: Stage, words: Draft, name: str) -> None:
    stage.limit()
    error = trouble(ALL[name], connector, stage.access, words)
    assert (error.trouble, error.retry, error.retry_after) == (Trouble.LIMITED, True, timedelta(seconds=7))


@pytest.mark.parametrize("name", ALL, indirect=True)
def test_it_knows_that_nobody_is_there(connector: Connector, stage: Stage, words: Draft, name: str) -> None:
    with Hook(lambda _: Acknowledgement()) as gone:
        access = replace(stage.access, address=gone.url)
    error = trouble(ALL[name], connector, access, words)
    assert (error.trouble, error.retry) == (Trouble.UNREACHABLE, True)


@pytest.mark.parametrize("address", ["", "nonsense", "ftp://127.0.0.1", "http://[", "http://127.0.0.1:99999"])
def test_it_knows_an_address_that_is_none(connector: Connector, stage: Stage, words: Draft, address: str) -> None:
    for call in offered(connector, ALL).values():
        assert trouble(call, connector, replace(stage.access, address=address), words).trouble is Trouble.UNREACHABLE


def test_it_tells_a_silence_after_a_write_from_one_after_a_read(connector: Connector, stage: Stage, words: Draft) -> None:
    if not stage.speaks_http:
        pytest.skip("this network's servers are not asked over HTTP")
    with Hook(lambda _: Acknowledgement(status=0)) as silent:
        access = replace(stage.access, address=silent.url)
        for call in (READS | READ_BACK).values():
            assert trouble(call, connector, access, words).trouble is Trouble.UNREACHABLE
        for call in offered(connector, WRITES | REFRESH).values():
            error = trouble(call, connector, access, words)
            assert (error.trouble, error.retry) == (Trouble.UNCERTAIN, True)


@pytest.mark.parametrize("status", [200, 201, 302, 400, 401, 403, 404, 409, 410, 418, 422, 429, 500, 502, 503, 504])
def test_it_survives_nonsense(connector: Connector, stage: Stage, words: Draft, status: int) -> None:
    for nonsense in NONSENSE:
        with Hook(lambda _, said=nonsense: Acknowledgement(status, said)) as strange:  # type: ignore[misc]
            access = replace(stage.access, address=strange.url)
            for call in offered(connector, READS | REFRESH | {"send": WRITES["send"]}).values():
                if call is READS["find_sent"] and status in {404, 410}:
                    continue  # what is gone is looked for elsewhere, or is a plain no
                error = trouble(call, connector, access, words)
                assert error.trouble is not Trouble.BROKEN or status < 400


def test_it_never_takes_an_unreadable_receipt_for_a_no(connector: Connector, stage: Stage, words: Draft) -> None:
    """What was answered with success was probably done."""
    if not stage.speaks_http:
        pytest.skip("this network's servers are not asked over HTTP")
    for nonsense in NONSENSE:
        with Hook(lambda _, said=nonsense: Acknowledgement(200, said)) as strange:  # type: ignore[misc]
            error = trouble(WRITES["send"], connector, replace(stage.access, address=strange.url), words)
            assert (error.trouble, error.retry) == (Trouble.UNCERTAIN, True)
