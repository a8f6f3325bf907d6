"""Labels and fields, and where they stand: one table a file."""

from answerable.labels.models.choice import Choice
from answerable.labels.models.field import Field
from answerable.labels.models.label import Label
from answerable.labels.models.labelling import Labelling
from answerable.labels.models.value import Value

__all__ = ["Choice", "Field", "Label", "Labelling", "Value"]
