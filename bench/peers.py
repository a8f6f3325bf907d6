"""What two other desks reached, for figures side by side.

Source: our own measurements of 2026-11-21 on the machine type named by `MACHINE`, each by its own fastest path: django-helpdesk 2.6
(gunicorn, 3 processes of 4 threads) and Request Tracker 5.0 (Starman, 3 processes, Debian's defaults). Each message was a new customer
and a new ticket. Django itself, PostgreSQL and the loopback were measured the same day and stand under `limits`.
"""

from typing import Any

MACHINE = "2 cores, 24 GiB, PostgreSQL 18.4 with fsync, loopback"
RECEIVED_PER_SECOND = {"django-helpdesk": 60.0, "Request Tracker": 5.9}
LIST_P95_MS = {"django-helpdesk": {"10k": 238.0, "100k": 381.0, "1M": 2450.0}, "Request Tracker": {"10k": 1123.0, "100k": 1375.0}}
SEARCH_RARE_MS = {"django-helpdesk": {"10k": 192.0, "100k": 1011.0, "1M": 8224.0}, "Request Tracker": {"10k": 108.0, "100k": 349.0}}
CASE_P95_MS = {"django-helpdesk": 177.0, "Request Tracker": 517.0}
MEMORY_MB = {"django-helpdesk": {"rest": 170, "load": 187}, "Request Tracker": {"rest": 384, "load": 621}}
LIMITS = {
    "single_row_commits_per_second": {"1 connection": 2731, "8 connections": 9055},
    "message_rows_per_second_in_batches_of_200": {"1 process": 15800, "2 processes": 32100},
    "notify_there_and_back_ms": {"p50": 0.58, "p99": 0.78},
    "keyset_50_rows_ms": {"1M p95": 0.88, "10M p95": 2.0},
    "trivial_django_requests_per_second": 3066,
}

PEERS: dict[str, Any] = {
    "machine": MACHINE,
    "received_per_second": RECEIVED_PER_SECOND,
    "list_p95_ms": LIST_P95_MS,
    "search_rare_word_ms": SEARCH_RARE_MS,
    "case_of_20_messages_p95_ms": CASE_P95_MS,
    "memory_mb": MEMORY_MB,
    "limits": LIMITS,
}


def ratio(ours: float, theirs: float) -> float:
    """How many times as much."""
    return round(ours / theirs, 1) if theirs else 0.0
