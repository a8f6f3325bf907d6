"""Rules, how each read, what each did, how far each case was looked at, trials and suggestions: one table a file."""

from answerable.automation.models.firing import Firing
from answerable.automation.models.mark import Mark
from answerable.automation.models.rule import Rule
from answerable.automation.models.suggestion import Suggestion
from answerable.automation.models.trial import Trial
from answerable.automation.models.version import Version

__all__ = ["Firing", "Mark", "Rule", "Suggestion", "Trial", "Version"]
