"""Rules at work: asked after every change of a case, in a job of their own, so that nothing waits for them and nothing fails by them."""

from answerable.journeys.automate.by_time import automate_by_time
from answerable.journeys.automate.settle import keep, may_settle, move, require, retire, revive, switch_off, switch_on
from answerable.journeys.automate.trial import DAYS, try_out, work_trial
from answerable.journeys.automate.work import JOB, automate

__all__ = [
    "DAYS",
    "JOB",
    "automate",
    "automate_by_time",
    "keep",
    "may_settle",
    "move",
    "require",
    "retire",
    "revive",
    "switch_off",
    "switch_on",
    "try_out",
    "work_trial",
]
