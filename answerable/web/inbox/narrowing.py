"""The filter of a list as people see it: chips that can be taken away, and a form with everything there is, drawn when it opens."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from answerable.web.inbox.asked import Asked, asked
from answerable.web.inbox.choices import HOURS, Group, groups, hours
from answerable.web.resource import wants_part


@dataclass(frozen=True)
class Chip:
    """One value of a filter in words, and the list without it."""

    title: str
    words: str
    url_without: str


@dataclass(frozen=True)
class Option:
    """One value that can be chosen."""

    value: str
    words: str
    is_chosen: bool


@dataclass(frozen=True)
class Choosing:
    """One name of the form, with its values; `chosen_count` is said beside it while it is folded."""

    name: str
    title: str
    options: list[Option]
    chosen_count: int


@dataclass(frozen=True)
class Narrowing:
    """What the templates of the filter take; `kept` are the fields of the address that the form does not ask for."""

    choosing: list[Choosing]
    hours: list[Option]
    kept: list[tuple[str, str]]


def show(request: HttpRequest) -> HttpResponse:
    """The form, filled with what the address asks for; without script, as a page."""
    wanted = asked(request)
    name = "inbox/narrowing.html" if wants_part(request) else "inbox/narrowing_page.html"
    return render(request, name, {"narrowing": narrowing(request, wanted), "asked": wanted})


def narrowing(request: HttpRequest, asked: Asked) -> Narrowing:
    """Everything that a list can be narrowed to."""
    plain = {"view": str(asked.view), "sort": str(asked.sort), "q": asked.words, "saved": str(asked.saved or "")}
    return Narrowing(
        choosing=[_choosing(asked, group) for group in groups(request)],
        hours=[Option(str(each), hours(each), each == asked.filter.older) for each in HOURS],
        kept=[(name, value) for name, value in plain.items() if value],
    )


def _choosing(asked: Asked, group: Group) -> Choosing:
    held = {str(each) for each in getattr(asked.filter, group.name)}
    options = [Option(value, words, value in held) for value, words in group.values]
    return Choosing(group.name, group.title, options, sum(option.is_chosen for option in options))


def chips(request: HttpRequest, asked: Asked) -> list[Chip]:
    """The filter that an address asks for. What it means that the member may not see is not named."""
    if not asked.filter:
        return []
    named = {(group.name, value): (group.title, words) for group in groups(request) for value, words in group.values}
    found = []
    for name, value in asked.filter.pairs():
        title, words = named.get((name, value)) or _said(name, value)
        found.append(Chip(title, words, asked.narrowed(asked.filter.without(name, value)).url()))
    return found


def _said(name: str, value: str) -> tuple[str, str]:
    match name:
        case "name":
            return _("Customer"), value
        case "unanswered":
            return _("Answer"), _("Waits for an answer")
        case "older":
            return _("Quiet for"), _("more than %(time)s") % {"time": hours(int(value))}
    return _("Filter"), _("something you do not see")
