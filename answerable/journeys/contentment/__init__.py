"""Asking a customer how it was after their case is closed, and what becomes of the answer."""

from answerable.journeys.contentment.answered import answer, take_scores
from answerable.journeys.contentment.asking import JOB, ask_how_it_was, ask_later
from answerable.journeys.contentment.settle import may_settle, require, settle

__all__ = ["JOB", "answer", "ask_how_it_was", "ask_later", "may_settle", "require", "settle", "take_scores"]
