"""What the desk's database and the network say, each asked by itself: no code of the desk is used here."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import psycopg
from psycopg.rows import dict_row

from answerable_sandbox.testing import SandboxNetwork
from tests.faults.agents import MARK
from tests.faults.installation import Installation


@dataclass
class Evidence:
    """`told` holds the desk's page id and the raw key of every change that the network lists; `taken` those it saw acknowledged.

    `said` are the words with which our replies were written, `history` what the network lists of every item, oldest first.
    """

    desk: Installation
    connection: "psycopg.Connection[dict[str, Any]]"
    told: set[tuple[int, str]]
    taken: set[tuple[int, str]]
    said: list[str]
    history: dict[tuple[int, str], list[dict[str, Any]]]

    def rows(self, query: str, *values: object) -> list[dict[str, Any]]:
        """The rows of a query."""
        return self.connection.execute(query, values).fetchall()

    def number(self, query: str) -> int:
        """The first value of the first row."""
        return int(next(iter(self.rows(query)[0].values())))


def gather(desk: Installation) -> Evidence:
    """Ask both sides."""
    assert desk.cluster is not None
    connection = psycopg.connect(desk.cluster.superuser_url, autocommit=True, row_factory=dict_row)
    pages = {
        row["external_id"]: row["id"]
        for row in connection.execute("SELECT id, external_id FROM channels_page WHERE network = 'sandbox'").fetchall()
    }
    keys: dict[str, tuple[int, str]] = {}
    history: dict[tuple[int, str], list[dict[str, Any]]] = {}
    for external_id, page_id in pages.items():
        for change in changes(desk.network, external_id):
            keys[change["id"]] = page_id, key(change)
            history.setdefault((page_id, change["item"]["id"]), []).append(change)
    delivered = desk.network.deliveries(limit=5000)
    taken = {keys[event] for each in delivered if each["sort"] == "events" and each["outcome"] == "taken" for event in each["event_ids"]}
    written = [str(each["item"]["text"]) for told in history.values() for each in told if each["kind"] == "created"]
    said = [words for words in written if words.startswith(MARK)]
    return Evidence(desk, connection, set(keys.values()), taken, said, history)


def changes(network: SandboxNetwork, external_id: str) -> list[dict[str, Any]]:
    """Everything that the network lists for a page since the beginning."""
    found: list[dict[str, Any]] = []
    cursor, has_more = "0", True
    while has_more:
        page = network.page(external_id)
        if datetime.fromisoformat(page["token_expires_at"]).timestamp() < datetime.now().timestamp():
            page["token"] = network.as_page(page, "POST", "/token/refresh", {"refresh_token": page["refresh_token"]}).json()["token"]
        answer = network.as_page(page, "GET", f"/changes?since={cursor}&limit=500").raise_for_status().json()
        found += answer["changes"]
        cursor, has_more = answer["next_cursor"], answer["has_more"]
    return found


def key(change: dict[str, Any]) -> str:
    """The name under which the desk should have kept a change, by the rule in answerable_sandbox/README.md and nothing else."""
    item = change["item"]
    if change["kind"] in {"created", "deleted"}:
        return f"{item['id']}:{change['kind']}"
    if change["kind"] == "edited":
        return f"{item['id']}:edited:{datetime.fromisoformat(item['edited_at']).isoformat()}"
    return f"{item['id']}:{change['kind']}:{change['id']}"
