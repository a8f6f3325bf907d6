"""What a program and all its processes use of the machine."""

from typing import TypedDict

import psutil

MEGABYTE = 1024 * 1024


class Usage(TypedDict):
    """Memory of one program: resident, and its proportional share where pages are shared (0 where the system does not tell)."""

    processes: int
    rss_mb: float
    pss_mb: float


def cpu_seconds(pid: int) -> float:
    """User and system time of a process, of its living descendants and of those that ended and were waited for."""
    total = 0.0
    for process in _family(pid):
        try:
            times = process.cpu_times()
        except psutil.NoSuchProcess:
            continue
        total += times.user + times.system + times.children_user + times.children_system
    return total


def memory(pid: int) -> Usage:
    """The sums over a process and its living descendants."""
    rss = pss = count = 0
    for process in _family(pid):
        try:
            rss += process.memory_info().rss
            pss += getattr(process.memory_full_info(), "pss", 0)
        except psutil.NoSuchProcess:
            continue
        except psutil.AccessDenied:
            pss = 0
        count += 1
    return Usage(processes=count, rss_mb=round(rss / MEGABYTE, 1), pss_mb=round(pss / MEGABYTE, 1))


def _family(pid: int) -> list[psutil.Process]:
    try:
        root = psutil.Process(pid)
        return [root, *root.children(recursive=True)]
    except psutil.NoSuchProcess:
        return []
