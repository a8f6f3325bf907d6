"""That every reading can say why in words."""

import ast
from pathlib import Path

from answerable.triage import rules
from answerable.triage.models import Reading
from answerable.triage.operations.second_opinion import SECOND_OPINION
from answerable.triage.queries import explanation
from answerable.triage.queries.explanation import LABELS, RULES
from answerable.triage.rules.conduct import RUDE, SPAM
from answerable.triage.rules.labels import PERSON, Reason, Urgency
from answerable.triage.rules.lexical import lexical_reader
from answerable.triage.rules.reader import Input
from answerable.triage.rules.trained import LEARNED


def reading_of(message: Input) -> Reading:
    read = lexical_reader().read([message])[0]
    return Reading(reader="lexical-1", evidence=[list(each) for each in read.evidence])


def test_it_says_which_rule_which_words_and_what_else() -> None:
    said = explanation(reading_of(Input("The lamp arrived broken", reach=50_000, asked_before_count=1)))

    assert said == ["It tells of something that went wrong.", "“broken”: complaint", "Asked 1 time before without an answer."]


def test_it_says_how_many_may_read_it() -> None:
    assert explanation(reading_of(Input("The lamp arrived broken", reach=50_000)))[-1] == "50000 people may read it."


def test_it_says_that_a_person_decided() -> None:
    assert explanation(Reading(reader=PERSON, evidence=[["rule", "failure", "complaint"]])) == ["A member of staff set this."]


def test_it_has_a_sentence_for_every_rule_and_a_word_for_every_label() -> None:
    source = ast.parse(Path(rules.__path__[0], "reason.py").read_text("utf-8"))
    calls = [node for node in ast.walk(source) if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Decision"]
    names = {call.args[1].value for call in calls if isinstance(call.args[1], ast.Constant)}

    assert names | {LEARNED, SECOND_OPINION} == set(RULES)
    assert set(LABELS) == {*Reason, *Urgency, RUDE, SPAM}
