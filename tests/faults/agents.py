"""Agents at work in a process of their own, which is killed now and then: `python -m tests.faults.agents SEED`.

They answer, moderate, take, assign, close, reopen and decide about what is in trouble, through the journeys that the doors call.
"""

import os
import random
import sys
import threading
import time
import uuid

import django

MARK = "fault-suite"
AGENTS = 3


def work(seed: int) -> None:
    """One agent's day, until killed. What is refused or breaks does not matter: the next case is tried."""
    from django.db import Error, connection

    from answerable.core.errors import Refusal
    from tests.faults.agent import act

    die = random.Random(seed)
    while True:
        time.sleep(die.uniform(0.05, 0.4))
        try:
            act(die, f"{MARK} {uuid.uuid4().hex}")
        except Refusal:
            continue
        except Error as error:
            print(f"agent: {type(error).__name__}: {str(error)[:200]}", file=sys.stderr, flush=True)
            connection.close()


def main() -> None:
    """Several agents, who sometimes meet in the same case."""
    django.setup()
    seed = int(sys.argv[1]) + os.getpid()
    for number in range(AGENTS):
        threading.Thread(target=work, args=[seed + number], daemon=True).start()
    while True:
        time.sleep(1)


if __name__ == "__main__":
    main()
