"""Nothing lost, nothing twice, whoever is killed when."""

import pytest

from tests.faults.run import run


@pytest.mark.long
@pytest.mark.parametrize(("kills", "seed"), [(3, 7), (20, 11)])
def test_it_loses_nothing_and_says_nothing_twice(kills: int, seed: int) -> None:
    report = run(kills, seed)
    assert sum(report.kills.values()) == kills
    assert report.event_count > 40 * kills
    assert report.broken == {}
