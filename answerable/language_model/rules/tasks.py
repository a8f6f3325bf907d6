"""What a language model may be asked for; each is switched on by itself, page by page."""

from enum import StrEnum


class Task(StrEnum):
    """`TRANSLATION` is of what a customer wrote, `WORDING` of what a member writes; `READING` is of a message that reads doubtfully.

    `CHECK` is of what is about to be sent, for rules that ask a model.
    """

    SUMMARY = "summary"
    TRANSLATION = "translation"
    DRAFT = "draft"
    WORDING = "wording"
    READING = "reading"
    CHECK = "check"


WRITTEN = frozenset({Task.DRAFT, Task.WORDING})  # what may become a reply, once a person has read it
