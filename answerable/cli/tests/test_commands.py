"""Every command that is listed exists, says what it is for, and is only loaded when it is called."""

import subprocess
import sys

import click
import pytest

from answerable.cli import COMMANDS, main


@pytest.mark.parametrize("name", COMMANDS)
def test_it_explains_each_command(name: str) -> None:
    command = main.get_command(click.Context(main), name)
    assert command is not None
    assert command.help


def test_it_lists_commands_without_loading_django() -> None:
    code = "import sys\nfrom answerable.cli import main\ntry: main(['--help'])\nexcept SystemExit: print('django' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said.splitlines()[-1] == "False"
    assert all(sentence in said for sentence in COMMANDS.values())


def test_it_refuses_a_command_that_does_not_exist() -> None:
    done = subprocess.run([sys.executable, "-m", "answerable.cli", "pu"], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "No such command 'pu'" in done.stderr
