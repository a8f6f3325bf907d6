"""What can make a case a PR matter by itself."""

from enum import StrEnum


class Kind(StrEnum):
    """That it is about a topic, that a row of the matrix decided on it, that a reply went against a guideline."""

    TOPIC = "topic"
    ROW = "row"
    GUIDELINE = "guideline"
