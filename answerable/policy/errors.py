"""What policies refuse."""

from answerable.core.errors import Conflict, Refusal


class NoSuchPolicy(Refusal):
    """It is retired, or never was, or is not for this member."""

    code = "no_such_policy"
    status = 404


class NewerVersion(Conflict):
    """Somebody wrote another version since the member looked."""

    code = "newer_version"


class NothingChanged(Refusal):
    """A new version would say and ask the same as the last one."""

    code = "nothing_changed"
    status = 422


class NoSuchRule(Refusal):
    """There never was one, or it is another company's."""

    code = "no_such_rule"
    status = 404


class CodeTaken(Conflict):
    """Another rule is called so."""

    code = "code_taken"


class RuleUnfit(Refusal):
    """What a rule is to find cannot be looked for; `field` says where, `why` in a word."""

    code = "rule_unfit"
    status = 422

    def __init__(self, sentence: str, *, field: str, why: str) -> None:
        super().__init__(sentence)
        self.field = field
        self.why = why
