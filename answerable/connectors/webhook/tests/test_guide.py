"""The guide's own program and its lines for a shell do what it says: the desk reads the one and calls the other."""

import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType

import httpx
import pytest

from answerable.channels.contract import Acknowledgement, Draft, NetworkError, Way
from answerable.connectors.webhook import Connector
from answerable.connectors.webhook.page import identify
from answerable.connectors.webhook.tests import spoken
from tests.contract.hook import Hook

GUIDE = (Path(__file__).parents[4] / "docs/guides/connect-anything.md").read_text(encoding="utf-8")
CONNECTOR = Connector()
PATIENCE_SECONDS = 10


def snippet(language: str) -> str:
    found = re.findall(rf"^```{language}\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)
    return str(found[0])


@pytest.fixture
def desk() -> Iterator[Hook]:
    """A door that takes what is signed, and acknowledges it as the desk's does."""

    def answer(delivery: object) -> Acknowledgement:
        CONNECTOR.verify(delivery, spoken.access())  # type: ignore[arg-type]
        return CONNECTOR.acknowledge(delivery)  # type: ignore[arg-type]

    with Hook(answer) as started:
        yield started


@pytest.fixture
def program(tmp_path: Path) -> Iterator[str]:
    """The guide's program, in a process of its own; says where it answers."""
    with httpx.Client() as client:
        (tmp_path / "program.py").write_text(snippet("python").replace("serve_forever()", "serve_forever(0.02)"))
        port = _free_port()
        environment = {**os.environ, "DESK_SECRET": spoken.SECRET, "PORT": str(port)}
        with subprocess.Popen([sys.executable, "program.py"], cwd=tmp_path, env=environment, stderr=subprocess.DEVNULL) as running:
            try:
                _wait_for(client, f"http://127.0.0.1:{port}")
                yield f"http://127.0.0.1:{port}"
            finally:
                running.terminate()


def _free_port() -> int:
    with Hook(lambda _: Acknowledgement()) as taken:
        return int(taken.url.rpartition(":")[2])


def _wait_for(client: httpx.Client, address: str) -> None:
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        try:
            client.post(address, content=b"{}")
        except httpx.HTTPError:
            time.sleep(0.02)
        else:
            return
    raise AssertionError("the guide's program did not start")


def test_its_program_is_called_and_answers(program: str) -> None:
    page = spoken.access(program, id="shop", ways=["public"], can=[])
    found = identify(page)
    assert (found.external_id, found.name, found.kind) == ("shop", "Our shop", page.kind)
    draft = Draft("key-1", Way.PUBLIC, "c1", "On its way.", datetime.now(UTC))
    first, again = CONNECTOR.send(page, draft), CONNECTOR.send(page, draft)
    assert (first.external_id, again.external_id) == ("answer-1", "answer-1")
    with pytest.raises(NetworkError) as caught:
        identify(spoken.access(program, secret="whsec_" + "A" * 32))
    assert "does not take the signature" in caught.value.words


def test_its_program_tells(desk: Hook, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESK_SECRET", spoken.SECRET)
    written = ModuleType("written")
    exec(snippet("python"), written.__dict__)  # the guide's own words
    assert written.tell(desk.url, spoken.item(), spoken.item(kind="letter"))["accepted"] == 1


@pytest.mark.skipif(not all(map(shutil.which, ("curl", "openssl", "od", "bash"))), reason="the shell's example needs curl and openssl")
def test_its_lines_for_a_shell_tell(desk: Hook) -> None:
    environment = {**os.environ, "DESK_SECRET": spoken.SECRET, "DESK_URL": desk.url}
    said = subprocess.run(
        ["bash", "-euc", snippet("sh")], env=environment, capture_output=True, text=True, timeout=PATIENCE_SECONDS, check=True
    )
    assert json.loads(said.stdout) == json.loads(snippet("json"))
