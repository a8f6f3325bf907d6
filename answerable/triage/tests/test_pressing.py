"""What presses, in five languages, and thanks that are not the end."""

import pytest

from answerable.triage.rules.labels import Reason, Urgency
from answerable.triage.rules.lexical import lexical_reader
from answerable.triage.rules.reader import Assessment, Evidence, Input

HIGH, CRITICAL = Urgency.HIGH, Urgency.CRITICAL


def read(text: str, **more: object) -> Assessment:
    return lexical_reader().read([Input(text, **({"kind": "comment"} | more))])[0]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "urgency"),
    [
        ("@brand boarding in 20 minutes and the app won't show my pass, at the gate now", HIGH),
        ("@brand the card was declined at the till, can't pay the rent that is due today", HIGH),
        ("@brand locked out of my account since this morning, wages go in there tomorrow", HIGH),
        ("@brand no heating since yesterday, we have a newborn here", HIGH),
        ("@brand third message, nobody answers, I will go to the press on Friday", HIGH),
        ("@brand smell of gas in the hallway after your engineer left, kids in the house", CRITICAL),
        ("@brand your charger caught fire and my son has burns on his hand", CRITICAL),
        ("I know where your office is and I will come down there", CRITICAL),
        ("@marke stehe am Bahnhof, letzter Zug gestrichen, niemand da", HIGH),
        ("@marke Karte abgelehnt an der Kasse, Miete ist heute fällig", HIGH),
        ("@marke es riecht nach Gas seit der Techniker weg ist, das Baby schläft hier", CRITICAL),
        ("@marca estoy en el aeropuerto, mi vuelo sale hoy y no hay nadie en el mostrador", HIGH),
        ("@marca tarjeta bloqueada y estoy en la caja, llevo horas sin respuesta", HIGH),
        ("@marca huele a gas después de su visita y tengo un bebé en casa", CRITICAL),
        ("@marque je suis à la gare, le dernier train est supprimé et personne ne répond", HIGH),
        ("@marque ma carte est bloquée et mon loyer part aujourd'hui", HIGH),
        ("@marque odeur de gaz depuis votre passage, j'ai un bébé ici", CRITICAL),
        ("@marca estou no aeroporto, meu voo foi cancelado e ninguém atende no balcão", HIGH),
        ("@marca cartão bloqueado e o aluguel vence hoje, socorro", HIGH),
        ("@marca cheiro de gás depois da visita de vocês, tenho um bebê em casa", CRITICAL),
    ],
)
def test_it_reads_what_presses(text: str, urgency: Urgency) -> None:
    assessment = read(text)

    assert assessment.urgency is urgency
    assert assessment.needs_response
    assert any(each.kind == "word" and each.label in {urgency, Reason.SAFETY} for each in assessment.evidence)


@pytest.mark.parametrize(
    "text",
    [
        "@brand what are your opening hours on Sundays?",
        "@brand the lamp I ordered has the wrong colour",
        "@marke wie kann ich meine Adresse ändern?",
        "@marca ¿dónde puedo ver mi factura?",
        "@marque comment changer mon mot de passe ?",
        "@marca como faço para trocar de plano?",
    ],
)
def test_it_leaves_what_can_wait_normal(text: str) -> None:
    assert read(text).urgency is Urgency.NORMAL


def test_it_sees_what_presses_though_nobody_is_spoken_to() -> None:
    assessment = read("At gate B12 with two kids, flight gone, on the floor tonight", kind="mention")

    assert (assessment.needs_response, assessment.urgency) == (True, HIGH)
    assert assessment.evidence[0] == Evidence("rule", "pressing", "complaint")


@pytest.mark.parametrize(
    "text",
    [
        "Thanks, but it is still not here",
        "Thank you for the quick reply, however the refund has not arrived",
        "thanks but the link doesn't open",
        "Danke, aber es ist noch nicht da",
        "Vielen Dank für die Antwort, leider geht es weiterhin nicht",
        "Gracias, pero sigue sin llegar",
        "Muchas gracias, pero todavía no funciona",
        "Merci, mais je n'ai toujours rien reçu",
        "Merci pour votre réponse, par contre le lien ne marche pas",
        "Obrigado, mas ainda não chegou",
        "Grazie, ma non è ancora arrivato",
        "Bedankt, maar het is er nog steeds niet",
        "شكرا لكن لم يصل حتى الآن",
    ],
)
def test_it_hears_the_but_behind_the_thanks(text: str) -> None:
    assessment = read(text, was_answered=True)

    assert assessment.needs_response
    assert assessment.reason in {Reason.COMPLAINT, Reason.QUESTION, Reason.REQUEST}


@pytest.mark.parametrize(
    "text",
    [
        "Took a while but all sorted now, thank you",
        "Thanks again",
        "thanks anyway",
        "Danke nochmal",
        "Hat gedauert, aber jetzt geht es wieder, danke",
        "Gracias de nuevo",
        "Encore merci",
        "Demorou mas deu certo, obrigado",
    ],
)
def test_it_takes_thanks_that_come_last_for_the_end(text: str) -> None:
    assert not read(text, was_answered=True).needs_response
