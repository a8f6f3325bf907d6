"""`python -m bench.guard_tables`: prints the tables of docs/guidelines.md, and which sentences are missed or taken wrongly."""

from __future__ import annotations

import os

import click


@click.command()
@click.option("--held-out", is_flag=True, help="On the sentences that were written before the patterns were read.")
def main(held_out: bool) -> None:
    """Measure the starter pack on corpus/guidelines."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "answerable.config.django")
    import django

    django.setup()
    from bench import guard

    folder = guard.HELD_OUT if held_out else guard.FOLDER
    found, alarms = guard.detection("kind", folder), guard.false_alarms(folder)
    for kind, (count, of) in found.items():
        click.echo(f"| {kind} | {count} of {of} | {alarms[kind][0]} of {alarms[kind][1]} |")
    for by in ("language", "disguise"):
        click.echo(", ".join(f"{name} {count} of {of}" for name, (count, of) in guard.detection(by, folder).items()))
    for each in guard.violating(folder):
        if each.rule not in guard.met(each):
            click.echo(f"missed, {each.rule}: {each.text}")
    for each in guard.harmless(folder):
        if met := guard.met(each):
            click.echo(f"taken by {', '.join(met)}: {each.text}")


if __name__ == "__main__":
    main()
