"""Rules about texts as a file: YAML with names instead of numbers, for other desks, for a lawyer's editor, for what is kept elsewhere."""

from answerable.journeys.policies.rule_files.bring_in import Change, bring_in, read
from answerable.journeys.policies.rule_files.take_out import take_out

__all__ = ["Change", "bring_in", "read", "take_out"]
