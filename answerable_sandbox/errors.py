"""What the network refuses, each with a code, a status, a sentence, and whether trying again can help."""

from __future__ import annotations


class Refusal(Exception):
    """A request that the network turns down; it becomes the JSON error of the answer."""

    status = 400
    code = "invalid"
    retryable = False

    def __init__(self, message: str, *, retry_after: int | None = None, item_id: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.retry_after = retry_after
        self.item_id = item_id

    def as_json(self) -> dict[str, object]:
        """The error object as page owners see it."""
        error: dict[str, object] = {"code": self.code, "message": self.message, "retryable": self.retryable}
        if self.retry_after is not None:
            error["retry_after"] = self.retry_after
        if self.item_id is not None:
            error["item_id"] = self.item_id
        return {"error": error}


class Invalid(Refusal):
    """The request does not have the form that this address takes."""


class TokenInvalid(Refusal):
    """No page has this token."""

    status, code = 401, "token_invalid"


class TokenExpired(Refusal):
    """The token was right once; refresh it."""

    status, code = 401, "token_expired"


class PermissionMissing(Refusal):
    """The page has withdrawn a permission."""

    status, code = 403, "permission_missing"


class Blocked(Refusal):
    """The page does not let this person write."""

    status, code = 403, "blocked"


class NotFound(Refusal):
    """Nothing on this page has this id."""

    status, code = 404, "not_found"


class Gone(Refusal):
    """It was here and has been deleted."""

    status, code = 410, "gone"


class AlreadyReplied(Refusal):
    """Only one reply of this sort is allowed, and it exists."""

    status, code = 409, "already_replied"


class WindowClosed(Refusal):
    """Too much time has passed since the customer last wrote."""

    status, code = 422, "window_closed"


class TooLong(Refusal):
    """The text exceeds what this kind of page takes."""

    status, code = 422, "too_long"


class Unsupported(Refusal):
    """This kind of page does not know this action."""

    status, code = 422, "unsupported"


class ChallengeFailed(Refusal):
    """The webhook address did not echo the challenge."""

    status, code = 422, "challenge_failed"


class RateLimited(Refusal):
    """Too many requests; wait for the time named."""

    status, code, retryable = 429, "rate_limited", True


class ServerError(Refusal):
    """The network broke; whether the action happened is not said."""

    status, code, retryable = 500, "server_error", True


class Unavailable(Refusal):
    """The network is down for a moment; nothing was done."""

    status, code, retryable = 503, "unavailable", True
