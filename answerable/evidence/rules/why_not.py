"""Why an entry is held back. The public page says how many are, by reason."""

from enum import StrEnum


class WhyNot(StrEnum):
    """The reasons that there are."""

    LEGAL = "legal"
    REVEALS = "reveals"
    RISK = "risk"
    ABUSE = "abuse"
    RIGHTS = "rights"
    PRESS = "press"
