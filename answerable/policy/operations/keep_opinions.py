from collections.abc import Mapping
from datetime import datetime, timedelta

from answerable.policy.models import Opinion
from answerable.policy.rules.opinions import digest

KEPT = timedelta(days=30)


def keep_opinions(text: str, said: Mapping[str, bool], *, now: datetime) -> None:
    """Keep what a language model said of a text, by question; the newest counts."""
    rows = [Opinion(digest=digest(question, text), is_met=is_met, at=now) for question, is_met in said.items()]
    Opinion.objects.bulk_create(rows, update_conflicts=True, unique_fields=["digest"], update_fields=["is_met", "at"])


def forget_opinions(*, now: datetime) -> int:
    """Forget what was said a month ago; says how many. A text that is judged after that is asked about anew."""
    return Opinion.objects.filter(at__lt=now - KEPT).delete()[0]
