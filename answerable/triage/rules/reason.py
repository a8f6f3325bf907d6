"""Why somebody wrote, decided by ordered rules: the first that applies is the answer, and it is named in the evidence."""

from collections.abc import Callable
from typing import NamedTuple

from answerable.triage.rules.contest import is_contest
from answerable.triage.rules.labels import Reason
from answerable.triage.rules.pressing import SURELY, pressure
from answerable.triage.rules.reader import Input
from answerable.triage.rules.signals import Signals

# Thanks in a longer message than this are manners, unless we have answered before.
SHORT_THANKS_WORDS = 12
LONG_THANKS_WORDS = 40
ADDRESSED_KINDS = frozenset({"comment", "review", "direct"})
LOW_RATING, HIGH_RATING = 2, 4


class Decision(NamedTuple):
    """A reason, the rule that gave it, and how much spoke for it and against it."""

    reason: Reason
    rule: str
    weight: int
    against: int = 0


def decide(found: Signals, message: Input) -> Decision:
    """The reason of `message`, of which `found` is what its words say."""
    for rule in _RULES:
        decision = rule(found, found.scores, message)
        if decision:
            break
    return _pressing(found, message, decision or _unclear(found, found.scores, message))


Scores = dict[str, int]
Rule = Callable[[Signals, Scores, Input], Decision | None]


def _alarm(_found: Signals, scores: Scores, _message: Input) -> Decision | None:
    weight = scores["danger"] + scores["fraud"] + scores["threat"]
    if weight:
        return Decision(Reason.SAFETY, "alarm", weight)
    return Decision(Reason.PRESS, "press", scores["press"] + 1) if scores["press"] else None


def _rating(found: Signals, scores: Scores, message: Input) -> Decision | None:
    """A rating says more than its words, unless four or five stars come with a complaint."""
    if message.rating is None:
        return None
    if message.rating <= LOW_RATING:
        return Decision(Reason.COMPLAINT, "low_rating", 3 + scores["complaint"])
    if message.rating >= HIGH_RATING and scores["complaint"] <= scores["praise"] and not found.tokens.question_count:
        return Decision(Reason.PRAISE, "high_rating", 3 + scores["praise"])
    return None


def _no_words(found: Signals, scores: Scores, message: Input) -> Decision | None:
    """Mentions, links and emoji alone. In private they may come with a picture, so a person looks."""
    if any(word[0].isalpha() for word in found.tokens.words):
        return None
    if message.is_public or (message.was_answered and scores["praise"]):
        return Decision(Reason.NOISE, "no_words", 3)
    return Decision(Reason.QUESTION, "private_without_words", 0)


def _advertising(found: Signals, scores: Scores, message: Input) -> Decision | None:
    """Contests and shared news: strong where nobody speaks of themselves or to us."""
    if not message.is_public:
        return None
    personal = scores["me"] + scores["us"] + scores["request"] + scores["question"]
    weight = scores["noise"] + (found.tokens.link_count > 0) + (found.tokens.words[:1] == ["rt"]) * 3
    is_broadcast = weight >= 2 and scores["complaint"] < 2 and weight > personal
    return Decision(Reason.NOISE, "broadcast", weight, personal) if is_broadcast else None


def _entry(found: Signals, scores: Scores, message: Input) -> Decision | None:
    """Under a post that calls for entries, what neither complains nor asks is an entry."""
    is_entry = message.post_text and message.is_public and scores["complaint"] < 2 and not found.tokens.question_count
    if is_entry and not scores["request"] and is_contest(message.post_text):
        return Decision(Reason.NOISE, "contest_entry", 3, scores["complaint"])
    return None


def _overheard(found: Signals, scores: Scores, message: Input) -> Decision | None:
    """A remark found in public that names nobody and speaks to nobody; a plain failure in it is still worth an answer."""
    is_ours = not message.is_public or message.kind in ADDRESSED_KINDS or message.is_running
    if is_ours or found.tokens.mention_count or scores["us"] or scores["greeting"]:
        return None
    spoken = max(scores["complaint"], scores["praise"], scores["request"])
    return Decision(Reason.NOISE, "to_nobody", 2, spoken) if spoken < 2 else None


