"""What a connector is: what it declares, what it does, and the one error it raises.

A connector knows this contract and `core`, nothing else; it is given what it needs and hands back what changed. It cannot reach
the database. `tests/contract` holds the suite that every connector passes; docs/guides/add-a-connector.md walks through one.
"""

from answerable.channels.contract.connector import Connector
from answerable.channels.contract.files import HELD, Attachment, Enclosure, FileKind, Takes
from answerable.channels.contract.incoming import Acknowledgement, Author, Change, Delivery, Envelope, Heard, Item, Kind, Parent, Polled
from answerable.channels.contract.measure import CODE_POINTS, Measure, Unit
from answerable.channels.contract.outgoing import CLOCK_SKEW, Draft, Figures, Moderation, Receipt, Way
from answerable.channels.contract.overhearing import Interest, Overheard, Overhearing
from answerable.channels.contract.page import Abilities, Access, Identified, Renewed
from answerable.channels.contract.trouble import BadPayload, BadSignature, NamedOnly, NetworkError, PassedOver, Trouble, Undelivered

__all__ = [
    "CLOCK_SKEW",
    "CODE_POINTS",
    "HELD",
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
    "Heard",
    "Identified",
    "Interest",
    "Item",
    "Kind",
    "Measure",
    "Moderation",
    "NamedOnly",
    "NetworkError",
    "Overheard",
    "Overhearing",
    "Parent",
    "PassedOver",
    "Polled",
    "Receipt",
    "Renewed",
    "Takes",
    "Trouble",
    "Undelivered",
    "Unit",
    "Way",
]
