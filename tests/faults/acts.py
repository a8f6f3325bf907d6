"""The laws of what is done to messages besides answering them: likes, hiding, deleting, our own words edited or taken back."""

from collections import Counter, defaultdict
from typing import Any

from tests.faults.evidence import Evidence
from tests.faults.told import some

KINDS = {"like": "liked", "unlike": "unliked", "hide": "hidden", "unhide": "unhidden", "delete": "deleted", "withdraw": "deleted"}
MAYBE = {"unknown", "withdrawn"}
UNMARKED = """
    SELECT i.id, i.act, i.state FROM publish_intervention i WHERE i.state IN ('failed', 'unknown') AND NOT EXISTS (
        SELECT FROM alerts_alert a WHERE a.cause = 'intervention ' || i.id AND a.over_at IS NULL)
"""
STANDING = """
    SELECT page_id, external_id, text, hidden_at IS NOT NULL AS hidden, liked_at IS NOT NULL AS liked, deleted_at IS NOT NULL AS deleted
    FROM cases_message
"""
Target = tuple[int, str]


def every_act_is_done_once(seen: Evidence) -> list[str]:
    """Done: the network lists it, and not more often than it was wanted. Failed: not there. Undecided: marked for a person."""
    wanted = seen.rows("SELECT id, page_id, target, act, state, text FROM publish_intervention ORDER BY id")
    edits, others = [each for each in wanted if each["act"] == "edit"], [each for each in wanted if each["act"] in KINDS]
    return [
        *some("acts still under way", [each for each in wanted if each["state"] in {"queued", "sending"}]),
        *some("acts in trouble that no alert tells of", seen.rows(UNMARKED)),
        *_edits(seen, edits),
        *_acts(seen, others),
    ]


def _edits(seen: Evidence, edits: list[dict[str, Any]]) -> list[str]:
    """No two edits have the same words, so that each can be counted by itself."""
    told = Counter(change["item"]["text"] for changes in seen.history.values() for change in changes if change["kind"] == "edited")
    return [
        *some("edited twice", [each for each in edits if told[each["text"]] > 1]),
        *some("shown as edited, and not", [each for each in edits if each["state"] == "sent" and not told[each["text"]]]),
        *some("shown as not edited, and edited", [each for each in edits if each["state"] == "failed" and told[each["text"]]]),
    ]


def _acts(seen: Evidence, acts: list[dict[str, Any]]) -> list[str]:
    """The network lists what changes something: an act that is repeated on a target that stands so already leaves no trace."""
    states: dict[tuple[Target, str], Counter[str]] = defaultdict(Counter)
    for each in acts:
        states[(each["page_id"], each["target"]), KINDS[each["act"]]][each["state"]] += 1
    never, often = [], []
    for (target, kind), count in states.items():
        times = sum(change["kind"] == kind for change in seen.history.get(target, []))
        if count["sent"] and not times:
            never.append((target, kind))
        if kind != "deleted" and times > count["sent"] + sum(count[state] for state in MAYBE):
            often.append((target, kind, times, dict(count)))
    return [*some("shown as done and not done", never), *some("done more often than it was wanted", often)]


def messages_stand_as_on_the_network(seen: Evidence) -> list[str]:
    """Words, hidden, liked by us, deleted: whatever was done by whom, the desk shows at rest what the network shows."""
    standing = {target: changes[-1]["item"] for target, changes in seen.history.items()}
    others = []
    for row in seen.rows(STANDING):
        item = standing.get((row["page_id"], row["external_id"]))
        if item is None or (row["deleted"] and item["deleted"]):
            continue
        shown = (row["text"], row["hidden"], row["liked"], row["deleted"])
        if shown != (item["text"], item["hidden"], item["liked_by_page"], item["deleted"]):
            others.append({"desk": shown, "network": item})
    return some("messages stand otherwise than on the network", others)
