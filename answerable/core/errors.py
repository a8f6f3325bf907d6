"""How a refusal is expressed: a code for programs, a status for HTTP, a sentence for people."""

from django.utils.functional import Promise


class Refusal(Exception):
    """Something was asked that cannot be done; nothing was changed.

    A subclass sets `code` (stable, for programs) and `status` (HTTP). The sentence says what is wrong and what to do.
    """

    code = "refused"
    status = 400

    def __init__(self, sentence: str | Promise) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class Invisible(Refusal):
    """It does not exist, or the member may not know that it does."""

    code = "not_found"
    status = 404


class Forbidden(Refusal):
    """The member may see it but not do this."""

    code = "forbidden"
    status = 403


class Conflict(Refusal):
    """The state changed since the member looked."""

    code = "conflict"
    status = 409
