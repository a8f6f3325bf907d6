"""On what it was measured."""

import os
import platform
from importlib.metadata import version
from typing import Any

import psutil

from bench.installation import Installation

GIGABYTE = 1024**3


def machine(installation: Installation) -> dict[str, Any]:
    """Processors, memory, versions; and how busy the machine was with other things before anything was measured."""
    from django.db import connection

    busy = psutil.cpu_percent(interval=1.0)
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('server_version'), current_setting('fsync'), current_setting('shared_buffers')")
        row = cursor.fetchone()
    assert row is not None
    return {
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "processor": _processor(),
        "memory_gb": round(psutil.virtual_memory().total / GIGABYTE, 1),
        "busy_before_percent": busy,
        "system": platform.platform(),
        "python": platform.python_version(),
        "django": version("django"),
        "postgresql": row[0],
        "fsync": row[1],
        "shared_buffers": row[2],
        "port": installation.port,
    }


def _processor() -> str:
    try:
        with open("/proc/cpuinfo") as file:
            return next((line.split(":", 1)[1].strip() for line in file if line.startswith("model name")), platform.machine())
    except OSError:
        return platform.machine()
