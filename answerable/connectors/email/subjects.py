# ruff: noqa: RUF001  # words of many languages
"""What a mail is about, without what clients set before it."""

import re

BEFORE = re.compile(
    r"^\s*(\[[^\]]{1,40}\]\s*)?"
    r"(re|aw|wg|fw|fwd|sv|vs|antw|antwort|rif|ref|res|tr|rv|enc|odp|ynt|vá|vl|atb|hl|回复|答复|转发|رد|إعادة توجيه|на|отв|نقل)"
    r"\s*(\[\d{1,3}\]|\(\d{1,3}\)|\^\d{1,3})?\s*[:：]\s*",
    re.IGNORECASE,
)
MOST = 20


def base(subject: str) -> str:
    """The subject itself."""
    for _ in range(MOST):
        shorter = BEFORE.sub(lambda found: found[1] or "", subject, count=1)
        if shorter == subject:
            break
        subject = shorter
    return subject.strip()


def is_reply(subject: str) -> bool:
    """Whether it says that it answers something."""
    return bool(BEFORE.match(subject))
