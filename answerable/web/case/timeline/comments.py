"""What other customers wrote under a post of ours: read only, each with the way to its own case."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from answerable.cases.queries import posts
from answerable.core.errors import Invisible
from answerable.web.members import scope_of
from answerable.web.numbers import number
from answerable.web.resource import wants_part

if TYPE_CHECKING:
    from answerable.cases.models import Leg, Message

PAGE = 20


@dataclass(frozen=True)
class Comment:
    """What one customer said first in their conversation under the post, and how many messages there are in it."""

    leg: Leg
    message: Message
    count: int


def index(request: HttpRequest, post_id: int) -> HttpResponse:
    """The conversations under a post, newest first, a page of them."""
    post = posts.post(post_id)
    if post is None or not scope_of(request).sees(post.page_id):
        raise Invisible(_("There is no such post, or you have no access to its page."))
    before = number(request.GET.get("before", ""))
    hidden = scope_of(request).hidden
    legs = [each for each in posts.legs_under(post_id, before=before, limit=PAGE + 1) if each.case_id not in hidden]
    words = posts.first_words([leg.pk for leg in legs[:PAGE]])
    seen = {
        "post": post,
        "comments": [Comment(leg, *words[leg.pk]) for leg in legs[:PAGE] if leg.pk in words],
        "next_before": legs[PAGE - 1].pk if len(legs) > PAGE else 0,
    }
    return render(request, "case/comments.html" if wants_part(request) else "case/comments_page.html", seen)
