"""Tokens of other programs: made, used, revoked."""

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from answerable.access.models import Token
from answerable.core.errors import Invisible
from answerable.journal.record import Actor, Fact, record

PREFIX, SECRET_BYTES, SHOWN = "answerable_", 32, 6
NOTED_EVERY = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class TokenDraft:
    """A token as somebody wants it: what it is for, what it may do, and for which brand, None for all."""

    name: str
    rights: Sequence[str]
    brand_id: int | None = None


@transaction.atomic
def make_token(draft: TokenDraft, *, actor: Actor, now: datetime) -> tuple[Token, str]:
    """Make one; says its secret, which nobody sees again. Records token.made."""
    secret = PREFIX + secrets.token_urlsafe(SECRET_BYTES)
    made = Token.objects.create(
        name=draft.name.strip(),
        digest=_digest(secret),
        hint=secret[len(PREFIX) :][:SHOWN],
        rights=sorted(draft.rights),
        brand_id=draft.brand_id,
        made_by_id=actor.person()[0],
        made_at=now,
    )
    record([Fact("token.made", made.pk, data={"rights": made.rights, "brand": draft.brand_id})], actor=actor, now=now)
    return made, secret


@transaction.atomic
def revoke_token(token_id: int, *, actor: Actor, now: datetime) -> Token:
    """Let it in no longer, from the next request on. Records token.revoked."""
    token = Token.objects.select_for_update().filter(pk=token_id, revoked_at=None).first()
    if token is None:
        raise Invisible(_("There is no such token, or it was revoked already."))
    _revoke([token], actor, now)
    return token


@transaction.atomic
def revoke_tokens_of(member_id: int, *, actor: Actor, now: datetime) -> list[Token]:
    """Revoke what a leaver made, for they may know the secrets; says which. Records token.revoked."""
    tokens = list(Token.objects.select_for_update().filter(made_by_id=member_id, revoked_at=None).order_by("id"))
    _revoke(tokens, actor, now)
    return tokens


def token_of(secret: str, *, now: datetime) -> Token | None:
    """Whose secret this is, None where it is nobody's or was revoked. Notes once a minute that it was used; records nothing."""
    token = Token.objects.filter(digest=_digest(secret), revoked_at=None).first()
    if token is not None and (token.last_used_at is None or now - token.last_used_at >= NOTED_EVERY):
        stale = Q(last_used_at=None) | Q(last_used_at__lte=now - NOTED_EVERY)
        Token.objects.filter(stale, pk=token.pk).update(last_used_at=now)
    return token


def _revoke(tokens: Sequence[Token], actor: Actor, now: datetime) -> None:
    Token.objects.filter(pk__in=[each.pk for each in tokens]).update(revoked_at=now)
    record([Fact("token.revoked", each.pk) for each in tokens], actor=actor, now=now)


def _digest(secret: str) -> str:
    """Of 32 random bytes, so that nothing slower than SHA-256 is needed: they cannot be guessed."""
    return hashlib.sha256(secret.encode()).hexdigest()
