"""Looking whether our repository has what an earlier try may have said: by the name that it was to have, and by what it says."""

from answerable.channels.contract import CLOCK_SKEW, Access, Draft, Receipt, Trouble
from answerable.channels.contract.shape import readable
from answerable.connectors.bluesky import api
from answerable.connectors.bluesky.names import POST, mark, mark_of, tid
from answerable.connectors.bluesky.page import session
from answerable.connectors.bluesky.sending import is_said, receipt
from answerable.connectors.bluesky.shapes import Own

PAGE_SIZE = "100"


def find_sent(access: Access, draft: Draft) -> Receipt | None:
    """The record that a draft was to become; the repository is our own and knows at once, so None is surely not.

    Anybody may read a repository, so it is asked first whether we are still who we say we are.
    """
    session(access)
    cursor = tid(draft.first_tried_at - CLOCK_SKEW)
    while True:
        query = [("repo", access.page_external_id), ("collection", POST), ("limit", PAGE_SIZE), ("reverse", "true"), ("cursor", cursor)]
        rows, cursor = api.rows(access, "com.atproto.repo.listRecords", query, "records")
        for row in rows:
            is_marked = mark_of(str(row.get("uri")).rpartition("/")[2]) == mark(draft.key)
            own = readable(Own, row) if is_marked else None
            if own and is_said(own, draft):
                return receipt(access, row, Trouble.BROKEN)
        if not rows or not cursor:
            return None
