"""What networks knock at has no middleware around it and still answers whole."""

import io
from typing import Any

import pytest

from answerable.config.bare import BareHandler
from answerable.config.wsgi_bridge import environ


def _asked(path: str) -> tuple[str, dict[str, str], bytes]:
    scope = {"method": "GET", "path": path, "query_string": b"", "headers": [(b"host", b"localhost")]}
    heard: dict[str, Any] = {}

    def start_response(status: str, headers: list[tuple[str, str]], exc_info: Any = None, /) -> Any:
        heard.update(status=status, headers=dict(headers))

    answer: Any = BareHandler()({**environ(scope, io.BytesIO()), "wsgi.errors": io.StringIO()}, start_response)
    body = b"".join(answer)
    answer.close()
    return heard["status"], heard["headers"], body


@pytest.mark.django_db(transaction=True)
def test_it_answers_with_its_length_and_without_a_cookie() -> None:
    status, headers, body = _asked("/hooks/sandbox/123456")
    assert status.startswith("404")
    assert headers["Content-Length"] == str(len(body)) != "0"
    assert b"unknown_page" in body
    assert "Set-Cookie" not in headers
