"""What labels and fields refuse."""

from answerable.core.errors import Conflict, Invisible, Refusal


class NameTaken(Conflict):
    """Another one is called so."""

    code = "name_taken"


class NoSuchLabel(Invisible):
    """There is none, or it is for another brand."""

    code = "no_such_label"


class NoSuchField(Invisible):
    """There is none, or it is for another brand."""

    code = "no_such_field"


class UnfitValue(Refusal):
    """What was written is not of the field's kind."""

    code = "unfit_value"
    status = 422


class FieldsMissing(Conflict):
    """The case cannot be closed before these are filled in."""

    code = "fields_missing"
