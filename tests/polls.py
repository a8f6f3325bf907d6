"""How often a page's list is to be read: what news have asked for and nobody has done yet."""

from django.db import connection

from answerable.channels.models import Page

_ASKED = "SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'poll_page' AND (args ->> 'page_id')::bigint = %s"


def polls(page: Page) -> int:
    """How many looks at the list are asked for."""
    with connection.cursor() as cursor:
        cursor.execute(_ASKED, [page.pk])
        return int(cursor.fetchone()[0])


def forget_polls() -> None:
    """As if nothing had been asked for yet."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs")
