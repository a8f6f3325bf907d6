"""What is recognised in messages."""

from dataclasses import asdict, dataclass
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from answerable.journal.record import Actor, Fact, record
from answerable.triage.errors import NoSuchTerm, TermTaken, UnfitTerm
from answerable.triage.models import Term
from answerable.triage.rules.entities import own
from answerable.triage.rules.entities.find import named
from answerable.triage.rules.entities.own import UnfitPattern
from answerable.triage.rules.entities.pattern import Misses, tried


@dataclass(frozen=True, slots=True)
class TermDraft:
    """Something to recognise, as somebody wants it; without a brand it is for all. A number without `pattern` is made from its examples."""

    kind: str
    name: str
    spellings: tuple[str, ...] = ()
    pattern: str = ""
    urgency: str = ""
    brand_id: int | None = None


def add_term(draft: TermDraft, *, actor: Actor, now: datetime) -> Term:
    """Recognise one thing more. Refuses a name that its brand has, and a pattern that misses an example. Records term.added."""
    return _keep(Term(**_fitting(draft)), "term.added", actor, now)


@transaction.atomic
def change_term(term_id: int, draft: TermDraft, *, actor: Actor, now: datetime) -> Term:
    """Recognise it otherwise, in messages that are read from now on. Its kind and brand stay. Records term.changed."""
    term = _standing(term_id)
    for name, value in _fitting(draft).items():
        if name not in {"kind", "brand_id"}:
            setattr(term, name, value)
    return _keep(term, "term.changed", actor, now)


@transaction.atomic
def retire_term(term_id: int, *, actor: Actor, now: datetime) -> Term:
    """Recognise it no longer; what was recognised stays. Records term.retired."""
    term = _standing(term_id)
    term.retired_at = now
    return _keep(term, "term.retired", actor, now)


@transaction.atomic
def revive_term(term_id: int, *, actor: Actor, now: datetime) -> Term:
    """Recognise it again. Refuses where another one took its name. Records term.revived."""
    term = Term.objects.select_for_update().filter(pk=term_id, retired_at__isnull=False).first()
    if term is None:
        raise NoSuchTerm(_("There is nothing retired of this name."))
    term.retired_at = None
    return _keep(term, "term.revived", actor, now)


def tried_term(draft: TermDraft, text: str) -> tuple[str, list[str]]:
    """The pattern that a draft comes to, and what it finds in a message; keeps nothing. Refuses like `add_term`."""
    kept = Term(**_fitting(draft))
    found = named(text, "", own.own((kept.sought(),)))
    places = [each[1:3] for each in found.entities if each.name or each.kind == kept.kind] + [each[1:3] for each in found.pressing]
    return kept.pattern, [text[start:end] for start, end in places]


def _fitting(draft: TermDraft) -> dict[str, object]:
    """The columns of a draft. A pattern has to be readable and to find every example whole."""
    columns = asdict(draft) | {"spellings": list(draft.spellings)}
    if draft.kind != Term.Kind.NUMBER:
        return columns | {"pattern": ""}
    try:
        return columns | {"pattern": tried(draft.pattern, draft.spellings)}
    except Misses as error:
        raise UnfitTerm(_("The pattern does not find “%(example)s”. Correct the one or the other.") % {"example": error}) from error
    except UnfitPattern as error:
        raise UnfitTerm(
            _("The pattern cannot be read (%(why)s). Leave it empty to have it made from the examples.") % {"why": error}
        ) from error


def _standing(term_id: int) -> Term:
    term = Term.objects.select_for_update().filter(pk=term_id, retired_at=None).first()
    if term is None:
        raise NoSuchTerm(_("This is not recognised any more."))
    return term


def _keep(term: Term, event: str, actor: Actor, now: datetime) -> Term:
    try:
        with transaction.atomic():
            term.save()
    except IntegrityError as error:
        raise TermTaken(_("There is one of this name already. Choose another name.")) from error
    record([Fact(event, term.pk, data={"kind": term.kind, "brand": term.brand_id})], actor=actor, now=now)
    return term
