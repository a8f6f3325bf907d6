"""Reading by what was learned, with the word lists beside: they bring the evidence, and their alarm is never talked down."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np

from answerable.learning.rules.embedder import Embedder
from answerable.learning.rules.heads import Matrix
from answerable.learning.rules.tuned_embedder import tuned_embedder
from answerable.triage.rules.conduct import RUDE, SPAM
from answerable.triage.rules.features import features
from answerable.triage.rules.labels import URGENT, YES, Reason, Sentiment, Task, Urgency
from answerable.triage.rules.lexical import Look, look, words_for
from answerable.triage.rules.model import Model
from answerable.triage.rules.model_file import shipped
from answerable.triage.rules.reader import Assessment, Evidence, Input, Probabilities
from answerable.triage.rules.sharpness import SHARPER
from answerable.triage.rules.urgency import raised

LEARNED = "learned"  # stands where a rule's name would
_LISTS = 0.25  # the share of the word lists in the reason: the largest that costs no more than .005 on the corpus
_ALARM = 0.5  # from here on it is critical, and a person looks whatever else is read


class TrainedReader:
    """A head for each label over the features of the batch."""

    def __init__(self, model: Model, embedder: Embedder) -> None:
        if model.embedder != embedder.name:
            raise ValueError(f"{model.name} was learned from vectors of {model.embedder}, not of {embedder.name}.")
        self.version = model.name
        self._model, self._embedder = model, embedder

    def read(self, batch: Sequence[Input]) -> list[Assessment]:
        """One assessment for each input, in order."""
        if not batch:
            return []
        looks = [look(each) for each in batch]
        said = self.probabilities(batch, looks)
        return [self._assess(*each) for each in zip(batch, looks, said, strict=True)]

    def probabilities(self, batch: Sequence[Input], looks: Sequence[Look]) -> list[Probabilities]:
        """Of each message: task, label, how probable."""
        known = self.numbers(batch, looks)
        tables = {task: learned.head.probabilities(known) for task, learned in self._model.learned.items()}
        labels = {task: learned.head.labels for task, learned in self._model.learned.items()}
        tables[Task.REASON] = _heard(tables[Task.REASON], labels[Task.REASON], looks)
        return [
            {task: dict(zip(labels[task], np.round(table[row], 4).tolist(), strict=True)) for task, table in tables.items()}
            for row in range(len(batch))
        ]

    def numbers(self, batch: Sequence[Input], looks: Sequence[Look]) -> Matrix:
        """Each message as the heads see it, a row each."""
        return features(batch, looks, self._embedder)

    def _assess(self, message: Input, looked: Look, said: Probabilities) -> Assessment:
        reason = Reason(_likeliest(said[Task.REASON]))
        alarms = looked.assessment.urgency is Urgency.CRITICAL or said[Task.URGENCY][Urgency.CRITICAL] >= _ALARM
        needs_response = alarms or said[Task.NEEDS_RESPONSE][YES] >= self._model.learned[Task.NEEDS_RESPONSE].threshold
        urgency, because = Urgency.LOW, list[Evidence]()
        if needs_response:
            urgency, because = raised(Urgency.CRITICAL if alarms else self._urgency(said[Task.URGENCY]), message)
            if urgency is Urgency.HIGH:  # the head knows what stands around a message too, and does not say so
                because = because or raised(Urgency.NORMAL, message)[1]
        words = words_for(looked.found, reason, urgency)
        conduct = [each for each in looked.assessment.evidence if each.label in (RUDE, SPAM)]
        return Assessment(
            language=looked.assessment.language,
            sentiment=Sentiment(_likeliest(said[Task.SENTIMENT])),
            reason=reason,
            needs_response=needs_response,
            urgency=urgency,
            probability=said[Task.REASON][reason],
            evidence=(Evidence("rule", LEARNED, reason.value), *words, *because, *conduct),
            probabilities=said,
            is_rude=looked.assessment.is_rude,
            is_spam=looked.assessment.is_spam,
        )

    def _urgency(self, said: dict[str, float]) -> Urgency:
        """Pressing from a threshold on, for a missed alarm costs more than a false one."""
        if sum(said[each] for each in URGENT) >= self._model.learned[Task.URGENCY].threshold:
            return max(URGENT, key=lambda each: said[each])
        return max((Urgency.LOW, Urgency.NORMAL), key=lambda each: said[each])


def _heard(table: Matrix, labels: Sequence[str], looks: Sequence[Look]) -> Matrix:
    """With the reasons of the word lists mixed in, as sure as these are of them: they know matters that no example was about."""
    reasons = [(labels.index(look.assessment.reason), look.assessment.probability) for look in looks]
    lists = np.array([[sure if place == at else (1 - sure) / (len(labels) - 1) for place in range(len(labels))] for at, sure in reasons])
    mixed: Matrix = ((1 - _LISTS) * table + _LISTS * lists) ** SHARPER
    shares: Matrix = mixed / mixed.sum(axis=1, keepdims=True)
    return shares


def _likeliest(said: dict[str, float]) -> str:
    return max(said, key=said.__getitem__)


def reading_embedder() -> Embedder:
    """What makes the vectors that messages are read by, as they are shipped and as a company taught it."""
    return tuned_embedder()


@cache
def trained_reader() -> TrainedReader:
    """The one that this version ships, once a process."""
    return TrainedReader(shipped(), reading_embedder())
