"""Which macros answer to what is typed, best first."""

from collections.abc import Iterable


def rank(typed: str, *, shortcut: str, name: str, texts: Iterable[str]) -> int | None:
    """How well it answers, 0 is best; None where it does not."""
    typed, shortcut, name = typed.casefold().strip(), shortcut.casefold(), name.casefold()
    if shortcut.startswith(typed):
        return 0
    if any(word.startswith(typed) for word in name.split()):
        return 1
    if typed in name or typed in shortcut:
        return 2
    return 3 if any(typed in text.casefold() for text in texts) else None
