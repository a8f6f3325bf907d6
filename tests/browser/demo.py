"""The demo as a newcomer starts it: one command, in a scratch home, on free ports."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import httpx

from answerable_sandbox.testing.process import free_port

START_SECONDS = 150
PASSWORD = "try-answerable"


class Demo:
    """`with Demo() as demo:` runs `answerable demo`; `demo.desk` and `demo.network` are its addresses."""

    def __init__(self) -> None:
        self.home = Path(tempfile.mkdtemp(prefix="answerable-demo-"))
        self.home.chmod(0o755)
        desk, network = free_port(), free_port()
        self.desk, self.network = f"http://127.0.0.1:{desk}", f"http://127.0.0.1:{network}"
        self.log = self.home / "demo.log"
        theirs = {name: value for name, value in os.environ.items() if "DATABASE_URL" not in name and not name.startswith("ANSWERABLE_")}
        self.environment = theirs | {
            "ANSWERABLE_HOME": str(self.home / "home"),
            "ANSWERABLE_PORT": str(desk),
            "ANSWERABLE_BASE_URL": self.desk,
            "ANSWERABLE_SANDBOX_URL": self.network,
        }
        self.process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "answerable.cli", "demo"], env=self.environment, stdout=log, stderr=log, start_new_session=True
            )
        ends = time.monotonic() + START_SECONDS
        while "Ready after" not in self.log.read_text():
            if self.process.poll() is not None or time.monotonic() > ends:
                self.stop()
                raise RuntimeError(f"The demo did not start:\n{self.log.read_text()[-3000:]}")
            time.sleep(0.2)
        self.control("POST", "/customers", {"rate_per_minute": 0})
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.stop()
        shutil.rmtree(self.home, ignore_errors=True)

    def stop(self) -> None:
        """Ctrl-C, as a person ends it."""
        if self.process is None:
            return
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process = None

    def control(self, method: str, path: str, data: object = None) -> Any:
        """A call of the network's control API."""
        response = httpx.request(method, f"{self.network}/control{path}", json=data, timeout=20, trust_env=False)
        response.raise_for_status()
        return response.json()

    def page(self, kind: str) -> dict[str, Any]:
        """The page of Harbour Rail of a kind."""
        return next(dict(each) for each in self.control("POST", "/demo")["pages"] if each["kind"] == kind)

    def write(self, page_kind: str, text: str, *, handle: str, **more: Any) -> dict[str, Any]:
        """Somebody writes to the page of a kind."""
        data = {"page_id": self.page(page_kind)["id"], "text": text, "handle": handle, **more}
        return dict(self.control("POST", "/items", data))

    def said(self, kind: str) -> list[str]:
        """What the page said on the network."""
        return [each["text"] for each in self.control("GET", f"/outbound?page={self.page(kind)['id']}")["items"]]
