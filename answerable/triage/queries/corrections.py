"""Who said last how a message is to be read."""

from answerable.triage.models import Correction


def last_correction(message_id: int) -> Correction | None:
    """The last word of a person on this message; None where a reader's stands."""
    return Correction.objects.filter(message_id=message_id).order_by("-pk").first()
