"""Why cases may end without an answer that is owed."""

from django.db.models import Count

from answerable.cases.models import Closure, SilenceReason
from answerable.cases.rules.ending import Silence


def silences() -> list[SilenceReason]:
    """All reasons that there are, the program's own first; retired ones too."""
    kept = {each.key: each for each in SilenceReason.objects.order_by("pk")}
    return [*(kept.pop(key) if key in kept else SilenceReason(key=key) for key in Silence), *kept.values()]


def silence_counts() -> dict[str, int]:
    """How many cases ended with each."""
    ended = Closure.objects.exclude(silence="").values("silence")
    return dict(ended.annotate(count=Count("pk")).values_list("silence", "count"))
