"""The laws, each a function that returns the sentences about what breaks it."""

from collections import Counter

from tests.faults.acts import every_act_is_done_once, messages_stand_as_on_the_network
from tests.faults.evidence import Evidence
from tests.faults.rebuilt import compare
from tests.faults.told import some

OWNERLESS = """
    SELECT c.id, count(o.case_id) FROM cases_case c LEFT JOIN routing_ownership o ON o.case_id = c.id
    WHERE c.is_open GROUP BY c.id HAVING count(o.case_id) <> 1
"""
LEGLESS = "SELECT id FROM cases_case c WHERE is_open AND NOT EXISTS (SELECT FROM cases_leg l WHERE l.case_id = c.id AND l.is_open)"
OPEN_LEG = "SELECT l.id FROM cases_leg l JOIN cases_case c ON c.id = l.case_id WHERE l.is_open AND NOT c.is_open"
UNRECORDED = """
    SELECT c.id FROM cases_case c LEFT JOIN cases_closure k ON k.case_id = c.id AND k.reopened_at IS NULL
    WHERE c.is_open = (k.id IS NOT NULL)
"""
LATE_CLOCK = "SELECT k.id FROM sla_clock k JOIN cases_case c ON c.id = k.case_id WHERE k.stopped_at IS NULL AND NOT c.is_open"


def every_event_is_kept_once(seen: Evidence) -> list[str]:
    """Each acknowledged event, and each that the network lists, has exactly one raw item with a final state; a forged one none."""
    kept = Counter((row["page_id"], row["key"]) for row in seen.rows("SELECT page_id, key FROM ingest_rawitem"))
    unfinished = seen.rows("SELECT id, key, state, reason FROM ingest_rawitem WHERE state IN ('waiting', 'failed')")
    return [
        *some("listed by the network and not kept", seen.told - kept.keys()),
        *some("acknowledged and not kept", seen.taken - kept.keys()),
        *some("kept twice", [name for name, count in kept.items() if count > 1]),
        *some("kept and not listed", kept.keys() - seen.told),
        *some("forged and kept", [name for name in kept if name[1].startswith("forged")]),
        *some("without a final state, or failed", unfinished),
    ]


def raw_items_add_up(seen: Evidence) -> list[str]:
    """Raw items = messages + edits + deletions + ignored + failed, and a message row for each raw item that became one."""
    states = {row["state"]: row["n"] for row in seen.rows("SELECT state, count(*) AS n FROM ingest_rawitem GROUP BY state")}
    total, messages = seen.number("SELECT count(*) FROM ingest_rawitem"), seen.number("SELECT count(*) FROM cases_message")
    final = sum(states.get(name, 0) for name in ("message", "edit", "deletion", "ignored", "failed"))
    found = [] if final == total else [f"{total} raw items, {final} with a final state: {states}"]
    return found if messages == states.get("message", 0) else [*found, f"{messages} messages from {states.get('message', 0)} raw items"]


def every_reply_leaves_once(seen: Evidence) -> list[str]:
    """Sent: once on the network. Failed: not there. Undecided or withdrawn: at most once. Never twice, nothing still under way."""
    said = Counter(seen.said)
    replies = seen.rows("SELECT id, text, state, kind, attempt_count, words FROM publish_outbound")
    timeline = {row["text"] for row in seen.rows("SELECT text FROM cases_message WHERE is_ours UNION SELECT text FROM cases_revision")}
    return [
        *some("said twice", [row for row in replies if said[row["text"]] > 1]),
        *some("shown as sent and not said", [row for row in replies if row["state"] == "sent" and not said[row["text"]]]),
        *some("shown as failed and said", [row for row in replies if row["state"] == "failed" and said[row["text"]]]),
        *some("still under way", [row for row in replies if row["state"] in {"queued", "sending"}]),
        *some("said by nobody", said.keys() - {row["text"] for row in replies}),
        *some("sent and not in the timeline", [row for row in replies if row["state"] == "sent" and row["text"] not in timeline]),
    ]


def trouble_is_marked(seen: Evidence) -> list[str]:
    """What failed or is undecided shows on its case, and somebody was told."""
    return some(
        "in trouble, and neither the list nor an alert says so",
        seen.rows("""
            SELECT o.id, o.state FROM publish_outbound o JOIN inbox_row r USING (case_id)
            WHERE o.state IN ('failed', 'unknown') AND (r.trouble = '' OR NOT EXISTS (
                SELECT FROM alerts_alert a WHERE a.cause = 'outbound ' || o.id AND a.over_at IS NULL))
        """),
    )


def every_open_case_has_one_owner(seen: Evidence) -> list[str]:
    """One ownership row an open case; one open leg a thread; none open in a closed case, and no clock running there."""
    return [
        *some("open without exactly one owner", seen.rows(OWNERLESS)),
        *some("open twice", seen.rows("SELECT page_id, thread FROM cases_leg WHERE is_open GROUP BY 1, 2 HAVING count(*) > 1")),
        *some("open cases without an open leg", seen.rows(LEGLESS)),
        *some("open legs in closed cases", seen.rows(OPEN_LEG)),
        *some("closed or open without the record of it", seen.rows(UNRECORDED)),
        *some("clocks that run in closed cases", seen.rows(LATE_CLOCK)),
    ]


def lists_equal_their_rebuilding(seen: Evidence) -> list[str]:
    """The inbox and the ledger, made again, are what they were."""
    return compare(seen)


def the_ledger_adds_up(seen: Evidence) -> list[str]:
    """Messages that need a response = answered + closed + open; each message of a customer has one fact."""
    sums = seen.rows("""
        SELECT count(*) FILTER (WHERE needs_response) AS needed,
            count(*) FILTER (WHERE outcome IN ('answered', 'closed', 'open')) AS ended,
            count(*) FILTER (WHERE needs_response <> (outcome <> 'not_needed')) AS odd, count(*) AS facts
        FROM reports_messagefact
    """)[0]
    heard = seen.number("SELECT count(*) FROM cases_message WHERE NOT is_ours")
    holds = sums["needed"] == sums["ended"] and not sums["odd"] and sums["facts"] == heard
    return [] if holds else [f"{sums}, {heard} messages of customers"]


LAWS = [
    every_act_is_done_once,
    messages_stand_as_on_the_network,
    every_event_is_kept_once,
    raw_items_add_up,
    every_reply_leaves_once,
    trouble_is_marked,
    every_open_case_has_one_owner,
    lists_equal_their_rebuilding,
    the_ledger_adds_up,
]
