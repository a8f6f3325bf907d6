"""Touchpoints from files: as a whole or not at all, and once."""

import json
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from answerable.cli.touchpoints import command
from answerable.core import clock
from answerable.customers.errors import ToldOtherwise
from answerable.customers.models import Person, Touchpoint
from answerable.journeys.customers.bring_in import BadRows, bring_in
from answerable.journeys.customers.told_rows import Ways, guessed
from tests.cast import Company

pytestmark = pytest.mark.django_db
GOOD = """Datum,Kundennummer,Name,Art,Notiz,Vorgang
2026-01-05 10:00,HR-1,Ana Meyer,phone,Fragt nach der Erstattung,1
2026-01-06 10:00,HR-1,,email,Schickt die Belege,2
2026-01-06 11:00,HR-2,Ben Oduya,shop,Tauscht um,3
"""
BAD = GOOD + "2026-01-07 10:00,,,phone,Niemand,4\n2999-01-07,HR-3,,phone,Später,5\n2026-01-07 10:00,HR-4,,fax,Fax,6\n"
WAYS = Ways("exchange", guessed(GOOD.splitlines()[0].split(",")), ZoneInfo("Europe/London"))


def written(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "calls.csv"
    file.write_text(text, encoding="utf-8")
    return file


def test_it_brings_in_a_file_once(company: Company, tmp_path: Path) -> None:
    file = written(tmp_path, GOOD)
    first, again = (bring_in(file, WAYS, now=clock.now()) for _ in range(2))
    assert ((first.kept, first.known), (again.kept, again.known)) == ((3, 0), (0, 3))
    assert sorted(Person.objects.values_list("name", flat=True)) == ["Ana Meyer", "Ben Oduya"]


def test_a_bad_row_keeps_the_whole_file_out_and_says_its_line(company: Company, tmp_path: Path) -> None:
    file = written(tmp_path, BAD)
    with pytest.raises(BadRows) as refused:
        bring_in(file, WAYS, now=clock.now())
    assert [each.line for each in refused.value.refused] == [5, 6, 7]
    assert not Touchpoint.objects.exists()
    brought = bring_in(file, WAYS, leaves_out=True, now=clock.now())
    assert (brought.read, brought.kept, len(brought.refused)) == (6, 3, 3)


def test_what_is_refused_half_way_leaves_nothing_behind(company: Company, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("answerable.journeys.customers.bring_in.BATCH", 1)
    with pytest.raises(ToldOtherwise):
        bring_in(written(tmp_path, GOOD + "2026-01-06 11:00,HR-2,Ben,shop,Etwas anderes,3\n"), WAYS, now=clock.now())
    assert (Touchpoint.objects.count(), Person.objects.count()) == (0, 0)


def test_a_lead_brings_in_a_file_on_the_screen(client: Client, company: Company) -> None:
    client.force_login(company.priya)
    form = {"source": "exchange", "kind": "phone", "file": SimpleUploadedFile("calls.csv", BAD.encode())}
    refused = client.post("/customers/import", form)
    assert (refused.status_code, "Line 5" in refused.content.decode()) == (422, True)
    assert client.post("/customers/import", form | {"file": SimpleUploadedFile("calls.csv", GOOD.encode())}).status_code == 302
    assert Touchpoint.objects.count() == 3
    client.force_login(company.jonas)
    assert client.get("/customers/import").status_code == 403


def test_the_command_says_what_became_of_a_file(company: Company, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from contextlib import nullcontext

    monkeypatch.setattr("answerable.cli.database.available", nullcontext)
    file = str(written(tmp_path, BAD))
    refused = CliRunner().invoke(command, [file, "--source", "exchange"])
    assert refused.exit_code == 1
    assert "line 5: it names no customer number, email or phone" in refused.output
    left_out = CliRunner().invoke(command, [file, "--source", "exchange", "--leave-out", "--json"])
    said = json.loads(left_out.output)
    assert (said["read"], said["kept"], said["refused"]) == (6, 3, 3)
