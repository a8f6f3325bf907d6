"""Figures for people: a line a label, then what they come to."""

from collections.abc import Mapping
from typing import Any

import click


def say_figures(report: Mapping[str, Any]) -> None:
    """Precision, recall and F1 of each label, their means with what they could be otherwise, and how fast."""
    click.echo(f"{report['task']} on {report['n']} messages, read by {report['reader']}; {report['left_out']} without a label left out\n")
    width = max(len(label) for label in report["labels"])
    click.echo(f"{'':{width}}  precision  recall     F1      n")
    for label, each in report["per_label"].items():
        click.echo(f"{label:{width}}  {each['precision']:9.3f}  {each['recall']:6.3f}  {each['f1']:5.3f}  {each['n']:5}")
    click.echo("")
    for name in ("accuracy", "macro_f1", "macro_recall"):
        low, high = report["intervals"][name]
        click.echo(f"{name.replace('_', ' ')}: {report[name]:.3f} ({low:.3f} to {high:.3f})")
    if report["calibration_error"] is not None:
        click.echo(f"calibration error: {report['calibration_error']:.3f}")
    click.echo(f"messages a second on one core: {report['per_second']:.0f}; one alone: {report['p50_ms']} ms")
