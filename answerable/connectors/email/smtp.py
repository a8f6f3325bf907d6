"""Handing a mail over: https://www.rfc-editor.org/rfc/rfc5321 and https://www.rfc-editor.org/rfc/rfc6409 (submission)."""

import base64
import re
import smtplib
import ssl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from django.utils.translation import gettext as _

from answerable.channels.contract import Access, NetworkError, Trouble
from answerable.connectors.email.login import Login, login, refused, sender
from answerable.connectors.email.peer import peer
from answerable.core.settings import get_settings

OURSELVES = "[127.0.0.1]"  # who says hello: a name that is looked up would cost seconds where the machine has none
NOT_LET_IN = {530, 534, 535, 538}


@contextmanager
def outbox(access: Access) -> Iterator[smtplib.SMTP]:
    """The server that takes mail for others, logged in. What goes wrong inside is the caller's, but a connection that breaks."""
    with _troubles():
        known, server = login(access), peer(access, str(access.credential.get("smtp") or ""), "smtp")
        seconds = get_settings().http_timeout_seconds
        if server.is_wrapped:
            client: smtplib.SMTP = smtplib.SMTP_SSL(
                server.address, server.port, local_hostname=OURSELVES, timeout=seconds, context=server.context
            )
        else:
            client = smtplib.SMTP(server.address, server.port, local_hostname=OURSELVES, timeout=seconds)
        try:
            if not server.is_wrapped and not server.is_plain:
                client.starttls(context=server.context)
            client.ehlo_or_helo_if_needed()
            _log_in(client, known)
            yield client
        finally:
            client.close()


def submit(access: Access, mail: bytes, recipients: Sequence[str]) -> None:
    """Hand over a mail to the first of these, and to the others where they are taken.

    A connection that breaks after the mail's last line leaves us in the dark: UNCERTAIN.
    """
    with outbox(access) as client:
        _agreed(client.mail(sender(access)))
        first, *others = recipients
        _agreed(client.rcpt(first))
        for other in others:
            client.rcpt(other)
        code, said = client.docmd("DATA")
        if code != 354:
            _agreed((max(code, 400), said))
        try:
            client.send(re.sub(rb"(?m)^\.", b"..", mail) + b"\r\n.\r\n")
            answer = client.getreply()
        except (smtplib.SMTPServerDisconnected, smtplib.SMTPResponseException, OSError) as error:
            words = _("The connection to the mail server broke before it said whether it took the mail.")
            raise NetworkError(Trouble.UNCERTAIN, words, retry=True) from error
        _agreed(answer)


def _log_in(client: smtplib.SMTP, known: Login) -> None:
    if not client.has_extn("auth"):
        return  # a server inside may know us by where we are
    try:
        if known.token:
            client.auth("XOAUTH2", lambda challenge=None: f"user={known.name}\1auth=Bearer {known.token}\1\1")
        elif "PLAIN" in client.esmtp_features.get("auth", "").upper().split():
            proof = base64.b64encode(f"\0{known.name}\0{known.password}".encode()).decode()
            code, said = client.docmd("AUTH", f"PLAIN {proof}")
            if code not in {235, 503}:
                raise smtplib.SMTPAuthenticationError(code, said)
        else:
            client.login(known.name, known.password)
    except smtplib.SMTPAuthenticationError as error:
        why = _text(error.smtp_error)
        if 400 <= error.smtp_code < 500:
            raise NetworkError(Trouble.UNREACHABLE, why, retry=True) from error
        raise refused(why) from error


def _agreed(answer: tuple[int, bytes]) -> None:
    """A refusal for now is tried again; one for good stays."""
    code, words = answer[0], _text(answer[1])
    if 200 <= code < 300:
        return
    if code in NOT_LET_IN:
        raise refused(words)
    if 400 <= code < 500:
        raise NetworkError(Trouble.UNREACHABLE, _("The mail server asks to try later: %(words)s") % {"words": words}, retry=True)
    raise NetworkError(Trouble.REFUSED, _("The mail server refuses: %(words)s") % {"words": words})


def _text(words: bytes | str) -> str:
    return (words.decode("utf-8", "replace") if isinstance(words, bytes) else words).replace("\n", " ")[:200]


@contextmanager
def _troubles() -> Iterator[None]:
    try:
        yield
    except NetworkError:
        raise
    except ssl.SSLCertVerificationError as error:
        words = _("The certificate of the server for sending is not valid: %(words)s") % {"words": error.verify_message}
        raise NetworkError(Trouble.UNREACHABLE, words, retry=True) from error
    except smtplib.SMTPNotSupportedError as error:
        words = _("The server for sending offers no encryption or no log-in that we know.")
        raise NetworkError(Trouble.UNREACHABLE, words, retry=True) from error
    except (OSError, smtplib.SMTPException) as error:
        raise NetworkError(Trouble.UNREACHABLE, _("The server for sending mail cannot be reached."), retry=True) from error
    except Exception as error:  # a reader of a protocol, fed by strangers, fails in every way there is
        raise NetworkError(Trouble.BROKEN, _("The server for sending answered with something that cannot be read.")) from error
