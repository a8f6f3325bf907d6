"""What can be refused about files, in sentences for people."""

from enum import StrEnum

from django.utils.translation import gettext as _

from answerable.core.errors import Refusal


class Unfit(StrEnum):
    """Why a file is not kept."""

    EMPTY = "empty"
    UNKNOWN_TYPE = "type"
    PRETENDS = "pretends"
    TOO_LARGE = "size"
    TOO_MANY_PIXELS = "pixels"
    BROKEN = "broken"


class NotKept(Exception):
    """The file is not one that is kept; `unfit` says why, `limit` is the one that it is over."""

    def __init__(self, unfit: Unfit, limit: int = 0) -> None:
        super().__init__(unfit)
        self.unfit, self.limit = unfit, limit


class FileRefused(Refusal):
    """The file is not kept."""

    code = "file_refused"
    status = 422

    def __init__(self, why: NotKept) -> None:
        super().__init__(sentence(why.unfit, why.limit))
        self.unfit = why.unfit


class FileGone(Refusal):
    """Its content is not there any more."""

    code = "file_gone"
    status = 410


def sentence(unfit: str, limit: int = 0) -> str:
    """Why a file is not kept, and what to do."""
    megabytes = max(1, round(limit / 1_000_000))
    return {
        Unfit.EMPTY: _("This file is empty. Look whether it was saved."),
        Unfit.UNKNOWN_TYPE: _("This type of file is not taken. Pictures, videos, sound, PDF, office documents and plain text are."),
        Unfit.PRETENDS: _("This file is not what its name says, so it is not taken."),
        Unfit.TOO_LARGE: _("This file is too large; at most %(limit)d MB are taken.") % {"limit": megabytes},
        Unfit.TOO_MANY_PIXELS: _("This picture is too large; at most %(limit)d million pixels are taken.") % {"limit": megabytes},
        Unfit.BROKEN: _("This picture cannot be read. Save it again, or take another format."),
    }[Unfit(unfit)]
