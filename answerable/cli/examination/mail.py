"""Whether mail to members goes out."""

from smtplib import SMTPException

from answerable.cli.examination.finding import Finding, broken, doubtful, well
from answerable.core.settings import Settings

SECONDS = 10


def mail(settings: Settings) -> Finding:
    """The mail server takes us in; nothing is sent to see it."""
    name = "mail"
    if settings.email_url.startswith("console:"):
        return doubtful(name, "Mail is written to the log and reaches nobody.", "Set ANSWERABLE_EMAIL_URL to your mail server.")
    from django.core.mail import get_connection

    try:
        with get_connection(timeout=SECONDS):
            pass
    except (OSError, SMTPException) as error:
        return broken(name, f"The mail server cannot be used: {error}", "Look at ANSWERABLE_EMAIL_URL: host, port, user, password.")
    return well(name, f"The mail server takes mail from {settings.email_from}.")
