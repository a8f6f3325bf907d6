"""What can be done about satisfaction."""

from answerable.satisfaction.operations.answer import Said, answer, answer_by_message
from answerable.satisfaction.operations.ask import Asked, ask
from answerable.satisfaction.operations.follow import follow
from answerable.satisfaction.operations.leave_be import leave_be
from answerable.satisfaction.operations.settle import SurveyDraft, settle

__all__ = ["Asked", "Said", "SurveyDraft", "answer", "answer_by_message", "ask", "follow", "leave_be", "settle"]
