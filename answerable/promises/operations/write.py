from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.journal.record import Actor, Fact, record
from answerable.promises.errors import ChangedMeanwhile, NoSuchPromise, UnfitDates
from answerable.promises.models import Campaign, Promise, Wording


@dataclass(frozen=True, slots=True)
class PromiseDraft:
    """A promise as somebody wants it (`models.Promise` says what each is); `campaign` by its name, `seen` the wording that was changed."""

    name: str
    sentence: str
    owner_id: int
    department_id: int
    from_on: date
    until_on: date | None = None
    kind: str = Promise.Kind.OFFER
    terms: str = ""
    audience: str = ""
    page_ids: Sequence[int] = field(default_factory=tuple)
    codes: Sequence[str] = field(default_factory=tuple)
    phrases: Sequence[str] = field(default_factory=tuple)
    contact: str = ""
    campaign: str = ""
    seen: int = 0


@transaction.atomic
def make(brand_id: int, draft: PromiseDraft, *, is_drafted: bool = False, actor: Actor, now: datetime) -> Promise:
    """Write down a new promise of a brand, or a draft that its pages' coordinators let out. Refuses one that ends before it begins.

    Records promise.made.
    """
    promise = Promise(brand_id=brand_id, is_drafted=is_drafted)
    _put(promise, draft, actor, now)
    record([Fact("promise.made", promise.pk, data={"is_drafted": is_drafted})], actor=actor, now=now)
    return promise


@transaction.atomic
def change(promise_id: int, draft: PromiseDraft, *, actor: Actor, now: datetime) -> Promise:
    """Let it say something else from now on; what it said stays readable. The same again changes nothing. Records promise.changed.

    Refuses where somebody changed it since the member looked.
    """
    promise = Promise.objects.select_for_update().filter(pk=promise_id, retired_at=None).first()
    if promise is None:
        raise NoSuchPromise(_("There is no such promise any more."))
    if promise.number != draft.seen:
        raise ChangedMeanwhile(_("Somebody changed this promise in the meantime. Look at how it reads now, then change that."))
    before = _said(promise)
    _fill(promise, draft)
    if _said(promise) == before:
        return promise
    promise.number += 1
    _put(promise, draft, actor, now)
    record([Fact("promise.changed", promise.pk, data={"number": promise.number})], actor=actor, now=now)
    return promise


def _put(promise: Promise, draft: PromiseDraft, actor: Actor, now: datetime) -> None:
    _fill(promise, draft)
    if promise.until_on is not None and promise.until_on < promise.from_on:
        raise UnfitDates(_("The last day lies before the first. Choose a later one, or none for always."))
    promise.changed_at = now
    promise.save()
    Wording.objects.create(promise=promise, number=promise.number, said=_said(promise), member_id=actor.member_id, at=now)


def _fill(promise: Promise, draft: PromiseDraft) -> None:
    """What stands in the draft; what it means has to be worked out anew where the words are others."""
    if (promise.name, promise.sentence) != (draft.name, draft.sentence):
        promise.vector, promise.embedder = None, ""
    for name in ("name", "sentence", "owner_id", "department_id", "from_on", "until_on", "kind", "terms", "audience", "contact"):
        setattr(promise, name, getattr(draft, name))
    promise.page_ids, promise.codes, promise.phrases = sorted(draft.page_ids), list(draft.codes), list(draft.phrases)
    promise.campaign = Campaign.objects.get_or_create(brand_id=promise.brand_id, name=draft.campaign)[0] if draft.campaign else None


def _said(promise: Promise) -> dict[str, Any]:
    days = {"from_on": promise.from_on.isoformat(), "until_on": promise.until_on.isoformat() if promise.until_on else ""}
    names = ("name", "sentence", "terms", "audience", "kind", "page_ids", "codes", "phrases", "contact", "owner_id", "department_id")
    return {**days, **{name: getattr(promise, name) for name in names}, "campaign": promise.campaign.name if promise.campaign else ""}
