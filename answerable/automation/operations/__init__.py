"""What can be done about rules."""

from answerable.automation.operations.fire import Fired, fire, mark
from answerable.automation.operations.suggest import drop_suggestion, suggest
from answerable.automation.operations.switch import move, retire, revive, switch_off, switch_on
from answerable.automation.operations.try_out import add_to_trial, begin_trial, end_trial
from answerable.automation.operations.write import RuleDraft, change, write

__all__ = [
    "Fired",
    "RuleDraft",
    "add_to_trial",
    "begin_trial",
    "change",
    "drop_suggestion",
    "end_trial",
    "fire",
    "mark",
    "move",
    "retire",
    "revive",
    "suggest",
    "switch_off",
    "switch_on",
    "write",
]
