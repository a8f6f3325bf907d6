"""A worker that is newer, or older, than the database's tables waits; it does not find fault with the messages."""

import os
from collections.abc import Iterator

import psycopg
import pytest
from django.db import ProgrammingError

from answerable.channels.models import Page
from answerable.ingest.models import RawItem
from answerable.journeys.receiving.poll_channels import poll_page
from answerable.journeys.receiving.receive import receive
from answerable_sandbox.testing import SandboxNetwork

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def another_version() -> Iterator[psycopg.Connection[tuple[object, ...]]]:
    """The messages' table has a column of another name, as before or after a migration."""
    with psycopg.connect(os.environ["OWNER_DATABASE_URL"], autocommit=True) as owner:
        owner.execute("ALTER TABLE cases_message RENAME COLUMN text TO words")
        yield owner
        owner.execute("ALTER TABLE cases_message RENAME COLUMN words TO text")


def test_it_keeps_items_waiting(comments: Page, network: SandboxNetwork, another_version: object) -> None:
    post = network.write_post(network.page(comments.external_id))
    network.write_comment(comments.external_id, post["id"], "Where is my refund?")
    poll_page(comments.pk)
    with pytest.raises(ProgrammingError):
        receive()
    assert set(RawItem.objects.values_list("state", flat=True)) == {"waiting"}
