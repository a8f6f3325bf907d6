"""A directory at which the owners of mailboxes sign in, by the book: codes with PKCE, tokens that end, refresh tokens that are used once.

Its tokens are JSON Web Tokens, which Dovecot checks by itself with the key that both have (https://www.rfc-editor.org/rfc/rfc7519).
"""

import base64
import hashlib
import hmac
import json
import secrets
import time
from http.server import BaseHTTPRequestHandler
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from tests.serving import Handler, Serving

CLIENT, SECRET, SCOPE = "answerable-desk", "app secret", "mail offline_access"
LIFETIME_SECONDS = 3600


class Directory(Serving):
    """Who signs in is `account`; `is_down` hangs up, `has_revoked` renews nothing any more, `nonsense` is said instead of everything."""

    def __init__(self, key: bytes) -> None:
        self._key = key
        self.account, self.lifetime, self.is_down, self.has_revoked = "", LIFETIME_SECONDS, False, False
        self.nonsense: bytes | None = None
        self._codes: dict[str, dict[str, str]] = {}
        self._kept: dict[str, str] = {}
        self.asked: list[str] = []
        super().__init__()

    def sign_in(self, told: dict[str, str]) -> str:
        """Somebody allows what is asked; returns where they are sent back to."""
        assert (told["response_type"], told["client_id"], told["code_challenge_method"]) == ("code", CLIENT, "S256")
        code = secrets.token_urlsafe(12)
        self._codes[code] = told
        return f"{told['redirect_uri']}?{urlencode({'code': code, 'state': told['state']})}"

    def token(self, account: str, *, seconds: float | None = None) -> str:
        """A token that opens an account's mailbox."""
        now, lasts = int(time.time()), self.lifetime if seconds is None else seconds
        said = {"sub": account, "email": account, "iat": now, "nbf": now - 5, "exp": int(now + lasts), "jti": secrets.token_urlsafe(6)}
        parts = [_encoded(json.dumps(each).encode()) for each in ({"alg": "HS256", "typ": "JWT"}, said)]
        seal = hmac.new(self._key, ".".join(parts).encode(), hashlib.sha256).digest()
        return ".".join([*parts, _encoded(seal)])

    def exchange(self, told: dict[str, str]) -> tuple[int, dict[str, Any]]:
        """What a code or a refresh token is worth."""
        self.asked.append(told.get("grant_type", ""))
        if (told.get("client_id"), told.get("client_secret")) != (CLIENT, SECRET):
            return 401, {"error": "invalid_client", "error_description": "The app's secret is wrong."}
        if told.get("grant_type") == "authorization_code":
            asked = self._codes.pop(told.get("code", ""), None)
            proof = _encoded(hashlib.sha256(told.get("code_verifier", "").encode()).digest())
            if asked is None or asked["code_challenge"] != proof or asked["redirect_uri"] != told.get("redirect_uri"):
                return 400, {"error": "invalid_grant", "error_description": "The code is worth nothing."}
            return 200, self._given(self.account)
        account = self._kept.pop(told.get("refresh_token", ""), "")
        if not account or self.has_revoked:
            return 400, {"error": "invalid_grant", "error_description": "The access was taken back."}
        return 200, self._given(account)

    def _given(self, account: str) -> dict[str, Any]:
        again = secrets.token_urlsafe(12)
        self._kept[again] = account
        told = {"access_token": self.token(account), "token_type": "Bearer", "expires_in": self.lifetime}
        return told | {"refresh_token": again, "scope": SCOPE}

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        directory = self

        class Told(Handler):
            def do_POST(self) -> None:  # noqa: N802  # the name that http.server looks for
                if directory.is_down or urlsplit(self.path).path != "/token":
                    self.close_connection = True
                    return
                status, said = directory.exchange({name: each[0] for name, each in parse_qs(self.asked().decode()).items()})
                if directory.nonsense is None:
                    self.tell(status, said)
                else:
                    self.answer(status, directory.nonsense, {"Content-Type": "application/json"})

        return Told


def _encoded(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).decode().rstrip("=")
