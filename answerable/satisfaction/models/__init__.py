"""How a page asks, what was asked, what was answered: one table a file."""

from answerable.satisfaction.models.answer import Answer
from answerable.satisfaction.models.question import Question
from answerable.satisfaction.models.survey import Survey

__all__ = ["Answer", "Question", "Survey"]
