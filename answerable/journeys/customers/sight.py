"""Which customers a member may see: those with a case on one of their pages, and those whom only touchpoints tell of."""

from collections.abc import Iterable

from django.db.models import Q
from django.utils.translation import gettext as _

from answerable.access import scope as access
from answerable.access.scope import Action, Scope
from answerable.cases.models import Case, Leg
from answerable.channels import queries as channels
from answerable.core.errors import Forbidden
from answerable.customers import queries
from answerable.customers.errors import NoSuchPerson
from answerable.customers.models import Identity, Person, Touchpoint
from answerable.staff.models import Member


def seen(scope: Scope, person_ids: Iterable[int]) -> set[int]:
    """Which of these persons a member sees, in a few questions. Whose cases all stand on hidden pages is hidden."""
    wanted = set(person_ids)
    cases = Case.objects.filter(person_id__in=wanted)
    visible = set(scope.cases().filter(person_id__in=wanted).values_list("person_id", flat=True).distinct())
    rest = wanted - visible
    if not rest or not scope.page_ids:
        return visible
    rest -= set(cases.filter(person_id__in=rest).values_list("person_id", flat=True).distinct())
    return visible | _told_of(scope, rest)


def _told_of(scope: Scope, person_ids: set[int]) -> set[int]:
    """Of persons without any case: those whose touchpoints the member sees, or of whom none was told."""
    brands: dict[int, set[int | None]] = {each: set() for each in Person.objects.filter(pk__in=person_ids).values_list("id", flat=True)}
    for person_id, brand_id in Touchpoint.objects.filter(person_id__in=person_ids).values_list("person_id", "brand_id").distinct():
        brands[person_id].add(brand_id)
    own = {None, *brand_ids(scope)}
    return {each for each, told in brands.items() if not told or told & own}


def person(member: Member, person_id: int) -> Person:
    """Who this person is now, if the member may see them; raises NoSuchPerson."""
    head = queries.stands_for(person_id)
    if head not in seen(access.of(member), [head]):
        raise NoSuchPerson(_("There is no such customer, or you have no access to their page."))
    return Person.objects.get(pk=head)


def may_change(member: Member, person_id: int) -> bool:
    """Whether they answer on a page that this person wrote on; anywhere, where they wrote on none."""
    pages = access.of(member).page_ids_for(Action.REPLY)
    own = Case.objects.filter(person_id=person_id)
    return bool(pages) and (own.filter(page_id__in=pages).exists() or not own.exists())


def changeable(member: Member, person_id: int) -> Person:
    """The same as `person`, for who may also change something; raises Forbidden."""
    found = person(member, person_id)
    if not may_change(member, found.pk):
        raise Forbidden(_("You may see this customer but change nothing. It takes the right to answer on a page that they wrote on."))
    return found


def accounts(scope: Scope, person_ids: Iterable[int]) -> dict[int, list[Identity]]:
    """The accounts of persons that wrote on pages which the member sees, by person."""
    wrote = Leg.objects.filter(identity__person_id__in=list(person_ids), page_id__in=scope.page_ids)
    identities = wrote.exclude(case_id__in=scope.hidden).values("identity_id")
    found: dict[int, list[Identity]] = {}
    for each in Identity.objects.filter(pk__in=identities).order_by("id"):
        found.setdefault(each.person_id, []).append(each)
    return found


def touchpoints(scope: Scope, person_id: int, *, limit: int = 20) -> list[Touchpoint]:
    """The latest contacts beside networks, of all brands together and of those whose pages the member sees."""
    told = Touchpoint.objects.filter(person_id=person_id).filter(Q(brand=None) | Q(brand_id__in=brand_ids(scope)))
    return list(told.select_related("brand").order_by("-at", "-id")[:limit])


def brand_ids(scope: Scope) -> set[int]:
    """Of which brands the member sees a page."""
    return {page.brand_id for page in channels.pages(scope.page_ids)}
