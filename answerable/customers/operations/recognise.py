from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from answerable.channels.contract import Author
from answerable.core import bulk
from answerable.customers.models import Identity, Person

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Known:
    """An identity that the desk knows, or begins to; `home_id` is whose it was before persons were merged."""

    identity_id: int
    person_id: int
    follower_count: int
    is_new: bool = field(default=False, compare=False)
    home_id: int | None = None


def recognise(authors: Mapping[Key, Author], *, now: datetime) -> dict[Key, Known]:
    """Find, or begin, the person behind each (network, external id); names and follower counts follow the network's.

    The caller holds a lock on each key, so that two workers do not begin the same person twice. Records nothing: that somebody
    was first seen stands in the row.
    """
    networks, ids = {network for network, _ in authors}, [external_id for _, external_id in authors]
    found = {(each.network, each.external_id): each for each in Identity.objects.filter(network__in=networks, external_id__in=ids)}
    _follow({key: each for key, each in found.items() if key in authors}, authors, now)
    new = [key for key in authors if key not in found]
    persons = bulk.insert([Person(name=_name(authors[key]), first_seen_at=now) for key in new])
    for key, identity in zip(
        new, bulk.insert([_identity(key, authors[key], person) for key, person in zip(new, persons, strict=True)]), strict=True
    ):
        found[key] = identity
    begun = set(new)
    return {key: _known(found[key], key in begun) for key in authors}


def _known(identity: Identity, is_new: bool) -> Known:
    return Known(identity.pk, identity.person_id, identity.follower_count, is_new, identity.home_id)


def _name(author: Author) -> str:
    return (author.name or author.handle or author.external_id)[:200]


def _identity(key: Key, author: Author, person: Person) -> Identity:
    return Identity(
        person=person,
        network=key[0],
        external_id=key[1],
        name=_name(author),
        handle=author.handle[:200],
        follower_count=author.follower_count,
        avatar_url=author.avatar_url,
    )


def _follow(found: Mapping[Key, Identity], authors: Mapping[Key, Author], now: datetime) -> None:
    changed, pictured, met = [], [], []
    for key, identity in found.items():
        author = authors[key]
        is_named = bool(author.name or author.handle)  # some networks name nobody in what they deliver
        who = (_name(author), author.handle[:200]) if is_named else (identity.name, identity.handle)
        told = (*who, author.follower_count or identity.follower_count)
        if is_named and identity.name == identity.external_id != who[0]:
            met.append((identity, who[0]))
        if told != (identity.name, identity.handle, identity.follower_count):
            identity.name, identity.handle, identity.follower_count = told
            changed.append(identity)
        if author.avatar_url and author.avatar_url != identity.avatar_url:
            identity.avatar_url, identity.avatar_try_count = author.avatar_url, 0
            identity.avatar_due_at = now if identity.avatar_id else None
            pictured.append(identity)
    for identity, name in met:
        Person.objects.filter(pk=identity.person_id, name=identity.external_id).update(name=name)
    if changed:
        Identity.objects.bulk_update(changed, ["name", "handle", "follower_count"])
    if pictured:
        Identity.objects.bulk_update(pictured, ["avatar_url", "avatar_due_at", "avatar_try_count"])
