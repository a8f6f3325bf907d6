"""What is left of a mail without the mail that it answers."""

import pytest

from answerable.connectors.email.html import text_of
from answerable.connectors.email.quotes import own_words

QUOTED = [
    "On Fri, 6 Mar 2026 at 10:00, Harbour Rail <care@harbourrail.example> wrote:\n> Sorry.\n>\n> Bye",
    "On Fri, 6 Mar 2026 at 10:00, Harbour Rail\n<care@harbourrail.example> wrote:\n\n> Sorry.",
    "Am 06.03.26 um 10:00 schrieb Harbour Rail:\n> Tut uns leid.",
    "Le ven. 6 mars 2026 à 10:00, Harbour Rail a écrit :\n\n> Pardon.",
    "El vie, 6 mar 2026, Harbour Rail escribió:\n> Perdón.",
    "-----Original Message-----\nFrom: Harbour Rail\nSent: Friday\nTo: Amira\nSubject: Refund\n\nSorry.",
    "________________________________\nVon: Harbour Rail\nGesendet: Freitag\nAn: Amira\nBetreff: Geld\n\nTut uns leid.",
    "From: Harbour Rail <care@harbourrail.example>\nSent: Friday, 6 March\nTo: Amira\nSubject: RE: Refund\n\nSorry.",
    "> Sorry.\n> Bye",
    "-- \nAmira Haddad\nExample Street 1",
    "Sent from my iPhone",
    "Von meinem iPhone gesendet",
]


@pytest.mark.parametrize("rest", QUOTED)
def test_it_leaves_out_what_is_quoted_at_the_end(rest: str) -> None:
    assert own_words(f"Where is it?\n\n{rest}\n") == "Where is it?"


@pytest.mark.parametrize(
    "text",
    [
        "> Which train?\nThe 10:05.\n> Which seat?\nNone.",
        "Hello.\nOn Friday your colleague wrote:\nwe refund within a week. That was a month ago.",
        "From: Hamburg\nI want to go to Kiel.",
        "> all of it is quoted",
        "Two things:\n-- \n" + "line\n" * 40 + "end",
    ],
)
def test_it_leaves_everything_else(text: str) -> None:
    assert own_words(text) == text


def test_it_knows_quotes_of_html() -> None:
    html = '<div>Where is it?</div><div class="gmail_quote"><div>On Friday we wrote:<br></div><blockquote>Sorry.<br>Bye</blockquote></div>'
    assert own_words(text_of(html)) == "Where is it?"


def test_it_is_not_kept_busy_by_a_mail_that_means_to() -> None:
    for evil in ("On " + "a " * 50_000 + "\n" * 50_000, "On a wrote:\n" * 20_000, "From: a\n" * 30_000, "> " * 60_000, "<div>" * 60_000):
        own_words(evil[:100_000])
        text_of(evil)
