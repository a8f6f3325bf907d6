"""Why a message was read as it was, in words that staff read."""

from collections.abc import Iterable

from django.utils.functional import Promise
from django.utils.translation import gettext, gettext_lazy, ngettext

from answerable.triage.models import Reading
from answerable.triage.rules.conduct import RUDE, SPAM
from answerable.triage.rules.labels import PERSON, Reason, Urgency
from answerable.triage.rules.recognised import OWN_WORDS

LABELS: dict[str, str | Promise] = {
    Reason.COMPLAINT: gettext_lazy("complaint"),
    Reason.QUESTION: gettext_lazy("question"),
    Reason.REQUEST: gettext_lazy("request"),
    Reason.PRAISE: gettext_lazy("praise"),
    Reason.SUGGESTION: gettext_lazy("suggestion"),
    Reason.SALES: gettext_lazy("sales"),
    Reason.PRESS: gettext_lazy("press"),
    Reason.SAFETY: gettext_lazy("safety or fraud"),
    Reason.CLOSING: gettext_lazy("closing words"),
    Reason.NOISE: gettext_lazy("noise"),
    Urgency.LOW: gettext_lazy("low urgency"),
    Urgency.NORMAL: gettext_lazy("normal urgency"),
    Urgency.HIGH: gettext_lazy("high urgency"),
    Urgency.CRITICAL: gettext_lazy("critical"),
    RUDE: gettext_lazy("rude to staff"),
    SPAM: gettext_lazy("spam"),
}
RULES: dict[str, str | Promise] = {
    "learned": gettext_lazy("It is like messages that people have read so."),
    "alarm": gettext_lazy("It speaks of danger, harm, law or fraud."),
    "press": gettext_lazy("It seems to come from the press or an official."),
    "low_rating": gettext_lazy("It came with one or two stars."),
    "high_rating": gettext_lazy("It came with four or five stars and complains of nothing."),
    "no_words": gettext_lazy("It holds no words, only mentions, links or emoji."),
    "private_without_words": gettext_lazy("It is private and holds no words, so somebody should look."),
    "broadcast": gettext_lazy("It reads like a contest, shared news or advertising."),
    "lures": gettext_lazy("It lures to something of its own."),
    "contest_entry": gettext_lazy("It stands under a post that calls for entries."),
    "to_nobody": gettext_lazy("It names nobody and speaks to nobody."),
    "closes": gettext_lazy("It thanks or confirms and leaves nothing open."),
    "pressing": gettext_lazy("It presses: somebody may lose something within hours."),
    "turned": gettext_lazy("It thanks, but goes on with what is still open."),
    "failure": gettext_lazy("It tells of something that went wrong."),
    "hint": gettext_lazy("It hints at something that went wrong."),
    "suggests": gettext_lazy("It suggests something."),
    "wants_to_buy": gettext_lazy("It asks about buying."),
    "asks_to_act": gettext_lazy("It asks us to do something."),
    "asks": gettext_lazy("It asks something."),
    "praises": gettext_lazy("It praises."),
    "goes_on": gettext_lazy("It goes on in a case that is not answered."),
    "private": gettext_lazy("It was written to us, though its words say little."),
    "tells_us": gettext_lazy("It tells us something about themselves."),
    "second_opinion": gettext_lazy("A language model was asked as well, for it was doubtful."),
    "nothing_said": gettext_lazy("Nothing in it was recognised."),
}


def explanation(reading: Reading) -> list[str]:
    """A sentence for the rule, one for the words of each label, one for each thing outside of the message."""
    if reading.reader == PERSON:
        return [gettext("A member of staff set this.")]
    rules = [str(RULES[text]) for kind, text, _ in reading.evidence if kind == "rule" and text in RULES]
    context = [_context(text) for kind, text, _ in reading.evidence if kind == "context"]
    return [*rules, *_words(reading.evidence), *context]


def _words(evidence: Iterable[list[str]]) -> list[str]:
    by_label: dict[str, list[str]] = {}
    for kind, text, label in evidence:
        if kind == "word":
            by_label.setdefault(label, []).append(f"“{text}”")
    return [
        gettext("%(words)s: %(label)s") % {"words": ", ".join(words), "label": LABELS.get(label, label)}
        for label, words in by_label.items()
    ]


def _context(text: str) -> str:
    if text == OWN_WORDS:
        return gettext("Words of your own say that it is pressing.")
    name, _, number = text.partition(":")
    count = int(number or 0)
    if name == "asked_before":
        return ngettext("Asked %(count)d time before without an answer.", "Asked %(count)d times before without an answer.", count) % {
            "count": count
        }
    return ngettext("%(count)d person may read it.", "%(count)d people may read it.", count) % {"count": count}
