"""The public page of evidence under load: 200 requests a second, whole pages, the feed, and visitors who have it already."""

import http.client
import time
from datetime import timedelta
from functools import partial
from typing import Any

from django.utils import timezone

from answerable.channels import queries as channels
from answerable.cli.output import say
from answerable.evidence import operations, queries
from answerable.evidence.operations import PageDraft
from answerable.journal.record import PROGRAM
from answerable.journeys.evidence import show
from bench import load
from bench.company import Desk
from bench.installation import Installation
from bench.timing import repeated, summary

PER_SECOND = 200
SECONDS = 20
CONNECTIONS = 16
SLUG = "bench"
AT = f"/in-public/{SLUG}"


def measure(installation: Installation, desk: Desk) -> dict[str, Any]:
    """How long facts take to make, how long the page takes to gather, and how it is served; cpu is of one core."""
    began = time.monotonic()
    cases = operations.rebuild()
    rebuilt = time.monotonic() - began
    brand = channels.brands()[0]
    now = timezone.now()
    page = operations.settle(brand.pk, PageDraft(SLUG, is_on=True, has_words=True), actor=PROGRAM, now=now)
    page_ids = [each.pk for each in channels.pages() if each.brand_id == brand.pk]
    return {
        "facts_per_second": round(cases / rebuilt),
        "complaints_in_90_days": queries.measure(page_ids, now - timedelta(days=90), now).measure.all,
        "gathered_ms": repeated(partial(show, page, now=now), times=15),
        "served": _served(installation),
    }


def _served(installation: Installation) -> dict[str, Any]:
    etag = _etag(installation.port)
    asked = [_request(AT, "Accept-Encoding: gzip"), _request(f"{AT}.json", "Accept-Encoding: gzip"), _request(AT, f"If-None-Match: {etag}")]
    requests = [asked[number % len(asked)] for number in range(PER_SECOND * SECONDS)]
    before = installation.cpu_seconds()
    sent = load.send(installation.port, requests, connections=CONNECTIONS, per_second=PER_SECOND)
    taken = sent.ended_at - sent.began_at
    used = {name: round((spent - before[name]) / taken, 3) for name, spent in installation.cpu_seconds().items()}
    if set(sent.statuses) - {200, 304}:
        raise RuntimeError(f"The page answered {dict(sent.statuses)}")
    found = {"per_second": round(len(requests) / taken, 1), "answer_ms": summary(sent.answer_seconds), "cores_used": used}
    say(f"{found['per_second']} requests a second, web {used.get('web', 0):.0%} of a core")
    return {**found, "statuses": {str(status): count for status, count in sent.statuses.items()}}


def _etag(port: int) -> str:
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    line.request("GET", AT, headers={"Accept-Encoding": "gzip"})
    answer = line.getresponse()
    answer.read()
    if answer.status != 200:
        raise RuntimeError(f"{AT} was answered with {answer.status}")
    return answer.headers["ETag"]


def _request(path: str, header: str) -> bytes:
    return f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{header}\r\n\r\n".encode()
