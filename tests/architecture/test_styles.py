"""A class that is written where the styles are not built from has no look."""

import re
from pathlib import Path

import answerable

PRODUCT = Path(answerable.__file__).parent
STYLES = PRODUCT.parent / "frontend/app.css"


def test_it_builds_styles_for_every_module_that_draws() -> None:
    sources = re.findall(r'@source "\.\./answerable/(.+\.py)";', STYLES.read_text())
    built = {path for pattern in sources for path in PRODUCT.glob(pattern)}
    drawing = {path for path in PRODUCT.rglob("*.py") if "tests" not in path.parts and '<span class="' in path.read_text()}
    assert drawing
    assert drawing <= built
