"""The matrix beyond its screen: the first line as a setting, files, and those whom rows consult and inform."""

from datetime import timedelta

import pytest

from answerable.channels.models import Page
from answerable.core import clock
from answerable.customers.models import Person
from answerable.journal.record import PROGRAM
from answerable.journeys.company import settle_ownership as journey
from answerable.journeys.company import try_ownership
from answerable.journeys.company.faults_found import found_faults, sentences
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
from answerable.routing.rules.who_answers import who_answers
from answerable.staff import operations as staff
from answerable.staff.models import Department, Member
from tests.arrivals import arrive_together, case_of
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


def test_a_row_can_ask_for_what_customers_are_to_the_company(company: Company, page: Page) -> None:
    brought(
        company,
        FILE.replace("{words: [refund], leg: public}", "{standing: gold}").replace(
            "    consulted", "    responsible: Marketing\n    consulted"
        ),
    )
    published(company)
    case_of(page, "When does the train leave?", name="Bo Lund")
    Person.objects.update(standing="gold")
    asked = case_of(page, "When does the first train leave?", name="Bo Lund", post={"id": "post-2", "text": "Another one."})
    other = case_of(page, "When does the last train leave?", name="Flo Dahl")
    owned = {each.case_id: each.department.name for each in Ownership.objects.select_related("department")}
    assert (owned[asked.pk], owned[other.pk]) == ("Marketing", "Service")


@pytest.mark.capability("C07")
def test_it_is_tried_quickly_as_it_would_be_slowly_with_progress(company: Company, page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    now = clock.now()
    arrive_together(
        page, {"Bo": "I want my refund", "Flo": "Great job, best railway ever!", "Di": "When does the train leave?", "Cy": "Refund, now"}
    )
    sheet = brought(company, FILE.replace("    consulted: [Marketing]", "    responsible: Marketing"))
    before, given = queries.rows_in_force(), queries.Given()
    after = [given.line(each) for each in sheet.resolved]
    past = queries.past(since=now - timedelta(days=7), reads_words=True)
    moved = [each for each in past if who_answers(before, each.situation).department_id != who_answers(after, each.situation).department_id]
    monkeypatch.setattr(try_ownership, "AT_ONCE", 1)
    trial = try_ownership.try_out(7, member=company.robin, now=clock.now())
    assert (trial.finished_at, trial.total_count, trial.looked_count) == (None, 4, 0)
    try_ownership.work_tryout(trial.pk)
    trial.refresh_from_db()
    assert (trial.found["moved"], trial.found["total"], trial.looked_count) == (len(moved), 4, 4)
    assert len(moved) == 2
    marketing, service = company.departments["Marketing"].pk, company.departments["Service"].pk
    assert sorted(trial.found["load"]) == sorted([[service, 3, 1], [marketing, 1, 3]])


@pytest.mark.capability("C07")
def test_rows_that_are_never_asked_are_found(company: Company) -> None:
    twice = FILE.replace(
        "  - situation: Everything else",
        "  - situation: Praise again\n    when: {reason: praise, leg: private}\n  - situation: Everything else",
    )
    found = [each for each in found_faults(brought(company, twice)) if each.kind is Kind.UNREACHABLE]
    assert [(each.place, each.others, each.bars) for each in found] == [(2, (0,), False)]
    assert sentences()(found[0]) == "Never asked: row 1 catches everything that this would."
