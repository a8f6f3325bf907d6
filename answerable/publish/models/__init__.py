"""What leaves and how each attempt ended: one table a file."""

from answerable.publish.models.attempt import Attempt
from answerable.publish.models.draft import Draft
from answerable.publish.models.enclosure import Enclosure
from answerable.publish.models.errand import Errand
from answerable.publish.models.intervention import Intervention
from answerable.publish.models.outbound import Outbound

__all__ = ["Attempt", "Draft", "Enclosure", "Errand", "Intervention", "Outbound"]
