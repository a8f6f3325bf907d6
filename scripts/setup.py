"""Sets the project up: `python3 scripts/setup.py run` to run it, `dev` to test and check it, `assets` to build what browsers load.

Needs nothing but Python's own library. A second time it does only what changed, and needs no network.
"""

import sys

from assets import build_assets
from browser import provide_browser
from catalogues import compile_catalogues
from environment import install, install_program, make_environment

USAGE = "Say what to set up: run, dev or assets."


def main(wish: str) -> None:
    """Sets up what was wished for and what that stands on."""
    make_environment()
    install("app")
    install_program()
    compile_catalogues()
    build_assets()
    if wish == "dev":
        install("dev")
        provide_browser()


if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in ("run", "dev", "assets"):
        raise SystemExit(USAGE)
    main(sys.argv[1])
