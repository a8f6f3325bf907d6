"""The page and its token."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from answerable.channels.contract import Connector, NetworkError, Trouble
from tests.contract.stage import Stage


@pytest.fixture
def _renewing(connector: Connector) -> None:
    if not connector.can_renew:
        pytest.skip("nothing renews a credential of this network")


renewing = pytest.mark.usefixtures("_renewing")


def test_it_says_which_page_a_credential_opens(connector: Connector, stage: Stage) -> None:
    found = connector.identify(replace(stage.access, page_external_id="", kind=""))
    assert (found.external_id, found.kind) == (stage.access.page_external_id, stage.access.kind)
    assert found.name
    assert found.permissions
    if connector.can_renew:
        assert found.expires_at is not None
        assert found.expires_at > datetime.now(UTC)


def test_it_says_what_to_do_where_nothing_renews(connector: Connector, stage: Stage) -> None:
    if connector.can_renew:
        pytest.skip("this network renews")
    with pytest.raises(NetworkError) as caught:
        connector.refresh(stage.access)
    assert (caught.value.trouble, caught.value.retry) == (Trouble.TOKEN, False)
    assert caught.value.words


@renewing
def test_it_renews_a_token_that_ran_out(connector: Connector, stage: Stage) -> None:
    stage.expire()
    renewed = connector.refresh(stage.access)
    assert renewed.expires_at is not None
    assert renewed.expires_at > datetime.now(UTC)
    assert set(renewed.credential) == set(stage.access.credential)
    assert connector.identify(replace(stage.access, credential=renewed.credential)).external_id == stage.access.page_external_id


@renewing
def test_it_renews_again_after_a_lost_answer(connector: Connector, stage: Stage) -> None:
    connector.refresh(stage.access)
    renewed = connector.refresh(stage.access)
    assert connector.identify(replace(stage.access, credential=renewed.credential))


@renewing
def test_it_rotates_so_that_the_old_pair_is_worth_nothing(connector: Connector, stage: Stage) -> None:
    if not stage.forgets_tokens:
        pytest.skip("a token lives to its end on this network, whatever was given since")
    renewed = connector.refresh(stage.access)
    connector.identify(replace(stage.access, credential=renewed.credential))
    for call in (connector.identify, connector.refresh):
        with pytest.raises(NetworkError) as caught:
            call(stage.access)
        assert (caught.value.trouble, caught.value.retry) == (Trouble.TOKEN, False)


def test_it_knows_no_other_kind(connector: Connector, place: tuple[str, str]) -> None:
    with pytest.raises(KeyError):
        connector.abilities("no such kind")


def test_it_declares_a_length_for_every_way(connector: Connector, stage: Stage) -> None:
    abilities = connector.abilities(stage.access.kind)
    assert set(abilities.ways) == set(abilities.lengths)
    assert all(length > 0 for length in abilities.lengths.values())
