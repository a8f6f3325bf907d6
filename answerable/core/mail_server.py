"""The mail server of the settings, out of its one address."""

from dataclasses import dataclass
from typing import Self
from urllib.parse import unquote, urlsplit

RELAY, SUBMISSION, WRAPPED = 25, 587, 465


@dataclass(frozen=True, slots=True)
class MailServer:
    """Where it stands, as whom mail is handed over, and how the connection is encrypted: from the first byte, by STARTTLS, or not."""

    host: str
    port: int
    user: str
    password: str
    is_wrapped: bool
    starts_tls: bool

    @classmethod
    def of(cls, url: str) -> Self:
        """smtps:// is encrypted from the first byte; smtp:// by STARTTLS where it names a password, which never leaves in the clear unless
        smtp+plain:// says so. What is written with % in a name or a password is read as in any address."""
        parts = urlsplit(url)
        user, password = unquote(parts.username or ""), unquote(parts.password or "")
        is_wrapped, starts_tls = parts.scheme == "smtps", parts.scheme == "smtp" and bool(password)
        usual = WRAPPED if is_wrapped else SUBMISSION if starts_tls else RELAY
        return cls(parts.hostname or "localhost", parts.port or usual, user, password, is_wrapped, starts_tls)
