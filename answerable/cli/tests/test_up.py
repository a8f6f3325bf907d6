"""One command runs everything, mends what dies, and stops everything."""

import json
import signal
import urllib.request
from pathlib import Path

import psutil

from answerable.cli.tests.program import Program, hear


def part(up: psutil.Process, word: str) -> psutil.Process:
    """The process of the group whose command line ends with the word or has it as a program."""
    (found,) = [child for child in up.children() if child.cmdline()[-1] == word or Path(child.cmdline()[0]).name == word]
    return found


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


def test_it_serves_the_log_in(program: Program) -> None:
    process = program.start("up")
    hear(process.stderr, "Answerable runs at")
    with urllib.request.urlopen(f"http://127.0.0.1:{program.port}/account/login/", timeout=20) as answer:
        assert answer.status == 200


def test_it_leaves_nothing_behind_when_it_is_killed(program: Program) -> None:
    process = program.start("up")
    hear(process.stderr, "Answerable runs at")
    everything = psutil.Process(process.pid).children(recursive=True)
    process.kill()
    assert psutil.wait_procs(everything, 40)[1] == []


def test_it_does_not_give_the_owners_password_to_web_and_worker(program: Program) -> None:
    process = program.start("up")
    hear(process.stderr, "Answerable runs at")
    environment = part(psutil.Process(process.pid), "web").environ()
    assert "DATABASE_URL" in environment
    assert "OWNER_DATABASE_URL" not in environment


def test_it_refuses_a_port_that_is_taken(program: Program) -> None:
    first = program.start("up")
    hear(first.stderr, "Answerable runs at")
    program.environment["ANSWERABLE_HOME"] = str(program.home / "second")
    assert json.dumps(program.port) in program.run("up").stderr
