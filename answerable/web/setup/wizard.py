"""The frame of the five steps: which are done, which comes next, and leaving one out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from answerable.channels import queries as channels
from answerable.core import clock
from answerable.core.errors import Invisible
from answerable.journeys.company import set_up
from answerable.web.members import member_of, owners_only

if TYPE_CHECKING:
    from answerable.channels.models import Brand

WORDS: dict[str, str | Promise] = {
    "brand": _("Brand"),
    "page": _("Page"),
    "people": _("People"),
    "ownership": _("Who answers what"),
    "guidelines": _("How we write"),
}


@dataclass(frozen=True, slots=True)
class Shown:
    """A step in the list of all of them."""

    key: str
    words: str
    url: str
    is_done: bool
    is_put_off: bool
    is_current: bool


def brand_of(request: HttpRequest) -> Brand:
    """The brand that is set up. Owners only."""
    owners_only(request)
    return channels.brands()[0]


def shown(request: HttpRequest, step: str, seen: dict[str, Any], status: int = 200) -> HttpResponse:
    """A step's page, with the list of all."""
    brand = brand_of(request)
    found = [
        Shown(each.key, str(WORDS[each.key]), reverse(f"setup:{each.key}"), each.is_done, each.is_put_off, each.key == step)
        for each in set_up.steps(brand)
    ]
    here = next(place for place, each in enumerate(found) if each.is_current)
    after = found[here + 1].url if here + 1 < len(found) else reverse("inbox:index")
    told = {"steps": found, "step": found[here], "number": here + 1, "after_url": after, "brand": brand}
    return render(request, f"setup/{step}.html", {**told, **seen}, status=status)


def go_on(step: str) -> HttpResponse:
    """To the step after this one, or to the inbox."""
    keys = [*WORDS, "", ""]
    after = keys[keys.index(step) + 1]
    return redirect(f"setup:{after}" if after else "inbox:index")


def resume(request: HttpRequest) -> HttpResponseBase:
    """The first step that is open; once none is, the first of all, to look at."""
    return redirect(f"setup:{set_up.next_step(brand_of(request)) or 'brand'}")


def put_off(request: HttpRequest, step: str) -> HttpResponseBase:
    """Leave a step out for now, and go on."""
    if step not in WORDS:
        raise Invisible(_("There is no such step."))
    set_up.put_off(brand_of(request), step, member=member_of(request), now=clock.now())
    return go_on(step)
