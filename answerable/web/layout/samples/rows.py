"""A list of cases, and a deadline in each of its states."""

from dataclasses import replace
from datetime import datetime, timedelta

from answerable.web.layout.samples import texts
from answerable.web.layout.shapes import CaseRow, Clock


def clocks(now: datetime) -> list[Clock]:
    """Each state of a deadline."""
    return [
        Clock("plain", "3 h 05 m left", 0.9, now + timedelta(hours=3, minutes=5, seconds=30)),
        Clock("plain", "1 h 38 m left", 0.6, now + timedelta(hours=1, minutes=38, seconds=30)),
        Clock("soon", "38 m left", 0.38, now + timedelta(minutes=38, seconds=30)),
        Clock("over", "14 m over", 0.0, now - timedelta(minutes=14, seconds=30)),
        Clock("paused", "Customer's turn"),
        Clock("answered", "Answered in 9 m"),
        Clock("none"),
    ]


def rows(now: datetime) -> list[CaseRow]:
    """Cases in five scripts, in three groups, the middle one open."""
    plain, later, soon, over, paused, answered, _ = clocks(now)
    first = _first(now, over)
    hour = replace(first, urgency="normal", clock=soon, group="Due within the hour")
    today = replace(hour, is_unread=False, clock=plain, group="Later today")
    arabic = replace(hour, network="whatsapp", customer_name=texts.ARABIC_NAME, snippet=texts.ARABIC, lang="ar", reach=0, leg="private")
    ramp = replace(today, network="sandbox", is_simulated=True, customer_name="Amara Nwosu", snippet=texts.RAMP, lang="en", reach=48_240)
    jobs = replace(
        today, network="linkedin", customer_name=texts.LONG_NAME, snippet=texts.LONG_WORD, reason="job", reason_label="Job question"
    )
    praise = replace(
        today, network="mastodon", customer_name="Søren Lauridsen", snippet=texts.DANISH, lang="da", reason="praise", reach=640
    )
    refund = replace(
        today, network="telegram", customer_name=texts.UKRAINIAN_NAME, snippet=texts.UKRAINIAN, lang="uk", leg="private", reach=0
    )
    listed = [
        first,
        _press(hour),
        replace(arabic, is_unread=False, member_name="Maya Okafor"),
        replace(ramp, leg="both", clock=later, is_mine=True, is_selected=True),
        replace(refund, is_unread=True, reason="question", reason_label="Question", member_name="", clock=paused),
        replace(jobs, reach=9400, department="Human resources and training", member_name="Greta Holm"),
        replace(praise, reason_label="Praise", clock=answered),
    ]
    return [replace(row, id=number, url=f"#case-{number}") for number, row in enumerate(listed, start=1)]


def _first(now: datetime, clock: Clock) -> CaseRow:
    """An overdue complaint."""
    return CaseRow(
        id=1,
        reference="HR-48201",
        title="Refund",
        url="",
        network="instagram",
        page_name="Harbour Rail",
        is_simulated=False,
        customer_name="Jürgen Pohl",
        snippet=texts.GERMAN,
        lang="de",
        last_at=now,
        reach=1200,
        leg="public",
        reason="complaint",
        reason_label="Complaint",
        urgency="high",
        department="Service",
        member_name="Jonas Lindqvist",
        is_mine=False,
        is_unread=True,
        clock=clock,
        group="Overdue",
    )


def _press(row: CaseRow) -> CaseRow:
    """A journalist with many followers."""
    asked = replace(row, network="x", customer_name="Coast Courier", snippet=texts.PRESS, lang="en", reach=212_400)
    return replace(asked, reason="press", reason_label="Press", department="PR", member_name="Tom Alvarez")
