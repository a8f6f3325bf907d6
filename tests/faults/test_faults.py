"""Nothing lost, nothing twice, whoever is killed when."""

import pytest

from tests.faults.run import run


@pytest.mark.long
@pytest.mark.parametrize("seed", [7])
def test_it_loses_nothing_and_says_nothing_twice(seed: int) -> None:
    report = run(20, seed)
    assert sum(report.kills.values()) == 20
    assert report.event_count > 500
    assert report.replies.get("sent", 0) > 10
    assert report.broken == {}
