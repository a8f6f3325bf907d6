"""What was read: by message, by case, and why, in words; what people said of it, and what was learned from that."""

from answerable.triage.queries.corrections import last_correction
from answerable.triage.queries.explanation import explanation
from answerable.triage.queries.lessons import is_under_way, last_lesson, last_taken_back, learned, lesson, lesson_in_use, lessons
from answerable.triage.queries.readings import case_reading, case_readings, doubtful, quick, readings, readings_and_case
from answerable.triage.queries.review import ToReview, labelled_since, to_review
from answerable.triage.queries.said import Said, corrected_since, correctors, is_anything_said_since, label_of, said

__all__ = [
    "Said",
    "ToReview",
    "case_reading",
    "case_readings",
    "corrected_since",
    "correctors",
    "doubtful",
    "explanation",
    "is_anything_said_since",
    "is_under_way",
    "label_of",
    "labelled_since",
    "last_correction",
    "last_lesson",
    "last_taken_back",
    "learned",
    "lesson",
    "lesson_in_use",
    "lessons",
    "quick",
    "readings",
    "readings_and_case",
    "said",
    "to_review",
]
