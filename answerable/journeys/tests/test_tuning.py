"""Tuning the encoder: what is kept of it, what is made of that, and, where JAX is installed, the tuning itself."""

from pathlib import Path

import numpy as np
import pytest

from answerable.journeys.teach import examples, heads
from answerable.journeys.teach.examples import Example
from answerable.journeys.teach.heads import Heads, digest, in_shares
from answerable.learning.rules.embedder import sentence_embedder
from answerable.learning.rules.moments import Moments
from answerable.learning.rules.tuned_embedder import layers
from answerable.triage.rules.features import MEANING, plain
from answerable.triage.rules.labels import LABELS, YES, Reason, Task
from answerable.triage.rules.reader import Input

NO_JAX = "JAX is not here; tuning needs requirements/train.txt."
RNG = np.random.default_rng(4)


def example(text: str, reason: str = "question") -> Example:
    return Example(Input(text), {Task.REASON: reason})


def some() -> Heads:
    known = [example("one"), example("two"), example("three")]
    weights = {task: RNG.normal(size=(5, len(LABELS[task]))) for task in Task}
    return Heads(weights, digest(known), {task: RNG.normal(size=(3, len(LABELS[task]))) for task in Task})


def test_heads_come_out_of_their_file_as_they_went_in() -> None:
    told = some()
    again = heads.read(heads.written(told))
    assert (again.examples == told.examples).all()
    for task in Task:
        assert again.weights[task] == pytest.approx(told.weights[task], abs=1e-6)
        assert again.unseen[task] == pytest.approx(told.unseen[task], abs=2e-3)


def test_scores_are_found_whatever_else_was_added_and_however_it_is_labelled_now() -> None:
    told = some()
    rows, scores = told.of(Task.REASON, [example("new"), example("three", "praise"), example("one")])
    assert rows.tolist() == [1, 2]
    assert (scores == told.unseen[Task.REASON][[2, 0]]).all()


def test_in_shares_the_right_label_is_near_one() -> None:
    numbers = np.hstack([RNG.normal(size=(400, 3)), np.ones((400, 1))])
    weights = RNG.normal(size=(4, 3)) * 10
    said = [("a", "b", "c")[place] for place in (numbers @ weights).argmax(axis=1)]
    turned, scores = in_shares(weights, numbers @ weights, said, ("a", "b", "c"))
    assert numbers @ turned == pytest.approx(scores)
    assert scores.sum(axis=1) == pytest.approx(1)
    assert scores[np.arange(400), [("a", "b", "c").index(each) for each in said]].mean() > 0.5


def test_sums_around_weights_have_them_as_their_solution() -> None:
    numbers, weights = RNG.normal(size=(50, 4)), RNG.normal(size=(4, 2))
    sums = Moments.around(weights, numbers, ("no", "yes"), penalty=30.0)
    assert sums.solve(penalty=30.0) == pytest.approx(weights)
    more = sums + Moments.of(numbers[:1], ["yes"], ("no", "yes"), weight=1000.0)
    assert numbers[0] @ more.solve(penalty=30.0) == pytest.approx([0, 1], abs=0.2)


def test_of_posts_that_mean_no_company_only_moods_are_learned() -> None:
    heard = [each for each in examples.own() if each.is_heard]
    taught = {frozenset(each.said) for each in heard}
    assert taught == {frozenset({Task.SENTIMENT}), frozenset(Task)}
    assert all(each.said[Task.REASON] != Reason.NOISE or each.said[Task.NEEDS_RESPONSE] == YES for each in heard if len(each.said) > 1)


def test_what_arrives_and_what_is_heard_is_held_back_by_whole_files() -> None:
    pytest.importorskip("jax", reason=NO_JAX)
    from answerable.journeys.teach.tuning.tune import FOLDS, folds

    own = list(examples.own())
    fold_of = folds(own)
    held = {(each.file, int(fold)) for each, fold in zip(own, fold_of, strict=True) if each.arrives or each.is_heard}
    assert len(held) == len({file for file, _fold in held}) > FOLDS
    sizes = np.bincount(fold_of, minlength=FOLDS)
    assert sizes.max() - sizes.min() < len(own) / 100


def test_the_network_finds_what_the_encoder_finds() -> None:
    pytest.importorskip("jax", reason=NO_JAX)
    from answerable.journeys.teach.tuning.batches import batches
    from answerable.journeys.teach.tuning.fitting import meanings
    from answerable.journeys.teach.tuning.network import vectors
    from answerable.journeys.teach.tuning.rows import rows

    plain_one, known = sentence_embedder(), list(examples.own())[:60]
    found = rows(plain_one.encoder, known, 1.0)
    expected = plain_one.embed([plain(each.input.text) for each in known]) * MEANING
    assert found[0].facts is not None
    [batch] = batches([each._replace(words=each.words[:16]) for each in found], tuple(Task), len(found[0].facts), range(60))
    short = [place for place, each in enumerate(found) if len(each.words) <= 16]
    got = np.asarray(vectors(layers(plain_one.encoder), batch, meanings(plain_one.encoder, batch.words), float(plain_one.encoder.eps)))
    assert got[short] == pytest.approx(expected[short], abs=1e-3)


def test_fitting_learns_what_it_is_shown_and_does_so_again() -> None:
    pytest.importorskip("jax", reason=NO_JAX)
    from answerable.journeys.teach.tuning.fitting import fit
    from answerable.journeys.teach.tuning.rows import rows

    encoder = sentence_embedder().encoder
    known = rows(encoder, [example("where is it", "question"), example("thank you", "closing")] * 200, 1.0)
    start = layers(encoder)
    (one, head), (other, _head) = (fit(encoder, start, {Task.REASON: 10}, known, []) for _ in range(2))
    assert np.abs(one["d3"] - start["d3"]).max() > 0
    assert (one["d3"] == other["d3"]).all()
    assert head[Task.REASON].any()


def test_the_sets_beside_are_read(tmp_path: Path) -> None:
    from answerable.journeys.teach import beside

    for folder in ("goemotions", "multidogo", "clinc150", "banking77"):
        (tmp_path / folder).mkdir()
    for name in ("train", "dev"):
        (tmp_path / "goemotions" / f"{name}.tsv").write_text("So glad\t17\tx\nBoth\t17,3\ty\n", encoding="utf-8")
    (tmp_path / "clinc150/data_full.json").write_text('{"train": [["hi", "greeting"]]}', encoding="utf-8")
    for name in ("train", "test"):
        (tmp_path / "banking77" / f"{name}.csv").write_text("text,category\nmy card,lost\n", encoding="utf-8")
    assert beside.sets(tmp_path) == {
        "goemotions": [("So glad", "17"), ("So glad", "17")],
        "multidogo": [],
        "clinc150": [("hi", "greeting")],
        "banking77": [("my card", "lost"), ("my card", "lost")],
    }
