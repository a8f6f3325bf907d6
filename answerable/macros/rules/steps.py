"""What is to be done after a macro is sent, as keys that a form can carry: "label:3", "assign:2", "snooze:24", "close"."""

from collections.abc import Sequence


def steps(*, label_ids: Sequence[int], department_id: int | None, snooze_hours: int | None, closes: bool) -> list[str]:
    """The keys in the order in which they are done: closing comes last."""
    keys = [f"label:{label_id}" for label_id in label_ids]
    keys += [f"assign:{department_id}"] if department_id else []
    keys += [f"snooze:{snooze_hours}"] if snooze_hours else []
    return [*keys, "close"] if closes else keys


def parsed(key: str) -> tuple[str, int]:
    """What to do, and with which id or for how many hours."""
    what, _, number = key.partition(":")
    return what, int(number or 0)
