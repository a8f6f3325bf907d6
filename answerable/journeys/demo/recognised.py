"""What the demo company's desk recognises in messages: its stations, its ticket, its bookings, and what cannot wait there."""

from datetime import datetime

from answerable.journal.record import Actor
from answerable.triage import operations as triage
from answerable.triage.operations import TermDraft
from answerable.triage.queries import terms

STATIONS = ["Breakwater", "Ferrygate", "Lantern Hill", "Northhaven", "Oldmill", "Port Elin", "Quay Street", "Saltmarsh"]
TERMS = [
    TermDraft("number", "Booking", ("HR7K2Q", "HRX41B")),
    TermDraft("product", "Night train", ("Nachtzug", "train de nuit")),
    *(TermDraft("place", name) for name in STATIONS),
    TermDraft("pressing", "Stuck in the lift", ("lift is stuck", "stuck in a lift", "im Aufzug stecken"), urgency="high"),
]


def know(*, actor: Actor, now: datetime) -> None:
    """Recognise all of it, where nothing is recognised yet."""
    if not terms.terms():
        for term in TERMS:
            triage.add_term(term, actor=actor, now=now)
