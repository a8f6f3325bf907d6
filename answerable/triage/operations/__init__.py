"""What changes a reading: the program reads messages, a person corrects one, and the desk learns from it."""

from answerable.triage.operations.agree_on_term import TermDraft, add_term, change_term, retire_term, revive_term, tried_term
from answerable.triage.operations.assess import Unread, assess
from answerable.triage.operations.correct import confirm, correct, retract
from answerable.triage.operations.follow import follow
from answerable.triage.operations.learn import Learnt, begin_lesson, end_lesson, take_back
from answerable.triage.operations.second_opinion import second_opinion
from answerable.triage.operations.set_aside import set_aside, set_aside_automatic

__all__ = [
    "Learnt",
    "TermDraft",
    "Unread",
    "add_term",
    "assess",
    "begin_lesson",
    "change_term",
    "confirm",
    "correct",
    "end_lesson",
    "follow",
    "retire_term",
    "retract",
    "revive_term",
    "second_opinion",
    "set_aside",
    "set_aside_automatic",
    "take_back",
    "tried_term",
]
