"""Whatever a form is sent, it is taken or refused: nothing breaks, and what is refused changes nothing."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import answerable
from tests.cast import Company
from tests.journeys.hidden import ALL, filled, signed_in, state, visible

pytestmark = pytest.mark.django_db
WEB = Path(answerable.__file__).parent / "web"
HOSTILE = [
    "", " ", "0", "-1", "x", "9" * 18, "9" * 30, "1e999", "nan", "\0", "a\0b", "\U0001f600" * 3, "\u202eabc", "\u05e9\u05dc\u05d5\u05dd",
    "\u0663", "<script>alert(1)</script>", "' OR 1=1 --", "x" * 20_000, "0001-01-01", "1969-12-31", "9999-12-31", "9999-12-31T23:59:59Z",
    "2026-13-45", "25:99", "[]", "{}", "null", "[[[", '{"a": "\\u0000"}', "[1e400]", "00000000-0000-0000-0000-000000000000", "..", "%00",
    "?q=%00", "PUT", "DELETE", "PATCH", "on", "true", "public", "note", "own", "http://[", "a@b.example", "Etc/Nowhere",
]  # fmt: skip


def fields() -> list[str]:
    """Every name that a template gives to a field, or that a screen reads by itself or by a form."""
    said = [re.findall(r'\bname="([a-z_]+)"', each.read_text()) for each in WEB.rglob("*.html")]
    read = [re.findall(r'(?:get|getlist|_number)\((?:\w+, )?"([a-z_]+)"', each.read_text()) for each in WEB.rglob("*.py")]
    filled_in = [re.findall(r"^    ([a-z_]+) = forms\.", each.read_text(), re.MULTILINE) for each in WEB.rglob("*.py")]
    return sorted({name for found in (*said, *read, *filled_in) for name in found} - {"_method"} | {"field_1", "key_1", "alt-1"})


FIELDS = fields()


@dataclass(frozen=True)
class Sent:
    """What a request holds: the same in every field, but for some; a value such as `@case` is the number of a thing that is there."""

    everywhere: str | None
    here: dict[str, str | list[str]]
    is_part: bool

    def filled(self, ids: dict[str, int]) -> dict[str, str | list[str]]:
        """The fields, with the numbers of what is there."""
        held = {} if self.everywhere is None else dict.fromkeys(FIELDS, self.everywhere)
        known = {f"@{name}": str(value) for name, value in ids.items()}
        return {name: known.get(value, value) if isinstance(value, str) else value for name, value in {**held, **self.here}.items()}


values = st.sampled_from([*HOSTILE, "@case", "@message", "@page", "@member", "@label"]) | st.text(max_size=30)
sent = st.builds(
    Sent, st.none() | values, st.dictionaries(st.sampled_from(FIELDS), values | st.lists(values, max_size=3), max_size=8), st.booleans()
)


@pytest.fixture
def robin(company: Company) -> Client:
    """A browser in which an owner, who may do everything, is signed in."""
    client = signed_in(company.robin)
    client.raise_request_exception = False
    return client


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(route=st.sampled_from(ALL), data=st.data(), form=sent)
def test_it_breaks_at_nothing(robin: Client, secret: dict[str, int], route: str, data: st.DataObject, form: Sent) -> None:
    # A parameter that is new is asked for there; it is tried here when it is known.
    assume(set(re.findall(r"<int:(\w+)_id>", route)) <= set(secret))
    address = filled(route, secret)
    method = data.draw(st.sampled_from(robin.options(address)["Allow"].split(", ")))
    before = state()
    with transaction.atomic():
        answer = ask(robin, address, method, form, secret)
        assert answer.status_code < 500, (route, method)
        if answer.status_code < 400:
            connection.check_constraints()
        else:
            assert state() == before, (route, method)
        transaction.set_rollback(True)


def ask(client: Client, address: str, method: str, form: Sent, ids: dict[str, int]) -> Any:
    """Send a form to an address, as a browser without or with htmx does."""
    held, headers = form.filled(ids), {"HX-Request": "true"} if form.is_part else {}
    if method == "GET":
        answer = client.get(address, held, headers=headers)
    else:
        answer = client.post(address, {**held, "_method": method}, headers=headers)
    visible(answer)  # what is streamed breaks only when it is read
    return answer
