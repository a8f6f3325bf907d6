"""The doctor looks at what is there, and says what to do about what is not well."""

import pytest

from answerable.cli.tests.program import Program


def levels(program: Program) -> dict[str, str]:
    return {finding["name"]: finding["level"] for finding in program.report("doctor")["findings"]}


@pytest.mark.long
def test_it_finds_a_new_installation_unfinished_and_a_migrated_one_well(program: Program) -> None:
    assert levels(program)["migrations"] == "fail"
    assert program.run("doctor").returncode == 1
    program.report("migrate")
    found = levels(program)
    assert found.pop("worker") == "warn"
    assert found.pop("disk") in ("ok", "warn")
    assert found.pop("mail") == "warn"
    assert set(found.values()) == {"ok"}
    assert program.run("doctor").returncode == 0


@pytest.mark.long
def test_it_says_what_to_type_where_others_can_read_a_secret(program: Program) -> None:
    program.report("migrate")
    (program.home / "home" / "secrets" / "secret-key").chmod(0o644)
    findings = program.report("doctor")["findings"]
    (found,) = [finding for finding in findings if finding["level"] == "fail"]
    assert found["name"] == "secret files"
    assert found["advice"].startswith("Type: chmod")


@pytest.mark.parametrize("knob", [{}, {"ANSWERABLE_ATTACHMENTS_URL": "s3://nowhere", "ANSWERABLE_S3_ENDPOINT_URL": "http://127.0.0.1:1"}])
def test_it_says_where_attachments_cannot_be_kept(program: Program, knob: dict[str, str]) -> None:
    (program.home / "home").mkdir()
    (program.home / "home" / "attachments").write_text("a file in the place of the folder")
    program.environment |= {**knob, "DATABASE_URL": "postgresql://nobody:nothing@127.0.0.1:1/nowhere", "AWS_EC2_METADATA_DISABLED": "true"}
    (found,) = [each for each in program.report("doctor")["findings"] if each["name"] == "attachments"]
    assert found["level"] == "fail"
    assert "attachments" in found["advice"]


def test_it_says_that_a_named_database_cannot_be_reached(program: Program) -> None:
    program.environment["DATABASE_URL"] = "postgresql://nobody:nothing@127.0.0.1:1/nowhere"
    findings = program.report("doctor")["findings"]
    (found,) = [finding for finding in findings if finding["name"] == "database"]
    assert found["level"] == "fail"
