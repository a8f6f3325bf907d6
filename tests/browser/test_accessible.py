"""axe-core finds nothing on any screen, in both themes, at a desk and on a phone. A new screen joins by a line in `SCREENS`."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import FilePayload
from playwright.sync_api import Page as Window

from answerable.cases.models import Message
from answerable.core import clock
from answerable.files.tests import samples
from answerable.journeys.assisting import settle
from answerable.journeys.company import settle_ownership
from answerable.journeys.policies import write as policies
from answerable.language_model.models import Ask
from answerable.language_model.operations import EndpointDraft
from answerable.language_model.rules.tasks import Task
from answerable.policy.operations import PolicyDraft
from answerable.routing import queries as routing
from tests.browser.axe import SCRIPT, violations
from tests.browser.conftest import Opening
from tests.browser.scene import Scene
from tests.cast import Company

pytestmark = pytest.mark.django_db(transaction=True)
Deed = Callable[[Window], object]

SCREENS: dict[str, str] = {
    "inbox": "/",
    "inbox, closed": "/?view=closed",
    "inbox, nothing found": "/?q=zeppelin",
    "case": "/cases/{case}",
    "case, overdue": "/cases/{overdue}",
    "your settings": "/you",
    "ledger": "/ledger",
    "channels": "/channels",
    "people": "/people",
    "invite": "/people/new",
    "grants": "/people/{member}/grants",
    "person": "/people/{member}",
    "skills and deputy": "/people/{member}/work",
    "departments": "/people/departments",
    "department": "/people/departments/{department}",
    "second factor": "/people/second-factor",
    "who did what": "/audit",
    "signing in": "/you/safety",
    "password": "/account/password/change/",
    "settings, labels": "/settings/labels",
    "settings, topics": "/settings/topics",
    "settings, topic": "/settings/topics/{topic}",
    "settings, proposed topics": "/settings/topic-proposals",
    "settings, words and numbers": "/settings/terms",
    "settings, a number": "/settings/terms/new?kind=number",
    "settings, fields": "/settings/fields",
    "settings, macros": "/settings/macros",
    "settings, rules": "/settings/automation",
    "settings, satisfaction": "/settings/satisfaction",
    "settings, hours": "/settings/hours",
    "settings, other hours": "/settings/hours/new",
    "settings, targets": "/settings/targets",
    "settings, look": "/settings/look",
    "settings, learning": "/settings/learning",
    "settings, language model": "/settings/language-model",
    "settings, ownership": "/settings/ownership",
    "settings, new ownership": "/settings/ownership/new",
    "settings, versions of ownership": "/settings/ownership/versions/1",
    "settings, import of ownership": "/settings/ownership/file/new",
    "set-up": "/set-up/guidelines",
    "for you": "/for-you",
    "policies": "/policies",
    "policy": "/policies/{policy}",
    "policy, versions": "/policies/{policy}/versions?old=1&new=2",
    "inbox, filters": "/?reason=complaint",
    "connect": "/channels/new?network=mastodon",
    "readings to check": "/review?message={message}",
    "nothing here": "/nowhere",
}
BRIDGE = FilePayload(name="bridge.png", mimeType="image/png", buffer=samples.picture())


def type_into_palette(window: Window) -> None:
    window.keyboard.press("Control+k")
    window.keyboard.type("a")


def offer_macros(window: Window) -> None:
    window.type("[data-composer-text]", "/")
    window.wait_for_selector(".suggest")


def begin_closing(window: Window) -> None:
    window.keyboard.press("e")
    window.wait_for_selector("#close-form")


def ask_why(window: Window) -> None:
    window.keyboard.press("y")
    window.wait_for_selector("#reading .reading-choice")


def choose_a_topic(window: Window) -> None:
    window.keyboard.press("o")
    window.wait_for_selector("#topic [data-topics]")


def put_a_file(window: Window) -> None:
    window.set_input_files("[data-files-input]", [BRIDGE])
    window.wait_for_selector("[data-put]")


# What opens over a screen.
OPENED: dict[str, tuple[str, Deed]] = {
    "palette": ("/cases/{case}", type_into_palette),
    "help": ("/cases/{case}", lambda window: window.keyboard.press("?")),
    "more": ("/cases/{case}", lambda window: window.click("#case-menu-button")),
    "assign": ("/cases/{case}", lambda window: window.keyboard.press("a")),
    "macros": ("/cases/{case}", offer_macros),
    "close": ("/cases/{case}", begin_closing),
    "topic": ("/cases/{case}", choose_a_topic),
    "why it is read so": ("/cases/{case}", ask_why),
    "files": ("/cases/{case}", put_a_file),
    "language model": ("/cases/{case}", lambda window: window.click("#ask-menu-button")),
}
SIZES = [(1440, 900), (390, 844)]


@pytest.fixture
def ids(company: Company, scene: Scene) -> dict[str, int]:
    if not SCRIPT.exists():
        pytest.skip("axe-core is not installed: make assets")
    draft = EndpointDraft("http://127.0.0.1:9/v1", "small-7b", is_private_allowed=True)
    settle.settle(draft, member=company.robin, now=clock.now())
    settle.switch({scene.both.page_id: list(Task)}, member=company.robin, now=clock.now())
    said = {"case": scene.both, "member_id": company.robin.pk, "state": "answered", "text": "Dear Amara", "model": "small-7b"}
    for task in (Task.SUMMARY, Task.DRAFT):
        Ask.objects.create(task=task, flags=[["link", "https://a.example"]], asked_at=clock.now(), **said)
    people = {"member": company.maya.pk, "department": company.maya.department_id, "message": _of_theirs(scene)}
    people["policy"] = _policy(company)
    # A row that two departments answer, in a draft.
    row, service = str(routing.rules(1)[0].line), company.departments["Service"].pk
    settle_ownership.press(row, service, "R", member=company.robin, now=clock.now())
    return {"case": scene.both.pk, "overdue": scene.overdue.pk, "topic": scene.topic_id, **people}


def _policy(company: Company) -> int:
    """One that has changed, and that nobody but its author has read."""
    draft = PolicyDraft("Social media policy", "# Tone\n\n- Be kind.", bars="everywhere")
    first = policies.write(company.lena.department_id, draft, member=company.lena, now=clock.now())
    second = PolicyDraft(draft.title, "# Tone\n\n- Be very kind.", change="How kind", seen=1)
    return policies.change(first.policy_id, second, member=company.lena, now=clock.now()).policy_id


def _of_theirs(scene: Scene) -> int:
    return Message.objects.filter(case=scene.both, is_ours=False).latest("id").pk


@pytest.fixture
def window(browse: Opening, company: Company, ids: dict[str, int]) -> Window:
    """Of somebody who sees every screen; nothing fades, so that colours are those that stay."""
    opened = browse(company.robin).new_page()
    opened.emulate_media(reduced_motion="reduce")
    return opened


def test_it_passes_axe_on_every_screen(window: Window, ids: dict[str, int]) -> None:
    found: dict[str, Any] = {}
    for name, path in SCREENS.items():
        window.goto(path.format(**ids))
        look_at(window, name, found)
    assert not found, json.dumps(found, indent=1, ensure_ascii=False)


@pytest.mark.long
def test_it_passes_axe_with_what_opens_over_a_screen(window: Window, ids: dict[str, int]) -> None:
    found: dict[str, Any] = {}
    for name, (path, deed) in OPENED.items():
        window.set_viewport_size({"width": 1440, "height": 900})
        window.goto(path.format(**ids))
        deed(window)
        look_at(window, name, found)
    assert not found, json.dumps(found, indent=1, ensure_ascii=False)


def look_at(window: Window, name: str, found: dict[str, Any]) -> None:
    """Both themes, both sizes; a page wider than the window counts as found too."""
    for width, height in SIZES:
        window.set_viewport_size({"width": width, "height": height})
        if window.evaluate("document.documentElement.scrollWidth") > width:
            found[f"{name}, {width}"] = "wider than the window"
        for theme in ("light", "dark"):
            window.evaluate("theme => { document.documentElement.dataset.theme = theme }", theme)
            if wrong := violations(window):
                found[f"{name}, {width}, {theme}"] = wrong
