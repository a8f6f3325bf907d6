"""What of a case a question is about: the words, who said them, and who they are about."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from answerable.language_model.rules.tasks import Task

LONGEST = 2_000  # letters of one message
MOST = 14_000  # letters of all of them


class Said(NamedTuple):
    """One message of a case."""

    text: str
    is_ours: bool
    is_public: bool
    at: str = ""


@dataclass(frozen=True, slots=True)
class Material:
    """`text` is what is to be translated; `language` in which to answer, as its English name; `limit` how many letters an answer may have;
    `outcome` how the matter ended, for a last word.

    `names` and `codes` are to be taken out wherever they stand. `private` was said in private: no public answer may give it away.
    `questions` are asked of `text`.
    """

    task: Task
    brand: str = ""
    customer: str = ""
    said: Sequence[Said] = ()
    text: str = ""
    language: str = ""
    guideline: str = ""
    is_public: bool = False
    limit: int = 0
    outcome: str = ""
    names: Sequence[str] = ()
    codes: Sequence[str] = ()
    private: Sequence[str] = ()
    questions: Sequence[str] = ()

    @property
    def words(self) -> list[str]:
        """All that was said and written, as it was."""
        return [*(each.text for each in self.said), self.text, self.guideline]


def latest(said: Sequence[Said]) -> list[Said]:
    """As much of a conversation as a question takes: the first message, for it says what the matter is, and the latest."""
    cut = [each._replace(text=each.text[:LONGEST]) for each in said]
    kept, room = [], MOST - (len(cut[0].text) if cut else 0)
    for each in reversed(cut[1:]):
        room -= len(each.text)
        if room < 0:
            break
        kept.append(each)
    return cut[:1] + kept[::-1]
