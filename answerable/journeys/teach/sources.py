"""The licensed sets that what is shipped learns from: what each is, and where anybody gets it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class Source(NamedTuple):
    """A set: the file that shows it is there, its licence, and its address."""

    folder: str
    file: str
    what: str
    licence: str
    address: str


SOURCES = (
    Source(
        "vader",
        "tweets_GroundTruth.txt",
        "4,200 tweets with the mood that twenty people heard (Hutto and Gilbert, 2014)",
        "MIT",
        "https://github.com/cjhutto/vaderSentiment, additional_resources/hutto_ICWSM_2014.tar.gz",
    ),
    Source(
        "goemotions",
        "train.tsv",
        "comments with one of 28 feelings (Demszky et al., 2020)",
        "CC BY 4.0",
        "https://github.com/google-research/google-research/tree/master/goemotions/data",
    ),
    Source(
        "multidogo",
        "airline.tsv.gz",
        "what customers said in six fields of business, with intents (Peskov et al., 2019)",
        "CDLA-Permissive 1.0",
        "https://github.com/awslabs/multi-domain-goal-oriented-dialogues-dataset",
    ),
    Source(
        "clinc150", "data_full.json", "requests with 150 intents (Larson et al., 2019)", "CC BY 3.0", "https://github.com/clinc/oos-eval"
    ),
    Source(
        "banking77",
        "train.csv",
        "questions to a bank with 77 intents (Casanueva et al., 2020)",
        "CC BY 4.0",
        "https://github.com/PolyAI-LDN/task-specific-datasets/tree/master/banking_data",
    ),
)


class SetsMissing(ValueError):
    """Sets that are needed are not in the folder; the sentence says which, and where to get each."""


def check(folder: Path | None) -> Path:
    """The folder, if every set is in it under its name."""
    missing = [each for each in SOURCES if folder is None or not (folder / each.folder / each.file).is_file()]
    if folder is not None and not missing:
        return folder
    listed = "\n".join(f"  {each.folder}/{each.file}: {each.what}; {each.licence}\n    {each.address}" for each in missing)
    where = f"{folder} lacks" if folder else "Say with --licensed which folder holds"
    raise SetsMissing(f"{where} these sets, which may not be copied into this project. Get each and name its folder so:\n{listed}")
