"""What is read in messages of five languages, as tables."""

import pytest

from answerable.triage.rules.labels import Reason, Sentiment, Urgency
from answerable.triage.rules.lexical import lexical_reader
from answerable.triage.rules.reader import Assessment, Input

COMPLAINT, QUESTION, REQUEST, PRAISE = Reason.COMPLAINT, Reason.QUESTION, Reason.REQUEST, Reason.PRAISE
SUGGESTION, SALES, PRESS, SAFETY = Reason.SUGGESTION, Reason.SALES, Reason.PRESS, Reason.SAFETY
CLOSING, NOISE = Reason.CLOSING, Reason.NOISE

TABLE = [
    ("en", "My parcel never arrived and nobody answers", COMPLAINT),
    ("en", "How do I change the address of an order?", QUESTION),
    ("en", "Please cancel my subscription", REQUEST),
    ("en", "Absolutely love your new shop, brilliant staff!", PRAISE),
    ("en", "It would be great if you had an evening class", SUGGESTION),
    ("en", "Do you sell the blue one and is it in stock?", SALES),
    ("en", "I am a journalist and would like a press statement", PRESS),
    ("en", "Your driver threatened me", SAFETY),
    ("en", "My account has been hacked", SAFETY),
    ("en", "All sorted, thank you", CLOSING),
    ("de", "Meine Bestellung ist immer noch nicht angekommen", COMPLAINT),
    ("de", "Wie kann ich mein Passwort ändern?", QUESTION),
    ("de", "Bitte stornieren Sie meine Buchung", REQUEST),
    ("de", "Ihr seid spitze, der beste Service überhaupt", PRAISE),
    ("de", "Es wäre schön, wenn ihr auch sonntags offen hättet", SUGGESTION),
    ("de", "Ich möchte das Rad kaufen, ist es auf Lager?", SALES),
    ("de", "Ich wurde von eurem Fahrer bedroht", SAFETY),
    ("de", "Danke, es geht wieder", CLOSING),
    ("es", "El pedido no ha llegado y nadie me responde", COMPLAINT),
    ("es", "¿Cómo puedo cambiar la dirección del envío?", QUESTION),
    ("es", "Necesito que me devuelvan el dinero, por favor", REQUEST),
    ("es", "Me encanta esta tienda, son los mejores", PRAISE),
    ("es", "Sería bueno que abrieran los domingos", SUGGESTION),
    ("es", "Quiero comprar dos, ¿hay stock?", SALES),
    ("es", "Creo que es una estafa, me robaron los datos", SAFETY),
    ("es", "Ya está solucionado, muchas gracias", CLOSING),
    ("fr", "Mon colis n\u2019est toujours pas arrivé, c\u2019est inadmissible", COMPLAINT),
    ("fr", "Comment puis-je changer mon adresse ?", QUESTION),
    ("fr", "Pouvez-vous annuler ma commande s'il vous plaît", REQUEST),
    ("fr", "J'adore votre magasin, bravo à toute l'équipe", PRAISE),
    ("fr", "Ce serait bien d'ouvrir le dimanche", SUGGESTION),
    ("fr", "Je voudrais acheter ce vélo, quel est le prix ?", SALES),
    ("fr", "J'ai été agressé par votre livreur", SAFETY),
    ("fr", "C'est réglé, merci beaucoup", CLOSING),
    ("ar", "طلبي لم يصل ولا أحد يرد على اتصالاتي، خدمة سيئة", COMPLAINT),
    ("ar", "كيف يمكنني تغيير كلمة المرور؟", QUESTION),
    ("ar", "أرجو استرجاع المبلغ لو سمحتم", REQUEST),
    ("ar", "خدمة ممتازة، أنتم الأفضل", PRAISE),
    ("ar", "تم اختراق حسابي", SAFETY),
    ("ar", "تم الحل، شكرا جزيلا", CLOSING),
]


def read(text: str, **more: object) -> Assessment:
    return lexical_reader().read([Input(text, **({"kind": "comment"} | more))])[0]  # type: ignore[arg-type]


@pytest.mark.parametrize(("language", "text", "reason"), TABLE)
def test_it_reads_language_and_reason(language: str, text: str, reason: Reason) -> None:
    assessment = read(text)

    assert (assessment.language, assessment.reason) == (language, reason)
    assert assessment.needs_response is (reason not in (PRAISE, CLOSING, NOISE))


@pytest.mark.parametrize(
    ("text", "sentiment"),
    [
        ("This is the worst shop, I am furious", Sentiment.NEGATIVE),
        ("Thanks for nothing", Sentiment.NEGATIVE),
        ("Not good", Sentiment.NEGATIVE),
        ("No problem at all", Sentiment.NEUTRAL),
        ("When does the shop open?", Sentiment.NEUTRAL),
        ("Amazing service, thank you so much for everything", Sentiment.POSITIVE),
        ("Das ist nicht gut", Sentiment.NEGATIVE),
        ("Ce n'est pas bon du tout", Sentiment.NEGATIVE),
    ],
)
def test_it_reads_the_sentiment(text: str, sentiment: Sentiment) -> None:
    assert read(text).sentiment is sentiment


@pytest.mark.parametrize(
    ("text", "urgency"),
    [
        ("I have been stuck at the airport for 5 hours and nobody helps", Urgency.HIGH),
        ("Seit 3 Stunden kein Internet, das ist eine Katastrophe", Urgency.HIGH),
        ("The lamp arrived broken", Urgency.NORMAL),
        ("Your heater caught fire and my son is in hospital", Urgency.CRITICAL),
        ("Love the new colours", Urgency.LOW),
    ],
)
def test_it_reads_the_urgency(text: str, urgency: Urgency) -> None:
    assert read(text).urgency is urgency


@pytest.mark.parametrize("text", ["@anna @ben", "😂😂😂", "@anna 😂", "https://example.org", "RT @shop: all half price", "", " "])
def test_it_takes_public_chatter_for_noise(text: str) -> None:
    assessment = read(text)

    assert assessment.reason is NOISE
    assert not assessment.needs_response


def test_it_lets_a_person_look_at_a_private_message_without_words() -> None:
    assert read("", is_public=False).needs_response


def test_it_answers_praise_that_asks_something() -> None:
    assert read("Excellent, amazing, brilliant, the best! More of it soon?").needs_response


def test_it_does_not_answer_a_bare_insult() -> None:
    assert not read("idiots").needs_response


def test_it_names_no_language_when_there_is_nothing_to_tell_it_by() -> None:
    assert read("12345").language == ""
    assert read("12345", language_hint="pt").language == "pt"


@pytest.mark.parametrize(
    ("text", "language"), [("Когда придёт мой заказ", "ru"), ("いつ届きますか", "ja"), ("什么时候到货", "zh"), ("언제 도착하나요", "ko")]
)
def test_it_tells_scripts_that_it_has_no_words_for(text: str, language: str) -> None:
    assert read(text).language == language
