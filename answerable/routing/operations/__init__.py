"""What can be done about ownership."""

from answerable.routing.operations.agree import Draft, agree
from answerable.routing.operations.assign import assign
from answerable.routing.operations.move import move
from answerable.routing.operations.own import Newcomer, own
from answerable.routing.operations.own_again import own_again
from answerable.routing.operations.release import release
from answerable.routing.operations.take import take

__all__ = ["Draft", "Newcomer", "agree", "assign", "move", "own", "own_again", "release", "take"]
