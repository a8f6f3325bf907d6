"""Files by hand: chosen, pasted and dropped, described, kept over a reload, refused in words, and sent along."""

import base64
from io import BytesIO

import pytest
from playwright.sync_api import FilePayload, expect
from playwright.sync_api import Page as Window

from answerable.files.tests import samples
from answerable.journeys.answering import enclose
from answerable.publish.models import Enclosure, Outbound
from answerable.web.files.tests.scene import came
from tests.browser.conftest import Opening
from tests.browser.scene import Scene
from tests.cast import LONG_AGO, Company

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long]
GIVE = """(node, [how, name, type, content]) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], name, {type}));
    const event = how === "paste" ? new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true})
        : new DragEvent(how, {dataTransfer: data, bubbles: true, cancelable: true});
    node.dispatchEvent(event);
}"""


def give(window: Window, how: str, name: str, content: bytes, media_type: str = "image/png") -> None:
    """Paste or drop a file where the answer is written."""
    window.locator("[data-composer-text]").evaluate(GIVE, [how, name, media_type, base64.b64encode(content).decode()])


def test_it_puts_files_to_an_answer_and_sends_them_along(browse: Opening, company: Company, scene: Scene) -> None:
    window = browse(company.jonas).new_page()
    window.goto(f"/cases/{scene.overdue.pk}")
    puts = window.locator("[data-put]")
    with window.expect_file_chooser() as chooser:
        window.click("[data-attach]")
    chooser.value.set_files(FilePayload(name="bridge.png", mimeType="image/png", buffer=samples.picture()))
    expect(puts).to_have_count(1)
    give(window, "paste", "pasted.png", samples.picture())
    expect(puts).to_have_count(2)
    give(window, "drop", "terms.pdf", samples.PDF, "application/pdf")
    expect(puts).to_have_count(3)
    with window.expect_response(lambda answer: answer.ok and "/enclosures/" in answer.url and answer.request.method == "POST"):
        window.get_by_label("What bridge.png shows").fill("The bridge")
        window.keyboard.press("Tab")
    window.get_by_label("Remove pasted.png").click()
    expect(puts).to_have_count(2)
    expect(window.get_by_label("What bridge.png shows")).to_have_value("The bridge")
    window.reload()
    expect(window.get_by_label("What bridge.png shows")).to_have_value("The bridge")
    window.fill("[data-composer-text]", "Hier ist das Bild.")
    window.press("[data-composer-text]", "Control+Enter")
    expect(window.locator("#thread img[alt='The bridge']")).to_be_visible()
    expect(puts).to_have_count(0)
    outbound = Outbound.objects.get(case=scene.overdue)
    assert list(Enclosure.objects.filter(outbound=outbound).order_by("id").values_list("alt", flat=True)) == ["The bridge", ""]


def test_it_says_before_sending_what_is_not_taken(browse: Opening, company: Company, scene: Scene) -> None:
    words = BytesIO(b"plain words")
    enclose.put_in(scene.overdue.pk, words, name="notes.txt", told="", member=company.jonas, now=LONG_AGO)
    window = browse(company.jonas).new_page()
    window.goto(f"/cases/{scene.overdue.pk}")
    said = window.locator("[data-files-words]")
    expect(said).to_have_text("The network does not take files like notes.txt.")
    window.fill("[data-composer-text]", "Siehe Anhang.")
    window.press("[data-composer-text]", "Control+Enter")
    expect(said).to_have_text("The network does not take files like notes.txt.")
    window.get_by_role("tab", name="Note").click()
    expect(said).to_have_text("This tab takes no files. They stay with your draft.")
    window.get_by_role("tab", name="Public reply").click()
    give(window, "paste", "page.png", samples.PAGE)
    expect(said).to_have_text("The network does not take files like notes.txt.")
    window.get_by_label("Remove notes.txt").click()
    expect(said).to_have_text("page.png: This file is not what its name says, so it is not taken.")
    assert not Outbound.objects.filter(case=scene.overdue).exists()


def test_it_shows_a_picture_as_large_as_the_window(browse: Opening, company: Company, scene: Scene) -> None:
    came(scene.overdue, samples.picture(size=(1600, 900)), "photo.png")
    window = browse(company.jonas).new_page()
    window.goto(f"/cases/{scene.overdue.pk}")
    window.locator("#thread img[alt='A train']").click()
    expect(window.locator("#look")).to_be_visible()
    expect(window.locator("#look img")).to_have_js_property("naturalWidth", 1600)
    window.keyboard.press("Escape")
    expect(window.locator("#look")).to_be_hidden()
