"""What a connector is: what it declares, what it does, and the one error it raises.

A connector knows this contract and `core`, nothing else; it is given what it needs and hands back what changed. It cannot reach
the database. `tests/contract` holds the suite that every connector passes; docs/guides/add-a-connector.md walks through one.
"""

from answerable.channels.contract.connector import Connector
from answerable.channels.contract.files import Attachment, Enclosure, FileKind, Takes
from answerable.channels.contract.incoming import Acknowledgement, Author, Change, Delivery, Envelope, Item, Kind, Parent, Polled
from answerable.channels.contract.measure import CODE_POINTS, Measure, Unit
from answerable.channels.contract.outgoing import CLOCK_SKEW, Draft, Figures, Moderation, Receipt, Way
from answerable.channels.contract.page import Abilities, Access, Identified, Renewed
from answerable.channels.contract.trouble import BadPayload, BadSignature, NetworkError, Trouble

__all__ = [
    "CLOCK_SKEW",
    "CODE_POINTS",
    "Abilities",
    "Access",
    "Acknowledgement",
    "Attachment",
    "Author",
    "BadPayload",
    "BadSignature",
    "Change",
    "Connector",
    "Delivery",
    "Draft",
    "Enclosure",
    "Envelope",
    "Figures",
    "FileKind",
    "Identified",
    "Item",
    "Kind",
    "Measure",
    "Moderation",
    "NetworkError",
    "Parent",
    "Polled",
    "Receipt",
    "Renewed",
    "Takes",
    "Trouble",
    "Unit",
    "Way",
]
