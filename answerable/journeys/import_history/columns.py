"""Which column of a file holds what."""

from collections.abc import Collection, Mapping

from django.utils.translation import gettext as _

from answerable.core.errors import Refusal
from answerable.ingest.rules.imported import COUNTS

NEEDED = ("text", "author", "at")
ALLOWED = (*NEEDED, "id", "name", "thread", "language", "rating", "permalink", *COUNTS)

Columns = Mapping[str, str]


class ImportRefused(Refusal):
    """The file as a whole cannot be brought in; nothing of it was."""

    code = "import_refused"
    status = 422


def named(given: str, allowed: Collection[str]) -> dict[str, str]:
    """`field=column,…` as a mapping, of these fields. Refuses an unknown word."""
    chosen: dict[str, str] = {}
    for pair in given.split(","):
        field, _sign, column = (part.strip() for part in pair.partition("="))
        if field not in allowed or not column:
            raise ImportRefused(
                _("“%(pair)s” is not understood. Write field=column; fields are %(all)s.") % {"pair": pair, "all": ", ".join(allowed)}
            )
        chosen[field] = column
    return chosen


def columns(given: str) -> Columns:
    """`text=column,author=column,at=column,…` as a mapping. Refuses an unknown word, and one of the three needed that is missing."""
    chosen = named(given, ALLOWED)
    missing = [field for field in NEEDED if field not in chosen]
    if missing:
        raise ImportRefused(_("Say which columns hold %(missing)s.") % {"missing": ", ".join(missing)})
    return chosen


def check(chosen: Columns, found: Collection[str]) -> None:
    """Refuses a file that lacks a column that was named, and says which it has."""
    missing = sorted(set(chosen.values()) - set(found))
    if missing:
        raise ImportRefused(
            _("The file has no column %(missing)s. Its columns are: %(found)s.")
            % {"missing": ", ".join(missing), "found": ", ".join(name[:60] for name in list(found)[:40]) or _("none")}
        )
