"""One process of the installation that may be killed and is started again."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path


class Program:
    """A Python module run in a session of its own, its words in a log file."""

    def __init__(self, name: str, command: list[str], environment: Mapping[str, str], log: Path) -> None:
        self.name, self.command, self.environment = name, [sys.executable, "-m", *command], dict(environment)
        self.log = log
        self.process: subprocess.Popen[bytes] | None = None
        self.exit_count = 0

    def start(self) -> None:
        """Start it, after ending whatever an earlier one left behind."""
        self.kill()
        with self.log.open("ab") as words:
            self.process = subprocess.Popen(
                self.command, env=self.environment, stdin=subprocess.DEVNULL, stdout=words, stderr=words, start_new_session=True
            )

    def kill(self) -> None:
        """SIGKILL for it and all that it started."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """Ask it to end."""
        if self.process is not None:
            with suppress(subprocess.TimeoutExpired):
                self.process.terminate()
                self.process.wait(15)
        self.kill()

    def keep_alive(self) -> bool:
        """Start it again if it ended by itself; says whether it had."""
        if self.process is None or self.process.poll() is None:
            return False
        self.exit_count += 1
        self.start()
        return True

    def _end(self, order: signal.Signals) -> None:
        if self.process is None:
            return
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, order)
        self.process.wait()
        self.process = None
