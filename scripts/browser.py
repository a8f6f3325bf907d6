"""A Chromium for the browser tests: the machine's, or Debian's package, or Playwright's, or a sentence."""

import os
import shutil
import subprocess
from pathlib import Path

from steps import PYTHON, say

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
APT = (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-core"])


def provide_browser() -> None:
    """Sees to it that browser tests can run; where that is impossible, says what to type and goes on."""
    if any(shutil.which(name) for name in NAMES) or _playwright_has_one():
        return
    if os.geteuid() == 0 and shutil.which("apt-get"):
        say("Installing Chromium for the browser tests, by apt")
        commands = [list(command) for command in APT]
    else:
        say("Installing Chromium for the browser tests, by Playwright")
        commands = [[str(PYTHON), "-m", "playwright", "install", "chromium"]]
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    if all(subprocess.run(command, env=quiet, capture_output=True, check=False).returncode == 0 for command in commands):
        return
    say("There is no Chromium, so browser tests are skipped. To run them, type as root: apt-get install chromium")


def _playwright_has_one() -> bool:
    """Whether Playwright installed a browser of its own earlier."""
    cache = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH", Path.home() / ".cache" / "ms-playwright"))
    return any(cache.glob("chromium*/*/chrome*"))
