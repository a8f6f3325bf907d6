"""One command runs everything, mends what dies, and stops everything."""

import signal
import subprocess
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from answerable.cli.tests.program import Program, hear


def part(up: psutil.Process, word: str) -> psutil.Process:
    """The process of the group whose command line ends with the word or has it as a program."""
    living = [child for child in up.children() if child.status() != psutil.STATUS_ZOMBIE]
    (found,) = [child for child in living if child.cmdline()[-1] == word or Path(child.cmdline()[0]).name == word]
    return found


@pytest.fixture(scope="module")
def running() -> Iterator[tuple[Program, subprocess.Popen[str]]]:
    """An installation that runs, for the tests that leave it as it is."""
    program = Program()
    process = program.start("up")
    hear(process.stderr, "Answerable runs at")
    yield program, process
    program.remove()


@pytest.mark.long
def test_it_runs_mends_and_stops_everything(program: Program) -> None:
    process = program.start("up")
    hear(process.stderr, "Answerable runs at")
    up = psutil.Process(process.pid)
    part(up, "worker").kill()
    hear(process.stderr, "worker ended")
    part(up, "postgres").kill()
    hear(process.stderr, "PostgreSQL ended; starting it again")
    part(up, "web").kill()
    hear(process.stderr, "web ended")
    refused = program.run("up")
    assert "runs already" in refused.stderr
    everything = [up, *up.children(recursive=True)]
    process.send_signal(signal.SIGINT)
    assert process.wait(60) == 0
    assert psutil.wait_procs(everything, 10)[1] == []


def test_it_serves_the_log_in(running: tuple[Program, subprocess.Popen[str]]) -> None:
    program, _ = running
    with urllib.request.urlopen(f"http://127.0.0.1:{program.port}/account/login/", timeout=20) as answer:
        assert answer.status == 200


def test_it_does_not_give_the_owners_password_to_web_and_worker(running: tuple[Program, subprocess.Popen[str]]) -> None:
    _, process = running
    environment = part(psutil.Process(process.pid), "web").environ()
    assert "DATABASE_URL" in environment
    assert "OWNER_DATABASE_URL" not in environment


def test_it_refuses_a_port_that_is_taken(running: tuple[Program, subprocess.Popen[str]], program: Program) -> None:
    taken = str(running[0].port)
    program.environment["ANSWERABLE_PORT"] = taken
    assert f"port {taken}" in program.run("up").stderr


@pytest.mark.long
def test_it_leaves_nothing_behind_when_it_is_killed(program: Program) -> None:
    process = program.start("up")
    hear(process.stderr, "Answerable runs at")
    everything = psutil.Process(process.pid).children(recursive=True)
    process.kill()
    assert psutil.wait_procs(everything, 40)[1] == []
