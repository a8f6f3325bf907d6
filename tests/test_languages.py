"""Every word in every language: none missing, none in doubt, nothing lost on the way; and whose language it is."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from django.conf import settings
from django.test import Client

from answerable.staff.models import Member
from tests.cast import harbour_rail

LOCALE = Path(settings.LOCALE_PATHS[0])
ROOT = LOCALE.parent.parent
LANGUAGES = [code for code, _name in settings.LANGUAGES if code != "en"]
MARKED = {"_", "gettext", "ngettext", "pgettext", "gettext_lazy", "ngettext_lazy", "pgettext_lazy"}
PLACES = re.compile(r"%\(\w+\)[sd]|%[sd%]|\{\w*\}|</?\w+")


@pytest.fixture(params=LANGUAGES)
def catalogue(request: pytest.FixtureRequest) -> Catalog:
    with (LOCALE / request.param / "LC_MESSAGES/django.po").open("rb") as file:
        return read_po(file, locale=request.param)


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """What `make messages` finds in the sources now."""
    make = (ROOT / "Makefile").read_text()
    keywords = re.search(r"^KEYWORDS := (.+)$", make, re.MULTILINE)
    assert keywords is not None
    template = tmp_path_factory.mktemp("words") / "django.pot"
    command = [sys.executable, "-m", "babel.messages.frontend", "-q", "extract", "-F", "scripts/babel.cfg", *keywords[1].split()]
    subprocess.run([*command, "-o", str(template), "answerable"], cwd=ROOT, env={"PYTHONPATH": "scripts"}, check=True)
    with template.open("rb") as file:
        return read_po(file)


def ids(message: Message) -> list[str]:
    """The English words of a message, one or two."""
    return [message.id] if isinstance(message.id, str) else list(message.id)


def forms(message: Message) -> list[str]:
    """What is written for a message: one text, or one for each plural."""
    return [message.string] if isinstance(message.string, str) else list(message.string or ())


def test_it_knows_every_word_of_the_program(catalogue: Catalog, collected: Catalog) -> None:
    assert [message.id for message in collected if message.id and catalogue.get(message.id, message.context) is None] == []


def test_it_says_everything_in_every_plural(catalogue: Catalog) -> None:
    unsaid = [message.id for message in catalogue if message.id and not all(forms(message))]
    short = [message.id for message in catalogue if message.pluralizable and len(forms(message)) != catalogue.num_plurals]
    assert unsaid + short == []


def test_it_is_sure_of_everything(catalogue: Catalog) -> None:
    assert [message.id for message in catalogue if message.id and message.fuzzy] == []


def test_it_loses_and_invents_no_placeholder(catalogue: Catalog) -> None:
    """A plural for one or two things may say the number in words; the last one says it."""
    wrong = []
    for message in catalogue:
        wanted = {place for each in ids(message) for place in PLACES.findall(each)}
        for place, text in enumerate(forms(message)) if message.id else ():
            said = set(PLACES.findall(text))
            may_lack = {"%(count)s", "%(count)d"} if message.pluralizable and place < catalogue.num_plurals - 1 else set()
            if said - wanted or wanted - said - may_lack:
                wrong.append((message.id, text))
    assert wrong == []


@pytest.fixture(scope="module", autouse=True)
def _compiled() -> None:
    """Set-up compiles the catalogues; whoever changes one and tests at once has not run it."""
    for path in LOCALE.rglob("*.po"):
        compiled = path.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime < path.stat().st_mtime:
            command = [sys.executable, "-m", "babel.messages.frontend", "-q", "compile", "-D", "django", "-d", str(LOCALE)]
            subprocess.run(command, check=True)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("asked", "words", "direction"), [("de-AT", "Anmelden", "ltr"), ("ar", "تسجيل الدخول", "rtl"), ("fr", "Log in", "ltr")]
)
def test_who_is_not_known_reads_as_their_browser_asks(client: Client, asked: str, words: str, direction: str) -> None:
    harbour_rail()
    page = client.get("/account/login/", headers={"Accept-Language": asked}).content.decode()
    assert words in page
    assert f'dir="{direction}"' in page


@pytest.mark.django_db
@pytest.mark.parametrize(("chosen", "words"), [("", "Einstellungen"), ("ar", "إعداداتك"), ("en", "Your settings")])
def test_a_member_reads_as_they_chose_or_else_as_their_browser_asks(client: Client, chosen: str, words: str) -> None:
    jonas = harbour_rail().jonas
    Member.objects.filter(pk=jonas.pk).update(language=chosen)
    client.force_login(jonas)
    assert words in client.get("/you", headers={"Accept-Language": "de"}).content.decode()


def test_it_collects_every_word() -> None:
    """Words inside of an f-string are not found where messages are collected, and would stay English for everybody."""
    sources = [each for each in (ROOT / "answerable").rglob("*.py") if "tests" not in each.parts]
    hidden = [f"{path.relative_to(ROOT)}:{node.lineno}" for path in sources for node in _in_f_strings(path)]
    assert hidden == []


def _in_f_strings(path: Path) -> Iterator[ast.Call]:
    for whole in ast.walk(ast.parse(path.read_text())):
        if isinstance(whole, ast.JoinedStr):
            yield from (node for node in ast.walk(whole) if isinstance(node, ast.Call) and getattr(node.func, "id", "") in MARKED)
