"""One program of the process group: started in a session of its own, started again when it dies, stopped with all it started."""

import os
import signal
import subprocess
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field

from answerable.core.parent_death import stop_with_parent

FIRST_PAUSE_SECONDS = 0.5
LONGEST_PAUSE_SECONDS = 30.0
LIVED_SECONDS = 10.0
STOP_SECONDS = 20.0
GROUP_MEMBER = "ANSWERABLE_GROUP_MEMBER"


@dataclass
class Child:
    """What to run, under which name it is spoken of, and how long to wait before its next start."""

    name: str
    command: list[str]
    environment: Mapping[str, str]
    process: subprocess.Popen[bytes] | None = field(default=None, repr=False)
    pause_seconds: float = FIRST_PAUSE_SECONDS
    started_at: float = 0.0
    start_again_at: float = 0.0

    def start(self) -> None:
        """Starts the program; Ctrl-C in a terminal does not reach it, so that the group decides in which order to stop."""
        self.started_at = time.monotonic()
        self.process = subprocess.Popen(
            self.command, env={**self.environment, GROUP_MEMBER: "1"}, stdin=subprocess.DEVNULL,
            start_new_session=True, preexec_fn=stop_with_parent(signal.SIGTERM),
        )  # fmt: skip

    def look_after(self) -> str | None:
        """Starts the program again when its time has come; returns a sentence when something happened to it."""
        now = time.monotonic()
        if self.process is None:
            if now >= self.start_again_at:
                self.start()
            return None
        code = self.process.poll()
        if code is None:
            return None
        self._signal_group(signal.SIGKILL)
        self.process = None
        lived = now - self.started_at
        self.pause_seconds = FIRST_PAUSE_SECONDS if lived > LIVED_SECONDS else min(self.pause_seconds * 2, LONGEST_PAUSE_SECONDS)
        self.start_again_at = now + self.pause_seconds
        return f"{self.name} ended after {lived:.0f} s {how_it_ended(code)}; starting it again in {self.pause_seconds:g} s"

    def ask_to_stop(self) -> None:
        """Asks politely; `finish` waits for it."""
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()

    def finish(self) -> None:
        """Waits until the program has ended, and ends what it left behind."""
        if self.process is None:
            return
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(STOP_SECONDS)
        self._signal_group(signal.SIGKILL)
        self.process.wait()
        self.process = None

    def _signal_group(self, order: signal.Signals) -> None:
        """A program that was killed leaves its own children; they share its session."""
        assert self.process is not None
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, order)


def how_it_ended(code: int) -> str:
    """An exit code in words."""
    return f"by {signal.Signals(-code).name}" if code < 0 else f"with exit code {code}"
