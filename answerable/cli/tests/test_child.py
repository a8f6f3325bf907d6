"""A program of the group is started again when it dies, ever more slowly, and leaves nothing behind."""

import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from answerable.cli.child import LONGEST_PAUSE_SECONDS, Child


@pytest.fixture
def sleeper() -> Iterator[Child]:
    """A program that has a program of its own, as a web server has."""
    code = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'import time; time.sleep(60)'])"
    child = Child("sleeper", [sys.executable, "-c", code], dict(os.environ))
    yield child
    child.ask_to_stop()
    child.finish()


def descendants(child: Child) -> list[psutil.Process]:
    assert child.process is not None
    for _ in range(100):
        if found := psutil.Process(child.process.pid).children(recursive=True):
            return found
        time.sleep(0.05)
    raise AssertionError("the program never started its own")


def happened(child: Child) -> str:
    for _ in range(100):
        if said := child.look_after():
            return said
        time.sleep(0.05)
    raise AssertionError("nothing happened")


def test_it_ends_what_a_killed_program_left_and_starts_it_again(sleeper: Child) -> None:
    sleeper.start()
    assert sleeper.process is not None
    left = descendants(sleeper)
    sleeper.process.kill()
    assert "by SIGKILL; starting it again in" in happened(sleeper)
    assert psutil.wait_procs(left, 5)[1] == []
    sleeper.start_again_at = 0
    sleeper.look_after()
    assert sleeper.process.poll() is None


def test_it_waits_longer_after_each_quick_death() -> None:
    child = Child("hopeless", [sys.executable, "-c", "raise SystemExit(3)"], dict(os.environ))
    pauses = []
    for _ in range(8):
        child.start()
        assert "with exit code 3" in happened(child)
        pauses.append(child.pause_seconds)
    assert pauses == sorted(pauses)
    assert pauses[-1] == LONGEST_PAUSE_SECONDS


def test_it_stops_with_all_that_it_started(sleeper: Child) -> None:
    sleeper.start()
    left = descendants(sleeper)
    sleeper.ask_to_stop()
    sleeper.finish()
    assert psutil.wait_procs(left, 5)[1] == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Only Linux tells a child that its parent died.")
def test_it_does_not_outlive_the_group(tmp_path: Path) -> None:
    parent = Child("parent", [sys.executable, "-c", STARTS_A_CHILD, str(tmp_path / "pid")], dict(os.environ))
    parent.start()
    assert parent.process is not None
    for _ in range(200):
        if (tmp_path / "pid").exists() and (tmp_path / "pid").read_text():
            break
        time.sleep(0.05)
    grandchild = psutil.Process(int((tmp_path / "pid").read_text()))
    os.kill(parent.process.pid, signal.SIGKILL)
    parent.process.wait()
    grandchild.wait(10)


STARTS_A_CHILD = """
import os, pathlib, sys, time
from answerable.cli.child import Child
child = Child("child", [sys.executable, "-c", "import time; time.sleep(60)"], dict(os.environ))
child.start()
pathlib.Path(sys.argv[1]).write_text(str(child.process.pid))
time.sleep(60)
"""