def _thanks(found: Signals, scores: Scores, message: Input) -> Decision | None:
    """Thanks or "done", with nothing left open; after our reply even a longer one."""
    is_open = found.tokens.question_count or scores["complaint"] >= 2 or scores["request"] > 1 or scores["sales"] or scores["suggestion"]
    longest = LONG_THANKS_WORDS if message.is_running else SHORT_THANKS_WORDS
    is_open = is_open or scores["turned"]
    if not scores["closing"] or is_open or found.tokens.word_count > longest or (scores["praise"] > 3 and not message.is_running):
        return None
    return Decision(Reason.CLOSING, "closes", 1 + scores["closing"] + 2 * message.is_running, scores["complaint"])


def _turned(found: Signals, scores: Scores, _message: Input) -> Decision | None:
    """Thanks, but: what comes behind the "but" is why they write."""
    if not scores["turned"] or scores["suggestion"] or scores["sales"]:
        return None
    reason = Reason.QUESTION if found.tokens.question_count and scores["complaint"] < 2 else Reason.COMPLAINT
    return Decision(reason, "turned", 1 + scores["complaint"], scores["praise"])


def _complaint(_found: Signals, scores: Scores, _message: Input) -> Decision | None:
    """A failure that is stated or implied outweighs what is asked along with it."""
    if scores["complaint"] >= 2 and scores["complaint"] >= scores["praise"] and scores["complaint"] > scores["suggestion"]:
        return Decision(Reason.COMPLAINT, "failure", scores["complaint"], scores["praise"] + scores["sales"])
    return None


def _wish(found: Signals, scores: Scores, _message: Input) -> Decision | None:
    """What they would like from us, the most specific first."""
    against = scores["complaint"]
    if scores["suggestion"] > scores["complaint"]:
        return Decision(Reason.SUGGESTION, "suggests", scores["suggestion"], against)
    if scores["sales"] and scores["sales"] >= scores["praise"]:
        return Decision(Reason.SALES, "wants_to_buy", scores["sales"], against + scores["request"])
    asks = scores["question"] + found.tokens.question_count
    if scores["request"] and scores["request"] >= asks and scores["request"] >= scores["praise"] - 1:
        return Decision(Reason.REQUEST, "asks_to_act", scores["request"], against + asks)
    if asks and asks >= scores["praise"] - 1:
        return Decision(Reason.QUESTION, "asks", 1 + asks, against)
    return None


def _praise(_found: Signals, scores: Scores, _message: Input) -> Decision | None:
    if scores["praise"] > scores["complaint"]:
        return Decision(Reason.PRAISE, "praises", scores["praise"], scores["complaint"])
    return Decision(Reason.COMPLAINT, "hint", scores["complaint"]) if scores["complaint"] or scores["insult"] else None


def lured(decision: Decision, found: Signals, message: Input) -> Decision:
    """What a stranger's spam is about: nothing. Whoever wrote before, and whatever may be an alarm, is read like anybody else."""
    if message.is_known or message.is_running or decision.reason in (Reason.SAFETY, Reason.PRESS):
        return decision
    return Decision(Reason.NOISE, "lures", found.scores["spam"])


def _unclear(found: Signals, scores: Scores, message: Input) -> Decision:
    """Nothing spoke for anything. In a running case and in private a person looks; a bare public remark is chatter."""
    if message.earlier or message.asked_before_count:
        return Decision(Reason.COMPLAINT, "goes_on", 0)
    if not message.is_public or scores["greeting"]:
        return Decision(Reason.QUESTION, "private", 0)
    if scores["me"] and found.tokens.mention_count and not found.tokens.link_count:
        return Decision(Reason.COMPLAINT, "tells_us", 0)
    return Decision(Reason.NOISE, "nothing_said", 1, scores["me"] + scores["us"])


def _pressing(found: Signals, message: Input, decision: Decision) -> Decision:
    """Somebody is stuck, late or without, and says neither what failed nor what they want."""
    if decision.rule not in ("to_nobody", "nothing_said") or pressure(found, message) < SURELY:
        return decision
    return Decision(Reason.QUESTION if found.tokens.question_count else Reason.COMPLAINT, "pressing", 1)


_RULES: tuple[Rule, ...] = (_alarm, _rating, _no_words, _advertising, _entry, _overheard, _thanks, _turned, _complaint, _wish, _praise)
