"""That a rule is broken."""


def cause(rule_id: int) -> str:
    """The name of its alert."""
    return f"rule {rule_id} broken"
