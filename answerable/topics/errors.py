"""What topics refuse."""

from answerable.core.errors import Conflict, Invisible, Refusal


class NameTaken(Conflict):
    """Another one beside it is called so."""

    code = "topic_name_taken"


class NoSuchTopic(Invisible):
    """There is none, or it is for another brand."""

    code = "no_such_topic"


class NoSuchProposal(Invisible):
    """There is none, or it was decided."""

    code = "no_such_proposal"


class BadPlace(Refusal):
    """It cannot stand there: under itself, too deep, or under one of another brand."""

    code = "bad_place"
    status = 422


class TooMany(Refusal):
    """More examples or topics than can be looked through."""

    code = "too_many"
    status = 422
