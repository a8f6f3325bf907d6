"""How a case may end, in words."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from answerable.cases.rules.ending import Outcome, Silence

OUTCOMES: dict[str, str | Promise] = {
    Outcome.SOLVED: gettext_lazy("Solved"),
    Outcome.EXPLAINED: gettext_lazy("Explained"),
    Outcome.NOT_SOLVED: gettext_lazy("Not solved"),
}
SILENCES: dict[str, str | Promise] = {
    Silence.NOT_WANTED: gettext_lazy("The customer asked for no answer in public"),
    Silence.GONE: gettext_lazy("What they wrote is gone from the network"),
    Silence.WOULD_REVEAL: gettext_lazy("An answer would reveal who they are or what happened to them"),
    Silence.ELSEWHERE: gettext_lazy("They were answered elsewhere, by phone, e-mail or in person"),
    Silence.NO_NEED: gettext_lazy("It needs no answer"),
    Silence.ABUSE: gettext_lazy("It is spam or abuse"),
}
