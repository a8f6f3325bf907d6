"""What the command line can set."""

from __future__ import annotations

import argparse
from dataclasses import dataclass, field
from pathlib import Path

from answerable_sandbox.faults import NAMES, FaultPlan


@dataclass
class Options:
    """How this network runs."""

    home: Path
    host: str = "127.0.0.1"
    port: int = 8010
    seed: int | None = None
    rate: float = 0.0
    demo: bool = False
    quiet: bool = False
    faults: dict[str, float] = field(default_factory=dict)
    webhook_batch: int = 50
    webhook_connections: int = 4
    retry_speed: float = 1.0

    @property
    def base_url(self) -> str:
        """The address under which the network is reached."""
        return f"http://{self.host}:{self.port}"


def _fault(text: str) -> tuple[str, float]:
    name, _, probability = text.partition("=")
    try:
        FaultPlan(probabilities={name: float(probability)})
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text}: {error}") from error
    return name, float(probability)


def parser() -> argparse.ArgumentParser:
    """The command line, described."""
    tool = argparse.ArgumentParser("answerable_sandbox", description="A stand-in social network. Everything in it is simulated.")
    tool.add_argument("--home", type=Path, default=Path(".answerable/sandbox"), help="folder of the network's memory")
    tool.add_argument("--host", default="127.0.0.1", help="address to listen at; it has no log-in, so keep it on this machine")
    tool.add_argument("--port", type=int, default=8010)
    tool.add_argument("--seed", type=int, help="makes faults and customers repeatable")
    tool.add_argument("--rate", type=float, default=0.0, help="how many things the living customers write a minute")
    tool.add_argument("--demo", action="store_true", help="open the pages of Harbour Rail with a day of writing")
    tool.add_argument("--fault", type=_fault, action="append", default=[], metavar="NAME=PROBABILITY", help="one of: " + ", ".join(NAMES))
    tool.add_argument("--webhook-batch", type=int, default=50, help="events in one webhook request at most (1 to 50)")
    tool.add_argument("--webhook-connections", type=int, default=4, help="webhook requests under way at once")
    tool.add_argument("--retry-speed", type=float, default=1.0, help="divides the pauses between webhook retries")
    tool.add_argument("--quiet", action="store_true", help="print nothing but errors")
    return tool


def parsed(arguments: list[str] | None = None) -> Options:
    """The options of this command line."""
    found = vars(parser().parse_args(arguments))
    return Options(faults=dict(found.pop("fault")), **found)
