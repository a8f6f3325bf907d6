"""A case crosses the company, in four browsers on the demo: two messages of one minute, two departments, advice, a hand-off, one voice."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.soon import soon
from tests.stories.demo import Demo, opened, send

pytestmark = [pytest.mark.long, *(pytest.mark.capability(each) for each in ("C04", "C12", "C14", "C15"))]
DEFECT = "The machine at Breakwater took my 40 euros and printed nothing. It is broken again. What happens now?"
LOVE = "I love your night crew! They waited for my grandmother last night, thank you so much!"
ASKED, ADVICE = "May we pay out cash for a machine that ate it?", "Yes, up to 50 euros without a receipt: penguin clause."
SUMMARY, STEP, WHY = (
    "Machine at Breakwater ate 40 euros.",
    "Look into its journal and pay back",
    "I need the time to find it in the journal.",
)
ANSWER = "We found it: your 40 euros are on their way back to your card. Thank you for telling us."
TELLS = ["Question to Legal", ADVICE, "Handed over to E-commerce", WHY, "Handed over to E-commerce", "Accepted", ANSWER]


def test_it_crosses_the_company_and_speaks_with_one_voice(demo: Demo, chromium: Browser) -> None:
    jonas, lena, noor, robin = (demo.window_of(chromium, who) for who in ("jonas.lindqvist", "lena.brandt", "noor.haddad", "robin.hale"))
    defect, _love = _written(demo)
    address = _has_owners(jonas, lena)

    _consults(jonas, robin)
    _hands_over(jonas, SUMMARY)
    _returns(noor)
    jonas.goto(address)
    expect(jonas.locator("#case")).to_contain_text(WHY)
    _hands_over(jonas, f"{SUMMARY} 16 July, 8:10, card ending 22.")
    noor.goto(address)
    noor.get_by_role("button", name="Accept", exact=True).click()
    expect(noor.locator("#case-head")).to_contain_text("E-commerce, you")
    send(noor, ANSWER)
    _is_told_in_order(noor)
    _is_one_voice(demo, defect)


def _written(demo: Demo) -> tuple[dict[str, Any], dict[str, Any]]:
    """Both under one post, within a minute."""
    defect = demo.comment(DEFECT, handle="dilys", name="Dilys Penhallow")
    return defect, demo.comment(LOVE, handle="edgar", name="Edgar Moss")


def _has_owners(jonas: Page, lena: Page) -> str:
    """Each goes to the department that the matrix names, with a clock of its own; the defect's address."""
    for window, name, department in ((lena, "Edgar Moss", "Marketing"), (jonas, "Dilys Penhallow", "Service")):
        row = window.locator("[data-inbox] a.row", has_text=name)
        expect(window.locator("[data-held]").or_(row).first).to_be_visible(timeout=20_000)
        address = opened(window, name)
        expect(window.locator("#context")).to_contain_text(department)
    return address


def _consults(jonas: Page, robin: Page) -> None:
    """Legal is asked and answers, in the case and for colleagues alone."""
    jonas.locator("#case-h").focus()
    jonas.keyboard.press("c")
    dialog = jonas.locator("#consult")
    dialog.get_by_label("Ask department").select_option(label="Legal")
    dialog.get_by_label("Question").fill(ASKED)
    dialog.get_by_role("button", name="Ask", exact=True).click()
    expect(jonas.locator("#thread")).to_contain_text(ASKED)
    robin.goto("/hand-offs")
    robin.get_by_role("link", name="Dilys Penhallow").click()
    robin.get_by_label("Your answer, for colleagues only").fill(ADVICE)
    robin.get_by_role("button", name="Answer", exact=True).click()
    expect(jonas.locator("#thread")).to_contain_text(ADVICE, timeout=10_000)


def _hands_over(jonas: Page, summary: str) -> None:
    jonas.locator("#case-h").focus()
    jonas.keyboard.press("h")
    dialog = jonas.locator("#hand-off")
    dialog.get_by_label("To department").select_option(label="E-commerce")
    dialog.get_by_label("What is to be done next").fill(STEP)
    dialog.get_by_role("button", name="Hand over").click()
    expect(dialog.locator(":invalid, [aria-invalid=true]").first).to_be_visible()
    dialog.get_by_label("What it is about").fill(summary)
    dialog.get_by_role("button", name="Hand over").click()
    expect(jonas.locator("#case")).to_contain_text("Waits to be accepted by")


def _returns(noor: Page) -> None:
    noor.goto("/hand-offs")
    expect(noor.locator("main")).to_contain_text(STEP)
    noor.get_by_role("link", name="Dilys Penhallow").click()
    noor.locator("#case details summary", has_text="Return").click()
    noor.get_by_label("Why it goes back").fill(WHY)
    noor.get_by_role("button", name="Return with this reason").click()
    expect(noor.locator("#case")).to_contain_text("Returned by")


def _is_told_in_order(window: Page) -> None:
    """The timeline tells it all, from the question to the answer."""
    thread = window.locator("#thread")
    expect(thread).to_contain_text(ANSWER, timeout=20_000)
    told, place = " ".join(thread.inner_text().split()), 0
    for each in TELLS:
        place = told.find(each, place)
        assert place >= 0, f"{each} does not stand in its place"
        place += len(each)


def _is_one_voice(demo: Demo, defect: dict[str, Any]) -> None:
    """Under the comment there is one answer, by the page; nothing that colleagues said has left."""
    assert soon(lambda: _ours(demo, defect), seconds=10), "the answer did not leave"
    assert [(each["author"]["name"], each["text"]) for each in _ours(demo, defect)] == [("Harbour Rail", ANSWER)]
    said = " ".join(str(each) for kind in ("comments", "mentions", "reviews", "direct") for each in demo.said(kind)).lower()
    assert not any(word in said for word in ("penguin", "journal", STEP.lower(), "noor", "jonas"))


def _ours(demo: Demo, defect: dict[str, Any]) -> list[dict[str, Any]]:
    outside = demo.control("GET", f"/threads/{defect['thread_id']}")["items"]
    return [each for each in outside if each["author"]["is_page"] and each["parent_id"] == defect["id"]]
