"""What can be done to raw items: keep them, say how each ended, refuse at the door, start again."""

from answerable.ingest.operations.accept import Accepted, accept
from answerable.ingest.operations.accept_all import accept_all
from answerable.ingest.operations.claim import claim
from answerable.ingest.operations.finish import Outcome, finish
from answerable.ingest.operations.move import move
from answerable.ingest.operations.postpone import postpone
from answerable.ingest.operations.refuse import refuse
from answerable.ingest.operations.replay import replay

__all__ = ["Accepted", "Outcome", "accept", "accept_all", "claim", "finish", "move", "postpone", "refuse", "replay"]
