"""What can be done about labels and fields."""

from answerable.labels.operations.agree_on_field import FieldDraft, add_field, change_field, retire_field, revive_field
from answerable.labels.operations.agree_on_label import LabelDraft, add_label, change_label, retire_label, revive_label
from answerable.labels.operations.fill import fill
from answerable.labels.operations.join import join, part
from answerable.labels.operations.put import put, take_off
from answerable.labels.operations.require import require_filled

__all__ = [
    "FieldDraft",
    "LabelDraft",
    "add_field",
    "add_label",
    "change_field",
    "change_label",
    "fill",
    "join",
    "part",
    "put",
    "require_filled",
    "retire_field",
    "retire_label",
    "revive_field",
    "revive_label",
    "take_off",
]
