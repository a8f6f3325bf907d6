"""A notice fits into what PostgreSQL takes, however large the ids."""

import pytest
from django.db import connection

from answerable.core.live import announce

LARGEST = 2**63 - 1


@pytest.mark.django_db
def test_it_tells_of_many_large_ids() -> None:
    with connection.cursor() as cursor:
        announce(((LARGEST, LARGEST - number) for number in range(2000)), kind="presence", by=LARGEST)
        announce([])
        cursor.execute("SELECT 1")
