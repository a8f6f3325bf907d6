"""Reading who we are."""

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.db.models import Exists, OuterRef, Q, Subquery
from django.db.models.functions import JSONObject

from answerable.journal.record import Actor
from answerable.staff.models import Currency, Department, Deputy, Invitation, Look, Member, Preference, Presence, SecondFactor
from answerable.staff.rules.presence import presence as said_and_seen

EURO = "EUR"


def actor(member: Member) -> Actor:
    """The member as the journal records them: with the department they belong to now."""
    return Actor(member.pk, member.department_id)


def departments(*, with_retired: bool = False) -> list[Department]:
    """The departments in their order; with those that are retired, for the names in history."""
    found = Department.objects.all()
    return list(found if with_retired else found.filter(retired_at=None))


def department_names() -> dict[int, str]:
    """What every department is called, by its id; the retired too, for history has them."""
    return {each.pk: each.name for each in departments(with_retired=True)}


def currency() -> str:
    """What costs are counted in, as ISO 4217 writes it."""
    return Currency.objects.values_list("code", flat=True).first() or EURO


def has_currency() -> bool:
    """Whether anybody said what costs are counted in."""
    return Currency.objects.exists()


def deputy_agreed(member_id: int) -> Deputy | None:
    """Who was agreed to stand in for a member, today or not."""
    return Deputy.objects.filter(member_id=member_id).first()


def subjects() -> list[str]:
    """Every subject that somebody here knows about, by name."""
    known = Member.objects.filter(is_active=True).values_list("subjects", flat=True)
    return sorted({word for words in known for word in words}, key=str.casefold)


def on_roll() -> list[Member]:
    """Everybody who works here, by id, with what is known of whether they are there and who stands in, in one question."""
    return list(Member.objects.filter(is_active=True).select_related("presence", "deputed").order_by("id"))


def presence(member: Member, now: datetime) -> str:
    """Whether a member is online, away or off shift at `now`."""
    try:
        kept = member.presence
    except Presence.DoesNotExist:
        return said_and_seen("online", None, now)
    return said_and_seen(kept.said, kept.seen_at, now)


def deputy(member: Member, now: datetime) -> int | None:
    """Who stands in for a member today, as their own calendar counts the days."""
    try:
        agreed = member.deputed
    except Deputy.DoesNotExist:
        return None
    return agreed.deputy_id if agreed.stands_on(now.astimezone(_zone(member)).date()) else None


def _zone(member: Member) -> ZoneInfo:
    try:
        return ZoneInfo(member.timezone)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")


def members(*, active_only: bool = True) -> list[Member]:
    """Members by name."""
    found = Member.objects.select_related("department").order_by("name", "id")
    return list(found.filter(is_active=True) if active_only else found)


def member_in_session(member_id: int, *, has_second_factor: Exists) -> Member | None:
    """One who works here, with all that every page asks about them, in one question.

    `owes_second_factor`: their role requires one, and they have none. `company_look`: how the desk looks for who has chosen nothing.
    """
    required = Exists(SecondFactor.objects.filter(role=OuterRef("role")))
    company = Subquery(Look.objects.values(said=JSONObject(theme="theme", density="density", language="language"))[:1])
    members = Member.objects.select_related("department", "preference", "presence")
    members = members.annotate(owes_second_factor=Q(required) & ~Q(has_second_factor), company_look=company)
    return members.filter(pk=member_id, is_active=True).first()


def ids_of(department_id: int) -> list[int]:
    """Ids of everybody who works in a department."""
    return list(Member.objects.filter(department_id=department_id, is_active=True).order_by("id").values_list("id", flat=True))


def members_by_id(ids: Iterable[int]) -> dict[int, Member]:
    """Members, leavers included, for showing names."""
    return {each.pk: each for each in Member.objects.select_related("department").filter(pk__in=list(ids))}


def name_of(member_id: int | None) -> str:
    """What a member is called, a leaver too; "" for nobody."""
    member = members_by_id([member_id]).get(member_id) if member_id else None
    return member.name if member else ""


def preference(member: Member) -> Preference:
    """How a member wants their desk; as the company has it, where they have not said."""
    try:
        return member.preference
    except Preference.DoesNotExist:
        company = company_look(member)
        return Preference(member_id=member.pk, theme=company.theme, density=company.density)


def company_look(member: Member) -> Look:
    """How the desk looks for who has chosen nothing; not asked again for a member in session."""
    return Look(**(member.company_look or {})) if hasattr(member, "company_look") else look()


def look() -> Look:
    """How the desk looks for who has chosen nothing."""
    return Look.objects.first() or Look()


def language(member: Member) -> str:
    """The language of a member, or the company's; "" where neither was chosen."""
    return member.language or company_look(member).language


def themes() -> list[tuple[str, str]]:
    """What a desk can look like: by the device, light, dark."""
    return list(Preference.Theme.choices)


def is_empty() -> bool:
    """Whether nobody has joined yet: the installation waits for its first run."""
    return not Member.objects.exists()


def is_alone() -> bool:
    """Whether one person does it all: then nothing waits for a second one."""
    return Member.objects.filter(is_active=True)[:2].count() <= 1


def leavers() -> list[Member]:
    """Who worked here and does no more, by name."""
    return list(Member.objects.select_related("department").filter(is_active=False).order_by("name", "id"))


def leaver(email: str) -> Member | None:
    """Who had this address and has left."""
    return Member.objects.filter(email__iexact=email.strip(), is_active=False).first()


def invitations() -> dict[int, Invitation]:
    """The last link that was sent, by member."""
    return {each.pk: each for each in Invitation.objects.all()}


def roles_with_second_factor() -> set[str]:
    """Which roles sign in with a second factor only."""
    return set(SecondFactor.objects.values_list("role", flat=True))
