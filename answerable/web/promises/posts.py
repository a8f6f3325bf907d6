"""That a post of a page made a promise."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.journeys.promises import access
from answerable.journeys.promises import write as journey
from answerable.web.case.refuse import refuse_unless
from answerable.web.members import member_of
from answerable.web.said import Undo, tell


class PostForm(forms.Form):
    """Which post."""

    post = forms.IntegerField(min_value=1, max_value=2**62)


def create(request: HttpRequest, promise_id: int) -> HttpResponse:
    """Link it."""
    access.changer(promise_id, member_of(request))
    form = PostForm(request.POST)
    refuse_unless(form)
    post_id = form.cleaned_data["post"]
    journey.link(promise_id, post_id, member=member_of(request), now=clock.now())
    tell(request, _("The post is linked"), undo=Undo(reverse("promises:post", args=[promise_id, post_id])))
    return redirect("promises:promise", promise_id)


def destroy(request: HttpRequest, promise_id: int, post_id: int) -> HttpResponse:
    """Part them."""
    journey.unlink(promise_id, post_id, member=member_of(request), now=clock.now())
    tell(request, _("The post is not linked any more"), undo=Undo(reverse("promises:posts", args=[promise_id]), "POST", {"post": post_id}))
    return redirect("promises:promise", promise_id)
