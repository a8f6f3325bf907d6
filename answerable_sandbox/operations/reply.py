"""A page answers, in public or in private, within the network's rules."""

from __future__ import annotations

from answerable_sandbox import clock
from answerable_sandbox.bodies import Reply
from answerable_sandbox.errors import AlreadyReplied, Invalid, PermissionMissing, TooLong, Unsupported, WindowClosed
from answerable_sandbox.network import Network
from answerable_sandbox.operations import attach
from answerable_sandbox.operations.announce import announce
from answerable_sandbox.operations.edit import change_words
from answerable_sandbox.operations.placing import direct_thread, place, target
from answerable_sandbox.rules import windows
from answerable_sandbox.rules.kinds import length_limit
from answerable_sandbox.store import items, threads
from answerable_sandbox.store.items import Item
from answerable_sandbox.store.pages import Page


def reply(network: Network, page: Page, body: Reply) -> tuple[Item, bool]:
    """Publish an answer; returns it, and False where the same client key had published it before."""
    key = body.client_key if page.rules.honours_client_keys else None
    if key and (known := threads.by_client_key(network.database, page.id, key)):
        return known, False
    with network.database.transaction():
        answered = target(network, page, body.reply_to)
        is_private = (body.visibility or answered.visibility) == "private"
        _check(network, page, answered, body, is_private=is_private)
        item = _item(network, page, answered, body, is_private=is_private, key=key)
        items.insert(network.database, item)
        announce(network, "created", item)
    return item, True


def replace_review_reply(network: Network, page: Page, review_id: str, text: str) -> tuple[Item, bool]:
    """Put the one reply to a review in place, over an older one if there is one."""
    review = target(network, page, review_id)
    if review.kind != "review" or review.by_page:
        raise Unsupported("Only the reply to a review can be put in place; use POST /items.")
    given = threads.answers_to(network.database, review, "public")
    if not given:
        return reply(network, page, Reply(reply_to=review_id, text=text))
    return change_words(network, page, given[0], text), False


def _check(network: Network, page: Page, answered: Item, body: Reply, *, is_private: bool) -> None:
    kind = "direct" if is_private else page.rules.writes
    if len(body.text) > length_limit(page.kind, kind):
        raise TooLong(f"A {kind} has at most {length_limit(page.kind, kind)} characters, this one has {len(body.text)}.")
    if is_private:
        return _check_private(network, page, answered, human_agent=body.human_agent)
    if answered.visibility == "private":
        raise Invalid("A private message cannot be answered in public.")
    given = threads.answers_to(network.database, answered, "public") if answered.kind == "review" else []
    if given or (answered.kind == "review" and answered.by_page):
        existing = given[0] if given else answered
        raise AlreadyReplied("A review has one reply; PUT /items/{review}/reply replaces it.", item_id=str(existing.id))


def _check_private(network: Network, page: Page, answered: Item, *, human_agent: bool) -> None:
    if not page.rules.takes_private:
        raise Unsupported(f"A page of {page.kind} knows no private messages.")
    if "message" not in page.permissions:
        raise PermissionMissing("The token lacks the permission message; the page's owner must grant it again.")
    if answered.kind == "post":
        raise Unsupported("A post cannot be answered in private.")
    if answered.kind == "comment":
        return _check_private_reply(network, answered)
    kinds = ("direct", "mention") if page.kind == "mentions" else ("direct",)
    person = _person(network, answered)
    last = threads.last_written_at(network.database, page.id, person, kinds)
    if not windows.direct_is_open(clock.read(last) if last else None, network.now(), human_agent=human_agent):
        raise WindowClosed("The customer last wrote too long ago: 24 hours, or 7 days with human_agent.")


def _check_private_reply(network: Network, comment: Item) -> None:
    if comment.by_page:
        raise Unsupported("A page cannot write to itself.")
    if given := threads.answers_to(network.database, comment, "private"):
        raise AlreadyReplied("A comment can be answered in private once.", item_id=str(given[0].id))
    if not windows.private_reply_is_open(clock.read(comment.created_at), network.now()):
        raise WindowClosed("A comment can be answered in private for 7 days.")


def _person(network: Network, answered: Item) -> str:
    if not answered.by_page:
        return answered.author_id
    if answered.visibility != "private":
        raise Unsupported("A page cannot write to itself.")
    return answered.thread_id.rsplit("-", 1)[1]


def _item(network: Network, page: Page, answered: Item, body: Reply, *, is_private: bool, key: str | None) -> Item:
    new_id = network.database.next_id()
    if is_private:
        root_id, thread_id = None, direct_thread(page.id, _person(network, answered))
    else:
        root_id, thread_id = place(new_id, page.rules.writes, answered)
    return Item(
        id=new_id,
        kind="direct" if is_private else page.rules.writes,
        visibility="private" if is_private else "public",
        page_id=page.id,
        author_id=page.account_id,
        by_page=True,
        text=body.text,
        created_at=clock.written(network.now()),
        parent_id=answered.id,
        root_id=root_id,
        thread_id=thread_id,
        client_key=key,
        pictures=attach.pictures(network.database, body.pictures),
    )
