"""Pictures of the screens in both themes and on a phone, in test-results/, for looking at; what can be checked without eyes is."""

from pathlib import Path

import pytest

from tests.browser.conftest import Opening
from tests.browser.scene import Scene
from tests.cast import Company

RESULTS = Path("test-results/desk")
pytestmark = [pytest.mark.long, pytest.mark.django_db(transaction=True)]
SIZES = [("light", 1440, 900), ("dark", 1440, 900), ("light", 1100, 800), ("light", 390, 844), ("dark", 390, 844)]


@pytest.mark.parametrize(("theme", "width", "height"), SIZES)
def test_it_looks_as_drawn(browse: Opening, company: Company, scene: Scene, theme: str, width: int, height: int) -> None:
    RESULTS.mkdir(parents=True, exist_ok=True)
    window = browse(company.jonas, width=width, height=height, theme=theme).new_page()
    complaints: list[str] = []
    window.on("console", lambda said: complaints.append(said.text) if said.type in {"error", "warning"} else None)
    window.on("pageerror", lambda error: complaints.append(str(error)))
    for name, path in [("inbox", "/"), ("case", f"/cases/{scene.both.pk}"), ("empty", "/?q=zeppelin"), ("closed", "/?view=closed")]:
        window.goto(path)
        window.wait_for_load_state("networkidle")
        window.screenshot(path=RESULTS / f"{name}-{theme}-{width}.png")
        assert window.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
    assert complaints == []
