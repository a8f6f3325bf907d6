from datetime import datetime

from answerable.routing.models import Consultation


def remind(now: datetime) -> list[Consultation]:
    """Questions whose time is over, each once; of cases that are open. No event: the row says when."""
    late = Consultation.objects.select_for_update(skip_locked=True, of=("self",)).filter(
        answered_at=None, withdrawn_at=None, reminded_at=None, due_at__lte=now, case__is_open=True
    )
    found = list(late.select_related("case__page__brand", "to_department").order_by("due_at")[:100])
    Consultation.objects.filter(pk__in=[each.pk for each in found]).update(reminded_at=now)
    return found
