"""Rudeness to staff and spam, in several languages."""

import pytest

from answerable.triage.rules.labels import Reason, Urgency
from answerable.triage.rules.lexical import lexical_reader
from answerable.triage.rules.reader import Assessment, Evidence, Input


def read(text: str, **more: object) -> Assessment:
    return lexical_reader().read([Input(text, **({"kind": "mention"} | more))])[0]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "@brand you absolute idiots, where is my parcel",
        "@brand go to hell, all of you",
        "your driver is a moron",
        "@marke ihr Vollidioten, wo bleibt mein Paket",
        "@marke halt die Fresse",
        "@marca sois una panda de inútiles",
        "@marca váyanse a la mierda",
        "@marque bande de clowns, rendez l'argent",
        "@marque allez vous faire voir",
        "@marca vão se foder",
        "@marca bando de ladrões, cadê meu dinheiro",
        "@marchio andate a quel paese",
        "@merk stelletje prutsers",
        "@brand يا حمير وين طلبي",
        "@marka aptallar, param nerede",
        "@brand you useless w\u200bankers",
    ],
)
def test_it_marks_what_is_rude_to_staff(text: str) -> None:
    assessment = read(text)

    assert assessment.is_rude
    assert [each for each in assessment.evidence if each.label == "rude"]


@pytest.mark.parametrize(
    "text",
    [
        "@brand the app is shit today",
        "@brand I'm an idiot, I typed the wrong address",
        "@brand this is the worst service ever, I am furious",
        "@brand shut up and take my money",
        "my idiot brother ordered the wrong size",
        "@marke das ist eine Katastrophe",
        "@marque c'est inadmissible",
    ],
)
def test_it_does_not_take_anger_about_a_thing_for_rudeness(text: str) -> None:
    assert not read(text).is_rude


def test_it_still_answers_a_matter_that_comes_with_an_insult() -> None:
    assert read("@brand you idiots, my parcel never arrived").needs_response


def test_it_takes_a_threat_for_a_matter_of_safety() -> None:
    assessment = read("@brand I will find you and burn your depot down")

    assert (assessment.reason, assessment.urgency, assessment.is_rude) == (Reason.SAFETY, Urgency.CRITICAL, True)


SPAM = [
    "Cheap followers, 1000 = 5 usd, verified reviews, link in bio 🚀",
    "Earn 500 a day from home, passive income, click here http://t.example/x",
    "Geld verdienen von zu Hause aus, jetzt klicken http://t.example/x",
    "Gana dinero desde casa, haz clic aquí http://t.example/x",
    "Gagnez de l'argent facile, cliquez ici http://t.example/x",
    "Renda extra sem sair de casa, clique no link http://t.example/x",
    "اربح المال من بيتك، اضغط هنا http://t.example/x",
]


@pytest.mark.parametrize("text", SPAM)
def test_it_sorts_spam(text: str) -> None:
    assessment = read(text)

    assert assessment.is_spam
    assert not assessment.needs_response
    assert [each for each in assessment.evidence if each.label == "spam"]


@pytest.mark.parametrize(
    "text",
    [
        "@brand I was charged twice, where is my free gift card?",
        "@brand the link in your mail does not work http://t.example/x",
        "I would like to invest in one of your funds, whom do I ask?",
        "Breaking: airline cancels flights http://t.example/x",
    ],
)
def test_it_does_not_take_a_matter_or_news_for_spam(text: str) -> None:
    assert not read(text).is_spam


@pytest.mark.parametrize("about", [{"is_known": True}, {"was_answered": True}, {"earlier": ("hello",)}])
def test_spam_alone_decides_nothing_about_somebody_known(about: dict[str, object]) -> None:
    text = "Dear winner, claim your prize, can you help me with the form? Gift cards http://t.example/x"

    assert Evidence("rule", "lures", "noise") in read(text, is_public=False).evidence
    assert Evidence("rule", "lures", "noise") not in read(text, is_public=False, **about).evidence
    assert read(text, is_public=False, **about).needs_response
