"""A knob can be set as its sentence says, and a wrong value ends the program with a sentence."""

from pathlib import Path

import pytest

from answerable.core.settings import Settings, WrongKnob, get_settings


def read(monkeypatch: pytest.MonkeyPatch, **values: str) -> Settings:
    """The settings of a process with these in its environment."""
    for name, value in values.items():
        monkeypatch.setenv(name, value)
    return get_settings.__wrapped__()


def test_it_reads_host_names_separated_by_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read(monkeypatch, ANSWERABLE_ALLOWED_HOSTS="a.example, b.example,").allowed_hosts == ["a.example", "b.example"]


def test_it_reads_secrets_from_files(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("ANSWERABLE_SECRET_KEY", raising=False)
    (tmp_path / "answerable_secret_key").write_text("from a file\n")
    found = read(monkeypatch, ANSWERABLE_SECRETS_DIR=str(tmp_path))
    assert found.secret_key.get_secret_value() == "from a file"
    assert "from a file" not in repr(found)


@pytest.mark.parametrize(
    ("name", "value", "means"),
    [
        ("ANSWERABLE_PORT", "http", "The port that the web process listens on."),
        ("ANSWERABLE_PORT", "70000", "The port that the web process listens on."),
        ("ANSWERABLE_POSTGRES_VERSION", "9", "Which embedded PostgreSQL"),
        ("ANSWERABLE_BASE_URL", "desk.example", "The address under which browsers and networks reach"),
        ("ANSWERABLE_RECEIVE_BATCH", "100000", "How many items that arrived are worked in one transaction"),
        ("ANSWERABLE_DEBUG", "perhaps", "Show tracebacks"),
    ],
)
def test_it_says_in_a_sentence_what_is_wrong(monkeypatch: pytest.MonkeyPatch, name: str, value: str, means: str) -> None:
    with pytest.raises(WrongKnob) as ended:
        read(monkeypatch, **{name: value})
    assert str(ended.value.code).startswith(f"The setting {name} cannot be used: ")
    assert means in str(ended.value.code)


def test_it_names_every_wrong_knob(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(WrongKnob) as ended:
        read(monkeypatch, ANSWERABLE_PORT="0", ANSWERABLE_WEB_THREADS="none")
    assert str(ended.value.code).count("cannot be used") == 2


def test_it_describes_every_knob() -> None:
    assert [name for name, field in Settings.model_fields.items() if not (field.description or "").endswith((".", "…"))] == []
