"""A case that grows, and one that two members have open: what is read stays where it is, what is typed stays, nothing is missed."""

import re

import pytest
from playwright.sync_api import Page as Window
from playwright.sync_api import Route, expect

from answerable.cases.models import Case, Message
from answerable.channels.models import Page
from tests.arrivals import arrive, case_of
from tests.browser.conftest import Opening
from tests.browser.test_work import tell
from tests.cast import Company

pytestmark = pytest.mark.django_db(transaction=True)
MANY = 10_000
TOP = "node => node.getBoundingClientRect().top"
AT_END = "() => { const node = document.getElementById('thread'); return node.scrollHeight - node.scrollTop - node.clientHeight < 80; }"


def lengthened(case: Case) -> Case:
    """With ten thousand messages, of different lengths."""
    first = Message.objects.get(case=case)
    own = {"id", "search", "external_id", "text"}
    copied = {each.attname: getattr(first, each.attname) for each in Message._meta.concrete_fields if each.attname not in own}
    texts = (f"Number {at}. " + "The train was late again. " * (at % 9) for at in range(1, MANY))
    Message.objects.bulk_create((Message(**copied, external_id=f"n{at}", text=text) for at, text in enumerate(texts)), batch_size=2000)
    return case


@pytest.mark.long
def test_it_scrolls_ten_thousand_messages_without_a_jump(browse: Opening, company: Company, pages: dict[str, Page]) -> None:
    case = lengthened(case_of(pages["comments"]))
    window = browse(company.jonas).new_page()
    window.goto(f"/cases/{case.pk}")
    expect(window.locator("#thread")).to_contain_text(f"Number {MANY - 1}.")
    assert window.evaluate(AT_END)
    oldest = window.locator("#thread .tl-message").first
    named = window.locator(f"#{oldest.get_attribute('id')}")
    window.evaluate("document.getElementById('thread').scrollTop = 0")
    before = named.evaluate(TOP)
    expect(window.locator("#thread")).to_contain_text(f"Number {MANY - 60}.")
    assert abs(named.evaluate(TOP) - before) <= 2
    window.fill("[data-composer-text]", "We are looking in")
    arrive(pages["comments"], "Hello, is anybody there?")
    tell(window, case.pk)
    expect(window.locator("[data-below]")).to_have_text("1 new below")
    assert abs(named.evaluate(TOP) - before) <= 2
    expect(window.locator("[data-composer-text]")).to_have_value("We are looking in")
    window.click("[data-below]")
    window.wait_for_function(AT_END)
    finds_one(window, case)


def finds_one(window: Window, case: Case) -> None:
    """What words find opens at its message, goes on from there both ways, and leads back to the newest."""
    window.goto("/?q=Number+5000")
    window.click(f'[data-inbox] a.row[data-case-id="{case.pk}"]')
    found = window.locator(f"#entry-m{Message.objects.get(text__startswith='Number 5000.').pk}")
    expect(found).to_be_focused()
    expect(found).to_be_in_viewport(ratio=1)
    tell(window, case.pk)
    window.wait_for_function("id => document.getElementById(id).matches('[data-marked]:focus')", arg=found.get_attribute("id"))
    thread = window.locator("#thread")
    for number, (edge, where) in {4970: ("first", "start"), 5030: ("last", "end"), 5080: ("last", "end")}.items():
        getattr(window.locator("#thread .tl"), edge).evaluate("(node, block) => node.scrollIntoView({block})", where)
        window.locator("[data-later], [data-earlier]").nth(-1 if edge == "last" else 0).scroll_into_view_if_needed()
        expect(thread).to_contain_text(f"Number {number}.")
    expect(window.locator("#thread .tl-message", has_text="Number 5000.")).to_have_count(1)
    window.click("[data-below]")
    expect(thread).to_contain_text("Hello, is anybody there?")
    expect(thread).not_to_contain_text("Number 5000.")
    window.goto(f"/cases/{case.pk}?message={Message.objects.get(text__startswith='Number 5000.').pk}")
    expect(found).to_be_focused()
    window.fill("[data-composer-text]", "Here I am")
    window.press("[data-composer-text]", "Control+Enter")
    expect(thread).to_contain_text("Hello, is anybody there?")
    window.wait_for_function(AT_END)
    expect(thread).not_to_contain_text("Number 5000.")
    expect(window.locator("[data-below]")).to_be_hidden()


def test_it_asks_again_for_what_it_could_not_have(browse: Opening, company: Company, pages: dict[str, Page]) -> None:
    case = case_of(pages["comments"])
    window = browse(company.jonas).new_page()
    window.goto(f"/cases/{case.pk}")
    answers: list[int] = []

    def first_fails(route: Route) -> None:
        answers.append(1)
        if len(answers) == 1:
            arrive(pages["comments"], "Still nothing?")
            tell_later(window, case.pk)
            route.fulfill(status=503)
        else:
            route.continue_()

    window.route(re.compile(r"/thread"), first_fails)
    tell(window, case.pk)
    expect(window.locator("#thread")).to_contain_text("Still nothing?")


def tell_later(window: Window, case_id: int) -> None:
    """A second notice while the first answer is awaited."""
    window.evaluate("id => setTimeout(() => document.dispatchEvent(new CustomEvent('live:case', {detail: {ids: [id]}})))", case_id)


def test_it_says_who_else_is_here_until_they_leave(browse: Opening, company: Company, pages: dict[str, Page]) -> None:
    case = case_of(pages["comments"])
    context = browse(company.jonas)
    context.unroute("**/live*")
    context.route("**/live*", lambda route: None)  # a stream that opens anew would say by itself who is here
    window = context.new_page()
    window.goto(f"/cases/{case.pk}")
    notice = {"ids": [case.pk], "by": company.maya.pk, "name": "Maya Okafor", "doing": "public"}
    hear = "detail => document.dispatchEvent(new CustomEvent('live:presence', {detail}))"
    window.evaluate(hear, notice)
    expect(window.locator("#case-presence")).to_have_text("Maya Okafor is writing a public reply")
    window.evaluate(hear, {**notice, "doing": "gone"})
    expect(window.locator("#case-presence")).to_have_text("")
    beside = {**notice, "ids": [case.pk + 1], "person": case.person_id, "reference": f"HR-{case.pk + 1}"}
    window.evaluate(hear, beside)
    window.evaluate(hear, {**beside, "ids": [case.pk + 2], "person": case.person_id + 1})
    expect(window.locator("#elsewhere-now")).to_have_text(f"Maya Okafor is in another case of this customer now: HR-{case.pk + 1}")
    expect(window.locator("#elsewhere-now a")).to_have_attribute("href", f"/cases/{case.pk + 1}")
    window.evaluate(hear, {**beside, "doing": "gone"})
    expect(window.locator("#elsewhere-now")).to_have_text("")


def test_it_shows_what_others_wrote_under_the_same_post(browse: Opening, company: Company, pages: dict[str, Page]) -> None:
    case = case_of(pages["comments"])
    arrive(pages["comments"], "The same happened to me.", name="Ben Oduya")
    window = browse(company.jonas).new_page()
    window.goto(f"/cases/{case.pk}")
    window.get_by_role("link", name="2 conversations").click()
    expect(window.locator(".post-comments")).to_contain_text("The same happened to me.")
