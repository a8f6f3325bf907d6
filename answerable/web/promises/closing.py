"""What became of the promises that a case is about, asked where it is closed: only of what it is marked with and nobody said yet."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from answerable.web.promises.beside import cards
from answerable.web.promises.words import OUTCOMES


def show(request: HttpRequest, case_id: int) -> HttpResponse:
    """A part of the close dialog, empty where there is nothing to ask."""
    marked = [each for each in cards(case_id) if each.is_marked]
    said = [(key, words) for key, words in OUTCOMES.items() if key != "open"]
    return render(request, "promises/closing_part.html", {"marked": marked, "outcomes": said})
