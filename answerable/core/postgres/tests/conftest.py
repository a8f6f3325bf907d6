"""Clusters of their own for the tests of starting and stopping, on both versions that the wheel brings."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from answerable.core.postgres import Cluster, start

Starter = Callable[[], Cluster]


@pytest.fixture(params=[pytest.param("16", marks=pytest.mark.long), "18"])
def version(request: pytest.FixtureRequest) -> str:
    """Each of the versions; the older one in the long suites."""
    return str(request.param)


@pytest.fixture
def starter(tmp_path: Path, version: str) -> Iterator[Starter]:
    """Starts the cluster of one home, as often as it is called, and leaves nothing behind."""
    started: list[Cluster] = []

    def again() -> Cluster:
        started.append(start(tmp_path / "home", version, say=lambda _: None))
        return started[-1]

    yield again
    for cluster in started:
        cluster.stop()
        shutil.rmtree(cluster.place.root, ignore_errors=True)
        shutil.rmtree(cluster.place.sockets, ignore_errors=True)
