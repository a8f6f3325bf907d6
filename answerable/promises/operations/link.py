from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.cases.models import Post
from answerable.journal.record import Actor, Fact, record
from answerable.promises.errors import NoSuchPost
from answerable.promises.models import Posting, Promise


@transaction.atomic
def link(promise: Promise, post_id: int, *, actor: Actor, now: datetime) -> None:
    """Say that a post made the promise. Said twice, it is kept once. Refuses a post of another brand or page. Records promise.linked."""
    post = Post.objects.filter(pk=post_id, page__brand_id=promise.brand_id).first()
    if post is None or not promise.holds_on(post.page_id):
        raise NoSuchPost(_("There is no such post on the pages of this promise."))
    _kept, is_new = Posting.objects.get_or_create(promise=promise, post=post, defaults={"member_id": actor.member_id, "at": now})
    if is_new:
        record([Fact("promise.linked", promise.pk, page_id=post.page_id, data={"post": post_id})], actor=actor, now=now)


@transaction.atomic
def unlink(promise: Promise, post_id: int, *, actor: Actor, now: datetime) -> None:
    """Say that it did not. Records promise.unlinked."""
    count, _rows = Posting.objects.filter(promise=promise, post_id=post_id).delete()
    if count:
        record([Fact("promise.unlinked", promise.pk, data={"post": post_id})], actor=actor, now=now)
