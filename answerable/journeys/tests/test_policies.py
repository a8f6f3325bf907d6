"""A policy is written, told, read and asked for again; what is small asks nobody twice."""

import pytest

from answerable.access.models import Grant
from answerable.alerts import queries as alerts
from answerable.core import clock
from answerable.core.errors import Forbidden, Invisible
from answerable.journeys.policies import educate, read, write
from answerable.journeys.telling.policies import settle_policies
from answerable.policy import queries
from answerable.policy.errors import NewerVersion, NothingChanged
from answerable.policy.models import Attendance, Confirmation, Version
from answerable.policy.operations import PolicyDraft, WorkshopDraft
from answerable.policy.rules.share import shares
from answerable.staff.models import Member
from tests.cast import Company

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C16")]


def written(company: Company, *departments: str, by: str = "lena", text: str = "Be kind.") -> Version:
    bound = [company.departments[each].pk for each in departments]
    draft = PolicyDraft("Social media policy", text, department_ids=bound)
    author = company.members[by]
    return write.write(author.department_id, draft, member=author, now=clock.now())


def changed(company: Company, version: Version, text: str, *, small: bool = False) -> Version:
    draft = PolicyDraft(version.title, text, version.department_ids, change="Threats", is_small=small, seen=version.number)
    return write.change(version.policy_id, draft, member=company.lena, now=clock.now())


def to_read(company: Company) -> set[str]:
    return {key for key, member in company.members.items() if queries.unread(member)}


def told(member: Member) -> list[str]:
    return [each.sentence for each in alerts.told(member.pk)]


def test_it_asks_all_or_the_departments_that_it_binds_but_not_its_author(company: Company) -> None:
    written(company)
    assert to_read(company) == {"robin", "priya", "jonas", "maya", "charlie"}
    assert told(company.jonas) == ["Lena Brandt asks you to read “Social media policy”"]
    written(company, "Marketing", by="robin")
    assert len(queries.unread(company.lena)) == 1
    assert len(queries.unread(company.jonas)) == 1, "it binds the other department"


def test_it_is_read_with_one_press_until_it_changes(company: Company) -> None:
    version = written(company, "Service")
    read.confirm(version.policy_id, 1, member=company.jonas, now=clock.now())
    read.confirm(version.policy_id, 1, member=company.jonas, now=clock.now())
    assert to_read(company) == {"robin", "priya", "maya", "charlie"}
    assert told(company.jonas) == []
    second = changed(company, version, "Be kind. Never threaten.")
    assert "jonas" in to_read(company)
    assert told(company.jonas) == ["Lena Brandt changed “Social media policy”: please read it again"]
    with pytest.raises(NewerVersion):
        read.confirm(version.policy_id, 1, member=company.jonas, now=clock.now())
    read.confirm(second.policy_id, 2, member=company.jonas, now=clock.now())
    assert "jonas" not in to_read(company)
    assert [each.text for each in queries.versions(version.policy_id)] == ["Be kind. Never threaten.", "Be kind."]


def test_it_asks_nobody_again_for_a_small_change(company: Company) -> None:
    version = written(company, "Service")
    read.confirm(version.policy_id, 1, member=company.jonas, now=clock.now())
    changed(company, version, "Be kind!", small=True)
    assert "jonas" not in to_read(company)
    assert len(told(company.maya)) == 1, "who has not read it is told once"
    read.confirm(version.policy_id, 2, member=company.maya, now=clock.now())
    assert "maya" not in to_read(company)


def test_it_refuses_a_version_over_another_and_one_that_says_the_same(company: Company) -> None:
    version = written(company)
    changed(company, version, "Second.")
    with pytest.raises(NewerVersion):
        changed(company, version, "Also second.")
    version = queries.versions(version.policy_id)[0]
    with pytest.raises(NothingChanged):
        changed(company, version, "Second.")


def test_it_tells_the_share_by_department_and_reminds_who_has_not_read_it(company: Company) -> None:
    version = written(company)
    read.confirm(version.policy_id, 1, member=company.jonas, now=clock.now())
    counted = {each.department: (each.read_count, len(each.readers), each.percent) for each in shares(queries.readers(version))}
    assert counted == {"Service": (1, 5, 20), "Marketing": (1, 1, 100)}
    before = alerts.told(company.maya.pk)
    assert read.remind(version.policy_id, member=company.lena, now=clock.now()) == 4
    assert told(company.maya) == ["Lena Brandt reminds you to read “Social media policy”"]
    assert alerts.told(company.maya.pk) != before, "it is a new one, which is mailed again"
    assert told(company.jonas) == []
    assert read.remind(version.policy_id, member=company.priya, now=clock.now()) == 3, "another lead reminds their own, not themselves"


def test_it_is_written_by_owners_and_by_leads_for_their_own_department(company: Company) -> None:
    for who, department in (("jonas", "Service"), ("priya", "Marketing")):
        with pytest.raises(Forbidden):
            write.write(company.departments[department].pk, PolicyDraft("No", "No."), member=company.members[who], now=clock.now())
    version = written(company, "Marketing")
    with pytest.raises(Forbidden):
        write.retire(version.policy_id, member=company.priya, now=clock.now())
    with pytest.raises(Invisible):
        read.confirm(version.policy_id, 1, member=company.jonas, now=clock.now())
    with pytest.raises(Forbidden):
        read.remind(written(company).policy_id, member=company.jonas, now=clock.now())
    assert not Grant.objects.exists(), "no right on any page is needed to read"
    assert Confirmation.objects.exclude(member=company.lena).count() == 0


def test_it_binds_nobody_while_it_is_retired(company: Company) -> None:
    version = written(company)
    write.retire(version.policy_id, member=company.lena, now=clock.now())
    assert (to_read(company), told(company.jonas)) == (set(), [])
    write.revive(version.policy_id, member=company.lena, now=clock.now())
    assert "jonas" in to_read(company)


def test_it_notes_who_took_part_of_those_whom_it_binds(company: Company) -> None:
    version = written(company, "Service")
    draft = WorkshopDraft("Threats, and what to do", clock.now().date(), "https://harbour.example/threats")
    workshop = educate.call(version.policy_id, draft, member=company.lena, now=clock.now())
    for there in ({company.jonas.pk, company.lena.pk}, {company.maya.pk}):
        educate.attend(workshop.pk, there, member=company.lena, now=clock.now())
    assert list(Attendance.objects.values_list("member_id", flat=True)) == [company.maya.pk]
    with pytest.raises(Forbidden):
        educate.call_off(workshop.pk, member=company.jonas, now=clock.now())
    educate.call_off(workshop.pk, member=company.lena, now=clock.now())
    assert queries.workshops(version.policy_id) == []


def test_it_asks_who_comes_later_and_nobody_whom_it_binds_no_more(company: Company) -> None:
    version = written(company, "Marketing")
    assert settle_policies() == 0
    for member, department in ((company.jonas, "Marketing"), (company.maya, "Marketing")):
        Member.objects.filter(pk=member.pk).update(department=company.departments[department])
    assert settle_policies() == 2
    assert told(company.jonas) == ["“Social media policy” is for you to read"]
    read.confirm(version.policy_id, 1, member=Member.objects.get(pk=company.jonas.pk), now=clock.now())
    Member.objects.filter(pk=company.maya.pk).update(department=company.departments["Service"])
    assert settle_policies() == 0
    assert told(company.maya) == told(company.jonas) == []
