"""The name of the model that this version brings, without loading it, nor what it is computed with."""

import json
from functools import cache
from pathlib import Path
from zipfile import ZipFile

SHIPPED = Path(__file__).parent / "shipped.npz"


@cache
def shipped_name() -> str:
    """From what the file says about itself: text behind the one line that heads an array."""
    with ZipFile(SHIPPED) as file:
        _head, _line, about = file.read("about.npy").partition(b"\n")
    return str(json.loads(about)["name"])
