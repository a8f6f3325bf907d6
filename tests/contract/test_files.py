"""Files go with what we say where a page takes them."""

import base64
import io
from dataclasses import replace

import httpx
import pytest
from PIL import Image

from answerable.channels.contract import HELD, Abilities, Connector, Enclosure, FileKind, Way
from tests.contract.conftest import Drafter, caught_up, need_list
from tests.contract.stage import Stage

DOT = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")

PLAN = Enclosure(FileKind.PICTURE, "image/png", "plan.png", len(DOT), "A plan", lambda: DOT)


def content(connector: Connector, stage: Stage, url: str) -> bytes:
    """A file as the desk fetches it: from the web, or from the connector where the network holds it for the page."""
    return connector.fetch_file(stage.access, url, 1000) if url.startswith(HELD) else httpx.get(url).content


def drawn(file: bytes) -> tuple[tuple[int, int], bytes]:
    """What is seen of a picture; many networks draw each anew."""
    picture = Image.open(io.BytesIO(file)).convert("RGBA")
    return picture.size, picture.tobytes()


def test_it_sends_a_picture_with_its_words(connector: Connector, stage: Stage, abilities: Abilities, draft: Drafter, way: Way) -> None:
    if way not in abilities.takes:
        pytest.skip("this way takes no files")
    need_list(stage, way)
    start = caught_up(connector, stage)[1]
    words = replace(draft(stage.ask("Where?", way), way, "Here is the plan."), enclosures=(PLAN,))
    receipt = connector.send(stage.access, words)
    assert receipt.envelope is not None
    told = [connector.parse(each.body) for each in (receipt.envelope, *caught_up(connector, stage, start)[0])]
    ours = [each for each in told if each.is_ours]
    assert len(ours) == 2
    for item in ours:
        assert [(each.kind, each.alt, each.media_type) for each in item.attachments] == [(FileKind.PICTURE, "A plan", "image/png")]
        assert drawn(content(connector, stage, item.attachments[0].url)) == drawn(DOT)


def test_it_sends_a_picture_alone_and_finds_it(connector: Connector, stage: Stage, abilities: Abilities, draft: Drafter, way: Way) -> None:
    if way not in abilities.takes or not abilities.takes[way].goes_alone:
        pytest.skip("this way takes no file without a text")
    need_list(stage, way)
    start = caught_up(connector, stage)[1]
    alone = replace(draft(stage.ask("Where?", way), way, ""), enclosures=(PLAN,))
    receipt = connector.send(stage.access, alone)
    ours = [each for each in map(connector.parse, (each.body for each in caught_up(connector, stage, start)[0])) if each.is_ours]
    assert [(each.text, len(each.attachments)) for each in ours] == [("", 1)]
    found = connector.find_sent(stage.access, alone)
    assert found is not None
    assert found.external_id == receipt.external_id
