"""A mailbox, opened: https://www.rfc-editor.org/rfc/rfc3501. Whatever goes wrong with it ends as NetworkError."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager

from django.utils.translation import gettext as _
from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError, LoginError

from answerable.channels.contract import Access, NetworkError, Trouble
from answerable.connectors.email.login import login, refused
from answerable.connectors.email.peer import Peer, peer
from answerable.core.settings import get_settings

# What a server says beside its NO when it is busy, not when the password is wrong: https://www.rfc-editor.org/rfc/rfc5530#section-3
FOR_NOW = ("[UNAVAILABLE]", "[INUSE]", "[LIMIT]", "[SERVERBUG]", "[THROTTLED]", "TOO MANY", "SOCKET ERROR")


@contextmanager
def mailbox(access: Access) -> Iterator[IMAPClient]:
    """The page's mailbox; nothing is selected yet. Raises NetworkError, also for what goes wrong inside."""
    with _troubles():
        known = login(access)
        client = _reached(peer(access, access.address, "imap"))
        with client:
            try:
                if known.token:
                    client.oauth2_login(known.name, known.token)
                elif client.has_capability("AUTH=PLAIN"):
                    client.plain_login(known.name, known.password)
                else:
                    client.login(known.name, known.password)
            except (LoginError, IMAPClientError) as error:
                raise _not_let_in(error) from error
            yield client


def _reached(server: Peer) -> IMAPClient:
    seconds = get_settings().http_timeout_seconds
    client = IMAPClient(
        server.address,
        server.port,
        ssl=server.is_wrapped,
        ssl_context=server.context if server.is_wrapped else None,
        timeout=SocketTimeout(seconds, seconds),
    )
    client.normalise_times = False
    try:
        if not server.is_wrapped and not server.is_plain:
            client.starttls(server.context)
    except BaseException:
        client.shutdown()
        raise
    return client


def _not_let_in(error: Exception) -> Exception:
    words, is_broken_off = str(error), isinstance(error, IMAPClientAbortError)
    if is_broken_off:
        return error
    if any(each in words.upper() for each in FOR_NOW):
        return NetworkError(Trouble.UNREACHABLE, words, retry=True)
    return refused(words)


@contextmanager
def _troubles() -> Iterator[None]:
    try:
        yield
    except NetworkError:
        raise
    except ssl.SSLCertVerificationError as error:
        words = _("The mail server's certificate is not valid: %(words)s") % {"words": error.verify_message}
        raise NetworkError(Trouble.UNREACHABLE, words, retry=True) from error
    except (OSError, IMAPClientAbortError, EOFError) as error:
        raise NetworkError(Trouble.UNREACHABLE, _("The mailbox cannot be reached."), retry=True) from error
    except IMAPClientError as error:
        raise NetworkError(Trouble.BROKEN, _("The mailbox refused: %(words)s") % {"words": str(error)[:200]}) from error
    except Exception as error:  # a reader of a protocol, fed by strangers, fails in every way there is
        raise NetworkError(Trouble.BROKEN, _("The mailbox answered with something that cannot be read.")) from error
