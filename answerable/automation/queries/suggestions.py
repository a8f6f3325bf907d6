"""What rules lay ready."""

from answerable.automation.models import Suggestion
from answerable.cases.models import Message


def suggestion(case_id: int) -> Suggestion | None:
    """What lies ready in a case and was not answered since."""
    found = Suggestion.objects.filter(case_id=case_id).select_related("wording").first()
    if found is None or Message.objects.filter(case_id=case_id, is_ours=True, received_at__gte=found.at).exists():
        return None
    return found
