"""How long the answer ledger takes over a week, a month and a quarter."""

from typing import Any

from bench.company import Desk
from bench.installation import Installation


def measure(installation: Installation, desk: Desk) -> dict[str, Any]:
    """Nothing yet."""
    return {}
