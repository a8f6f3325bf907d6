"""What must be filled in before a case is closed."""

from django.utils.translation import gettext as _

from answerable.labels import queries
from answerable.labels.errors import FieldsMissing


def require_filled(case_id: int) -> None:
    """Refuses while a required field of the case is empty, and names it."""
    missing = queries.missing(case_id)
    if missing:
        named = {"fields": ", ".join(field.name for field in missing)}
        raise FieldsMissing(_("Fill in before closing: %(fields)s. The fields stand beside the conversation.") % named)
