"""How much of the machine the embedded PostgreSQL may take: a modest share, for web and worker live beside it."""

import shutil
from pathlib import Path

import psutil

MEGABYTE = 1024 * 1024
CGROUP_LIMITS = (Path("/sys/fs/cgroup/memory.max"), Path("/sys/fs/cgroup/memory/memory.limit_in_bytes"))
SHARED_MEMORY = Path("/dev/shm")


def memory_bytes() -> int:
    """The machine's memory, or the container's limit where that is smaller."""
    limits = [int(text) for path in CGROUP_LIMITS if path.exists() and (text := path.read_text().strip()).isdigit()]
    return min([psutil.virtual_memory().total, *limits])


def memory_settings(total_bytes: int) -> dict[str, str]:
    """An eighth of the memory for shared buffers, within 128 MB and 2 GB; the rest follows PostgreSQL's own rules of thumb."""
    total = total_bytes // MEGABYTE
    return {
        "shared_buffers": f"{_between(128, total // 8, 2048)}MB",
        "effective_cache_size": f"{_between(256, total // 2, 65536)}MB",
        "maintenance_work_mem": f"{_between(64, total // 32, 512)}MB",
        "work_mem": f"{_between(4, total // 1024, 32)}MB",
        "max_wal_size": "2GB",
    }


def shared_memory_settings() -> dict[str, str]:
    """Containers often come with 64 MB of /dev/shm, too little for parallel queries: use System V memory there."""
    is_small = SHARED_MEMORY.exists() and shutil.disk_usage(SHARED_MEMORY).total < 256 * MEGABYTE
    return {"dynamic_shared_memory_type": "sysv"} if is_small else {}


def _between(low: int, value: int, high: int) -> int:
    return max(low, min(value, high))
