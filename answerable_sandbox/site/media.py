"""Avatars, pictures, style and script."""

from __future__ import annotations

import colorsys
import hashlib
from html import escape
from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, Response

from answerable_sandbox.control.request import network_of
from answerable_sandbox.errors import NotFound
from answerable_sandbox.operations.scene import pattern
from answerable_sandbox.store import accounts
from answerable_sandbox.store import pictures as store

STATIC = Path(__file__).with_name("static")
FILES = {"sandbox.css": "text/css", "stream.js": "text/javascript", "icon.svg": "image/svg+xml"}
KEPT = {"Cache-Control": "public, max-age=86400", "X-Content-Type-Options": "nosniff"}
AVATAR = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" fill="{colour}"/>'
    '<text x="32" y="42" font-family="sans-serif" font-size="26" text-anchor="middle" fill="#fff">{letters}</text></svg>'
)


async def avatar(request: Request) -> Response:
    """Initials on a colour that belongs to the account."""
    account_id = request.path_params["account_id"]
    account = accounts.get(network_of(request).database, account_id)
    if account is None:
        raise NotFound(f"There is no account {account_id}.")
    words = [word.lstrip("@") for word in account.name.split()]
    letters = "".join(word[0] for word in words[:2] if word).upper()
    return Response(AVATAR.format(colour=_colour(account_id), letters=escape(letters)), media_type="image/svg+xml", headers=KEPT)


async def face(request: Request) -> Response:
    """The same account's picture as others fetch it."""
    account_id = request.path_params["account_id"]
    if accounts.get(network_of(request).database, account_id) is None:
        raise NotFound(f"There is no account {account_id}.")
    return Response(pattern(account_id), media_type="image/png", headers=KEPT)


async def picture(request: Request) -> Response:
    """A picture that somebody attached."""
    found = store.get(network_of(request).database, request.path_params["picture_id"])
    if found is None:
        raise NotFound("There is no such picture.")
    media_type, data = found
    return Response(data, media_type=media_type, headers=KEPT)


async def static(request: Request) -> Response:
    """Style and script of the page."""
    name = request.path_params["name"]
    if name not in FILES:
        raise NotFound(f"There is no file {name}.")
    return FileResponse(STATIC / name, media_type=FILES[name], headers={"Cache-Control": "no-cache"})


def _colour(account_id: str) -> str:
    hue = hashlib.sha256(account_id.encode()).digest()[0] / 256
    red, green, blue = colorsys.hls_to_rgb(hue, 0.38, 0.42)
    return f"#{int(red * 255):02x}{int(green * 255):02x}{int(blue * 255):02x}"
