"""Joining and leaving."""

from datetime import UTC, datetime
from functools import partial

import pytest

from answerable.journal.models import Event
from answerable.journal.record import PROGRAM
from answerable.staff import operations as staff
from answerable.staff import queries
from answerable.staff.errors import EmailTaken, PasswordWeak
from answerable.staff.models import Department, Member, Preference
from tests.at_once import at_once
from tests.cast import Company

NOW = datetime(2026, 6, 22, 12, tzinfo=UTC)
PASSWORD = "three trains a day"


def join(email: str, department: Department, password: str | None = PASSWORD) -> Member:
    role = Member.Role.AGENT
    return staff.join(email, "Tara Aldridge", password=password, department=department, role=role, actor=PROGRAM, now=NOW)


@pytest.mark.django_db
def test_it_knows_an_address_however_it_is_written(company: Company) -> None:
    service = company.departments["Service"]
    assert join(" Tara@Harbour.Example ", service).email == "tara@harbour.example"
    with pytest.raises(EmailTaken):
        join("TARA@harbour.example", service)
    assert Member.objects.get_by_natural_key("taRA@harbour.example").name == "Tara Aldridge"
    assert Event.objects.filter(kind="member.joined").count() == 7


@pytest.mark.django_db
@pytest.mark.parametrize("password", ["short", "tara aldridge", "password12", ""])
def test_it_refuses_a_password_that_is_easily_guessed(company: Company, password: str) -> None:
    with pytest.raises(PasswordWeak) as refusal:
        join("tara@harbour.example", company.departments["Service"], password)
    assert str(refusal.value.sentence)
    assert not Member.objects.filter(email="tara@harbour.example").exists()


@pytest.mark.django_db
def test_it_lets_them_set_one_by_mail(company: Company) -> None:
    assert not join("tara@harbour.example", company.departments["Service"], None).has_usable_password()


@pytest.mark.django_db
def test_it_keeps_leavers_in_history(company: Company) -> None:
    staff.leave(company.jonas.pk, actor=PROGRAM, now=NOW)
    assert company.jonas not in queries.members()
    assert queries.members_by_id([company.jonas.pk])[company.jonas.pk].name == "Jonas Lindqvist"
    assert not queries.is_alone()


@pytest.mark.django_db(transaction=True)
def test_it_lets_one_of_two_have_an_address(company: Company) -> None:
    service = company.departments["Service"]
    found = at_once([partial(join, address, service) for address in ("tara@harbour.example", "Tara@harbour.example") * 2])
    assert sorted(type(each).__name__ for each in found) == ["EmailTaken"] * 3 + ["Member"]


@pytest.mark.django_db
def test_it_keeps_how_a_member_wants_the_desk(company: Company) -> None:
    jonas = company.jonas
    assert queries.preference(jonas).theme == "system"
    for theme in ("dark", "light"):
        wanted = Preference(member=jonas, theme=theme, keys={"e": "x"})
        staff.prefer(wanted, language="ar", timezone="Asia/Amman", actor=queries.actor(jonas), now=NOW)
    kept = queries.preference(jonas)
    assert (kept.theme, kept.keys, kept.has_keys) == ("light", {"e": "x"}, True)
    assert queries.members_by_id([jonas.pk])[jonas.pk].language == "ar"
    assert queries.preference(company.maya).theme == "system"
    assert Event.objects.filter(kind="member.preferred", subject_id=jonas.pk).count() == 2
