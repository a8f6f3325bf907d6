"""The matrix beyond its screen: the first line as a setting, files, and those whom rows consult and inform."""

import pytest

from answerable.channels.models import Page
from answerable.core import clock
from answerable.journal.record import PROGRAM
from answerable.journeys.company import settle_ownership as journey
from answerable.journeys.company.faults_found import found_faults
from answerable.journeys.company.ownership_files import bring_in, take_out
from answerable.journeys.company.ownership_files.lines import FileWrong
from answerable.journeys.company.ownership_templates import TEMPLATES, sheet_of
from answerable.journeys.company.settle_ownership import Publishing
from answerable.journeys.telling.by_matrix import inform_departments
from answerable.routing import queries
from answerable.routing.models import Consultation, Notice, Ownership
from answerable.routing.rules.faults import Kind
from answerable.routing.rules.matrix import Line, replaced
from answerable.routing.rules.sheet import Sheet
from answerable.staff import operations as staff
from answerable.staff.models import Department, Member
from tests.arrivals import case_of
from tests.cast import LONG_AGO, Company

pytestmark = pytest.mark.django_db
FILE = """
responsibilities: 1
first line: Service
departments:
  - {name: Legal, ledger: other}
rows:
  - situation: Praise
    when: {reason: [praise, suggestion]}
    responsible: Marketing
    informed: [Service]
  - situation: Refund asked
    heading: Complaints
    when: {words: [refund], leg: public}
    consulted: [Marketing]
    ask within hours: 4
  - situation: Everything else
"""


def published(company: Company) -> int:
    draft = queries.proposal()
    assert draft is not None
    return journey.publish(Publishing(draft.revision, "As the file says."), member=company.robin, now=clock.now())


def brought(company: Company, text: str = FILE) -> Sheet:
    return queries.proposed(bring_in(text, member=company.robin, now=clock.now()))


def told(sheet: Sheet) -> list[Line]:
    return [replaced(each, key="", first_id=None) for each in sheet.lines]


@pytest.mark.capability("C08")
@pytest.mark.parametrize(
    ("first_line", "discipline"),
    [
        ("Marketing", Department.Discipline.MARKETING),
        ("Social care", Department.Discipline.SUPPORT),
        ("Service in marketing", Department.Discipline.SUPPORT),
    ],
)
def test_the_first_line_is_a_setting(company: Company, page: Page, first_line: str, discipline: Department.Discipline) -> None:
    care = company.departments.get(first_line) or staff.establish(first_line, discipline=discipline, actor=PROGRAM, now=LONG_AGO)
    brought(company)
    journey.choose_first_line(care.pk, member=company.robin, now=clock.now())
    published(company)
    asked, praised = case_of(page, "When does the train leave?"), case_of(page, "Great job, best railway ever!", name="Bo Lund")
    owned = {each.case_id: each.department.name for each in Ownership.objects.select_related("department")}
    assert (owned[asked.pk], owned[praised.pk]) == (first_line, "Marketing")


@pytest.mark.capability("C07")
def test_a_file_comes_back_as_it_was_taken_out(company: Company) -> None:
    first = brought(company)
    text = take_out(first)
    assert "first line: Service" in text
    assert told(brought(company, text)) == told(first)
    assert not [each for each in found_faults(first) if each.bars]


@pytest.mark.parametrize(
    ("wrong", "line", "words"),
    [
        (FILE.replace("responsible: Marketing", "responsible: Shipping"), 9, "no department “Shipping”"),
        (FILE.replace("reason: [praise", "reason: [joy"), 8, "“joy” cannot stand for “reason”"),
        (FILE.replace("consulted:", "consults:"), 14, "Nothing is called “consults” here"),
        (FILE.replace("ask within hours: 4", "ask within hours: soon"), 15, "“ask within hours” is not as it has to be"),
        (FILE.replace("responsibilities: 1\n", ""), 2, "“responsibilities” is missing"),
        (FILE + "    when: {reason: press}\n", 16, "The last row must be without “when”"),
        (FILE.replace("  - situation: Praise", " - situation: {"), 9, "This is not YAML"),
        ("a: &x [1]\nb: *x\n", 0, "repeats parts of itself"),
        ("rows", 1, "Names and values are expected"),
    ],
)
def test_a_file_is_refused_with_the_line_and_what_to_do(company: Company, wrong: str, line: int, words: str) -> None:
    with pytest.raises(FileWrong) as refused:
        brought(company, wrong)
    said = str(refused.value.sentence)
    assert words in said
    assert not line or said.startswith(f"Line {line}:")
    assert queries.proposal() is None


@pytest.mark.parametrize("trade", sorted(TEMPLATES))
def test_every_template_is_without_fault(company: Company, trade: str) -> None:
    sheet = sheet_of(trade, Sheet(), actor=PROGRAM, now=clock.now())
    sheet = Sheet(sheet.lines, sheet.first_line_id or company.departments["Service"].pk)
    assert {each.kind for each in found_faults(sheet)} <= {Kind.EMPTY}


@pytest.mark.capability("C07")
def test_the_informed_are_told_and_the_consulted_asked_once_after_the_case_was_owned(company: Company, page: Page) -> None:
    brought(company)
    published(company)
    praised = case_of(page, "Great job, best railway ever!", name="Bo Lund")
    asked = case_of(page, "I want my refund")
    assert not Notice.objects.exists()
    assert inform_departments() == 1
    assert inform_departments() == 0
    assert [(each.case_id, each.department.name) for each in Notice.objects.select_related("department")] == [(praised.pk, "Service")]
    question = Consultation.objects.get()
    assert (question.case_id, question.to_department.name, question.by_member_id) == (asked.pk, "Marketing", None)
    assert question.due_at > question.asked_at
    assert "Refund asked" in question.question


def test_a_person_who_left_and_a_department_that_is_gone_are_found(company: Company) -> None:
    text = FILE.replace("    informed: [Service]\n", "    person: Lena Brandt\n")
    brought(company, text)
    Member.objects.filter(pk=company.lena.pk).update(is_active=False)
    Department.objects.filter(pk=company.departments["Marketing"].pk).update(retired_at=clock.now())
    found = {(each.place, each.kind, each.bars) for each in found_faults(journey.current())}
    assert found >= {(0, Kind.LEFT, False), (0, Kind.GONE, True), (1, Kind.GONE, True)}
