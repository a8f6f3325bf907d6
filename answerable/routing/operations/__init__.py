"""What can be done about ownership, hand-offs and consultations."""

from answerable.routing.operations.accept import accept
from answerable.routing.operations.agree import About, Draft, agree
from answerable.routing.operations.answer_consultation import answer_consultation
from answerable.routing.operations.assign import assign
from answerable.routing.operations.begin import begin
from answerable.routing.operations.consult import Question, consult
from answerable.routing.operations.distribute import distribute, hold_turns
from answerable.routing.operations.escalate import escalate
from answerable.routing.operations.give_back import give_back
from answerable.routing.operations.hand_off import Receiver, hand_off
from answerable.routing.operations.hold_next import hold_next
from answerable.routing.operations.inform import ToAsk, inform, notices_seen
from answerable.routing.operations.leave_behind import Left, leave_behind
from answerable.routing.operations.move import move
from answerable.routing.operations.newcomers import Newcomer
from answerable.routing.operations.own import own
from answerable.routing.operations.own_again import own_again
from answerable.routing.operations.propose import discard, propose, undo_proposed
from answerable.routing.operations.reclaim import reclaim
from answerable.routing.operations.release import release
from answerable.routing.operations.remind import remind
from answerable.routing.operations.settle_distribution import settle_distribution
from answerable.routing.operations.take import take
from answerable.routing.operations.try_out import begin_tryout, end_tryout, tryout_looked_at
from answerable.routing.operations.withdraw import withdraw
from answerable.routing.operations.withdraw_consultation import withdraw_consultation

__all__ = [
    "About",
    "Draft",
    "Left",
    "Newcomer",
    "Question",
    "Receiver",
    "ToAsk",
    "accept",
    "agree",
    "answer_consultation",
    "assign",
    "begin",
    "begin_tryout",
    "consult",
    "discard",
    "distribute",
    "end_tryout",
    "escalate",
    "give_back",
    "hand_off",
    "hold_next",
    "hold_turns",
    "inform",
    "leave_behind",
    "move",
    "notices_seen",
    "own",
    "own_again",
    "propose",
    "reclaim",
    "release",
    "remind",
    "settle_distribution",
    "take",
    "tryout_looked_at",
    "undo_proposed",
    "withdraw",
    "withdraw_consultation",
]
