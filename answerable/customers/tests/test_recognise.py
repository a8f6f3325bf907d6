"""Who wrote: found by the network's own id, or begun."""

from datetime import UTC, datetime

import pytest

from answerable.channels.contract import Author
from answerable.customers import operations as customers
from answerable.customers import queries
from answerable.customers.models import Identity, Person

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 6, 22, 12, tzinfo=UTC)


def recognise(*authors: Author, network: str = "sandbox") -> list[customers.Known]:
    return list(customers.recognise({(network, each.external_id): each for each in authors}, now=NOW).values())


def test_it_begins_a_person_and_finds_them_again() -> None:
    first = recognise(Author("1", "Amara", "amara", 12), Author("2", "Bruno"))
    assert recognise(Author("2", "Bruno"), Author("1", "Amara", "amara", 12)) == first[::-1]
    assert (Person.objects.count(), Identity.objects.count()) == (2, 2)
    assert [each.handle for each in queries.identities(first[0].person_id)] == ["amara"]


def test_it_takes_the_same_id_on_two_networks_for_two_people() -> None:
    assert recognise(Author("1", "Amara")) != recognise(Author("1", "Amara"), network="mastodon")
    assert Person.objects.count() == 2


def test_it_follows_names_and_followers_and_keeps_a_count_that_is_no_longer_told() -> None:
    recognise(Author("1", "Amara", "amara", 12))
    recognise(Author("1", "Amara Nwosu", "nwosu", 0))
    identity = Identity.objects.get()
    assert (identity.name, identity.handle, identity.follower_count) == ("Amara Nwosu", "nwosu", 12)


@pytest.mark.parametrize(
    ("author", "name"), [(Author("1", "", "amara"), "amara"), (Author("1", ""), "1"), (Author("1", "x" * 500), "x" * 200)]
)
def test_it_always_has_a_name(author: Author, name: str) -> None:
    assert queries.person(recognise(author)[0].person_id).name == name


def test_it_does_nothing_for_nobody() -> None:
    assert customers.recognise({}, now=NOW) == {}
