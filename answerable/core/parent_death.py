"""Children that do not outlive their parent, even one that was killed."""

import ctypes
import os
import signal
import sys
import threading
import time
from collections.abc import Callable

PR_SET_PDEATHSIG = 1


def stop_with_parent(order: signal.Signals) -> Callable[[], None] | None:
    """For `preexec_fn`: on Linux the kernel sends the child this signal when the thread that started it ends; elsewhere nothing.

    See prctl(2), PR_SET_PDEATHSIG. Start children from the main thread.
    """
    if not sys.platform.startswith("linux"):
        return None
    prctl = ctypes.CDLL(None, use_errno=True).prctl
    parent = os.getpid()

    def ask_the_kernel() -> None:
        prctl(PR_SET_PDEATHSIG, int(order), 0, 0, 0)
        if os.getppid() != parent:
            os._exit(1)

    return ask_the_kernel


def end_when_orphaned(grace_seconds: float) -> None:
    """Ends this process some seconds after its parent died, should the orderly stop hang because the database went too."""
    parent = os.getppid()

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(1)
        time.sleep(grace_seconds)
        os._exit(1)

    threading.Thread(target=watch, name="orphan watch", daemon=True).start()
