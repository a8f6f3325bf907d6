"""Whatever colleagues write and decide, nobody outside reads a note, a colleague's name or what somebody was given."""

import re
from contextlib import suppress
from dataclasses import fields
from html import unescape
from unicodedata import normalize
from urllib.parse import urlsplit

import pytest
from django.core.cache import cache
from django.core.mail import EmailMessage
from django.db import transaction
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answerable.access import operations as access
from answerable.access.models import Token
from answerable.access.operations import TokenDraft
from answerable.cases import operations as cases
from answerable.cases.models import Case, Closure, Leg
from answerable.channels.contract import Draft, Way
from answerable.channels.models import Page
from answerable.core import clock
from answerable.core.crypto import veiled
from answerable.evidence.models import PublicPage
from answerable.evidence.operations import PageDraft
from answerable.evidence.tests.telling import complain
from answerable.goodwill import operations as goodwill
from answerable.goodwill.rules.ceilings import Problem
from answerable.journal.record import Actor
from answerable.journeys import contentment
from answerable.journeys.answering.reply import Answer, reply
from answerable.journeys.casework.close import Ending, close
from answerable.journeys.evidence import hold_back, settle
from answerable.journeys.receiving.receive import receive
from answerable.journeys.sending.deliver import deliver
from answerable.journeys.telling.form_answers import tell_writer
from answerable.promises import operations as promises
from answerable.public.kept import forget
from answerable.public.tests.test_form import ADDRESS, _patient, form, written
from answerable.public.tests.test_page import AT
from answerable.publish.models import Outbound
from answerable.routing import operations as routing
from answerable.satisfaction.operations import SurveyDraft
from answerable.staff import queries as staff
from answerable.web.promises.tests.made import draft
from tests.arrivals import arrive
from tests.cast import LONG_AGO, Company
from tests.gestures import voucher

__all__ = ["_patient", "form"]
pytestmark = [pytest.mark.django_db, *(pytest.mark.capability(each) for each in ("C22", "C29", "C30"))]
# A secret word that stands in no page by itself, and a sum that no number of days or cases is.
WORDS = st.lists(st.text("bcdfghjkmpqvwxz", min_size=7, max_size=12), min_size=7, max_size=7, unique=True)
AMOUNTS = st.integers(1_234, 9_876).map(lambda euros: euros * 100 + 57)


class Undone(Exception):
    """Every example begins with the same company."""


def test_a_connector_is_told_of_no_colleague() -> None:
    """What is handed to a network holds whether a person wrote it, not who."""
    told = {"key", "way", "reply_to", "text", "first_tried_at", "enclosures", "to", "asked_at", "is_by_person", "template"}
    assert {each.name for each in fields(Draft)} == told


@pytest.mark.long
@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=WORDS, amount=AMOUNTS)
def test_nobody_outside_reads_what_is_internal(
    company: Company,
    page: Page,
    shown: PublicPage,
    six: list[int],
    form: Page,
    mailoutbox: list[EmailMessage],
    words: list[str],
    amount: int,
) -> None:
    mailoutbox.clear()
    with suppress(Undone), transaction.atomic():
        settle(company.brand.pk, PageDraft("harbour-rail", is_on=True, has_words=True), member=company.robin, now=clock.now())
        talk = written(Client(), name="Zoe Quinn", email="zoe@posteo.example")
        for case_id in (six[0], Case.objects.get(person__name="Zoe Quinn").pk):
            keep_secrets(company, case_id, words, amount)
        hold_back(six[1], "legal", words[6], member=company.robin, now=clock.now())
        answer(company)
        said = {**asked(company, form), **suggested(company, page, words, amount)}
        sums = {f"{amount / 100:.2f}", f"{amount / 100:,.2f}", f"{amount // 100}", str(amount)}
        names = {*(each.name for each in company.members.values()), *company.departments, "Lindqvist", "Okafor"}
        others = {each.name.split()[0] for each in company.members.values() if each != company.jonas}
        secrets = {*words, *names, *others, *sums, "Voucher"}
        for where, read in {**said, **everything(company, six[0], talk, mailoutbox)}.items():
            plain = re.sub(r"[\s\u00a0]+", " ", normalize("NFKC", read)).casefold()
            assert [each for each in secrets if each.casefold() in plain] == [], where
        raise Undone
    forget()


