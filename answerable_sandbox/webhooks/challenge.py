"""Asking an address whether it wants a page's events."""

from __future__ import annotations

import secrets

import httpx

from answerable_sandbox.errors import ChallengeFailed


async def challenge(url: str, verify_token: str) -> None:
    """GET the address with a random challenge; it must answer 2xx with exactly that text."""
    expected = secrets.token_hex(12)
    question = {"hub.mode": "subscribe", "hub.challenge": expected, "hub.verify_token": verify_token}
    try:
        async with httpx.AsyncClient(timeout=5, trust_env=False) as client:
            response = await client.get(url, params=question)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise ChallengeFailed(f"{url} could not be reached: {type(error).__name__}.") from error
    if not response.is_success or response.text.strip() != expected:
        raise ChallengeFailed(f"{url} answered {response.status_code} and did not echo the challenge.")
