"""`python -m tests.faults --kills 500 --seed 7`: any number of kills, with progress; the report is JSON on standard output."""

import argparse
import json
import sys
import time

from tests.faults.run import run


def main() -> int:
    """Run, print, and fail if a law was broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--keep", action="store_true", help="leave database and logs behind")
    asked, began = parser.parse_args(), time.monotonic()

    def say(words: str) -> None:
        print(f"{time.monotonic() - began:7.1f} s  {words}", file=sys.stderr, flush=True)

    report = run(asked.kills, asked.seed, say=say, keep=asked.keep)
    print(json.dumps(report.as_data(), indent=2))
    return 1 if report.broken else 0


if __name__ == "__main__":
    sys.exit(main())