def keep_secrets(company: Company, case_id: int, words: list[str], amount: int) -> None:
    """Everything that colleagues write in a case without saying it to the customer."""
    case, jonas, now = Case.objects.get(pk=case_id), staff.actor(company.jonas), clock.now()
    cases.note(case_id, f"Give them a voucher, {words[0]}.", actor=jonas, now=now)
    question = routing.Question(f"{words[1]}?", company.departments["Marketing"].pk, None, now)
    routing.consult(case_id, case.page_id, question, actor=jonas, now=now)
    gesture = goodwill.Draft(voucher().pk, amount, "EUR", words[2], Problem(), amount)
    goodwill.give([case_id], case.page_id, gesture, actor=staff.actor(company.priya), now=now)
    promise = promises.make(
        company.brand.pk, draft(company, name=words[3], terms=words[4], codes=[words[5]], page_ids=[]), actor=jonas, now=now
    )
    promises.mark(promise.pk, case, actor=jonas, now=now)


def answer(company: Company) -> None:
    """The customer of the form is answered, and written to."""
    leg = Leg.objects.get(case__person__name="Zoe Quinn")
    said = reply(Answer(leg.case_id, leg.pk, Way.DIRECT, "It is back, and confirmed.", ""), member=company.jonas, now=clock.now())
    deliver(said.pk)
    tell_writer(said.pk)
    while receive():
        pass


def asked(company: Company, form: Page) -> dict[str, str]:
    """The same customer is asked how it was once the case is closed."""
    case, texts = Case.objects.get(person__name="Zoe Quinn"), {"": "How was our help? {{ link }}"}
    contentment.settle(form.pk, SurveyDraft(True, texts), member=company.robin, now=clock.now())
    close(case.pk, Ending("solved"), member=company.jonas, now=clock.now())
    contentment.ask_how_it_was(case.pk, Closure.objects.get(case=case).pk)
    question = Outbound.objects.filter(case=case).latest("id")
    deliver(question.pk)
    tell_writer(question.pk)
    while receive():
        pass
    address = question.text.removeprefix("How was our help? ")
    return {"question": question.text, "asked": _words(Client().get(urlsplit(address).path).content.decode())}


def suggested(company: Company, page: Page, words: list[str], amount: int) -> dict[str, str]:
    """What the program suggests for the public, sent as it stands: that we wrote in private, and each closing word. Who says it signs."""
    first, agent = complain(page, "Gus Walker"), Client()
    arrive(page, "My booking is HR7K2Q.", name="Gus Walker", kind="direct", origin_id=first.external_id)
    keep_secrets(company, first.case_id, words, amount)
    private = Leg.objects.get(case=first.case, is_public=False)
    reply(Answer(first.case_id, private.pk, Way.DIRECT, "You have it by mail.", ""), member=company.jonas, now=clock.now())
    agent.force_login(company.jonas)
    at, left = f"/cases/{first.case_id}", {}
    for name, shown in (("pointer", at), ("closure", f"{at}/closure")):
        html = unescape(agent.get(shown).content.decode())
        [form] = re.findall(rf'<form[^>]+action="{at}/{name}\?.*?</form>', html, re.DOTALL)
        hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form))
        choices = re.findall(r'data-words-\w+="([^"]+)"', form) or [hidden["text"]]
        assert agent.post(f"{at}/{name}", {**hidden, "text": choices[0], "how": "word", "outcome": "solved"}).status_code == 302
        left[name] = "\n".join([Outbound.objects.filter(case=first.case, kind=Way.PUBLIC).latest("id").text, *choices])
    assert len(left["closure"].splitlines()) == 4
    return left


def everything(company: Company, case_id: int, talk: str, mails: list[EmailMessage]) -> dict[str, str]:
    """All that anybody outside is shown, sent or told, by what it is."""
    forget()
    cache.clear()
    addresses = {"page": AT, "feed": f"{AT}.json", "entry": f"{AT}/not-listed/{veiled(case_id)}", "form": ADDRESS, "talk": talk}
    read = {name: _words(Client().get(address).content.decode()) for name, address in addresses.items()}
    assert "It is back" in read["talk"]
    assert "How was our help?" in read["talk"]
    assert len(mails) == 2
    read["mail"] = "\n".join(str(each.message()) for each in mails)
    _token, secret = access.make_token(TokenDraft("CRM", list(Token.Right.values)), actor=Actor(1, 1), now=LONG_AGO)
    told = Client().get("/api/v1/touchpoints", headers={"Authorization": f"Bearer {secret}"})
    assert told.status_code == 200
    return {**read, "programs": told.content.decode()}


def _words(html: str) -> str:
    """What is read of a page, and where its links go; secrets of its own, long as chance has it, and what fields hold are left out."""
    return re.sub(r'name="(?:stamp|csrfmiddlewaretoken)" value="[^"]+"|"[\w-]{24,}"|maxlength="\d+"', "", html)
