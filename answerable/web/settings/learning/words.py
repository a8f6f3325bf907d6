"""What a lesson came to, in sentences."""

from __future__ import annotations

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from answerable.triage.rules.labels import NO, YES, Task
from answerable.triage.rules.verdict import LEAST, Verdict
from answerable.triage.words import REASONS, SENTIMENTS, URGENCIES

TASKS: dict[Task, tuple[str | Promise, dict[str, str | Promise]]] = {
    Task.NEEDS_RESPONSE: (gettext_lazy("Needs an answer"), {YES: gettext_lazy("Yes"), NO: gettext_lazy("No")}),
    Task.REASON: (gettext_lazy("Reason"), REASONS),
    Task.SENTIMENT: (gettext_lazy("Mood"), SENTIMENTS),
    Task.URGENCY: (gettext_lazy("Urgency"), URGENCIES),
}


def examples(counts: dict[str, int]) -> str:
    """How many there were, and where they came from."""
    said, shown = counts.get("said", 0), counts.get("deed", 0) + counts.get("stood", 0)
    words = ngettext("%(count)d label that people set", "%(count)d labels that people set", said) % {"count": said}
    return words + (" " + _("and %(count)d from what they did") % {"count": shown} if shown else "")


def verdict(task: Task, told: dict[str, Any]) -> str:
    """What was tried and what came of it, in one sentence."""
    if told["verdict"] == Verdict.TOO_FEW:
        return _("Not enough yet: %(said)d of %(least)d labels.") % {"said": told["said"], "least": LEAST}
    came = ngettext(
        "Of the %(count)d newest example, %(before)d was read wrongly before and %(after)d after.",
        "Of the %(count)d newest examples, %(before)d were read wrongly before and %(after)d after.",
        told["tried"],
    ) % {"count": told["tried"], "before": told["wrong_before"], "after": told["wrong_after"]}
    return f"{came} {_why(task, told)}".strip()


def _why(task: Task, told: dict[str, Any]) -> str:
    if told["verdict"] == Verdict.CONTRADICTS:
        return _("It did not take over: what was said lately contradicts what was said before.")
    if told["verdict"] == Verdict.WORSE and told["worse"]:
        worse = ", ".join(str(TASKS[task][1].get(each, each)) for each in told["worse"])
        return _("It did not take over: it is worse on %(labels)s.") % {"labels": worse}
    return _("It did not take over.") if told["verdict"] == Verdict.WORSE else ""
