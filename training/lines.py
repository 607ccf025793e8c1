"""Trains the model of lines on a folder that training/lines.ts has filled.

For each fold of the domains, and once on everything: a logistic regression over runs of words, then boosted trees over
all columns and what the words say. So that the trees see what words say of domains that they were not learnt from, the
words of each training fold are weighed by a regression without it. Seeds are fixed and one thread is used: the same rows
give the same bytes.
"""

import json
import sys
from pathlib import Path

import lightgbm
import numpy
from lines_texts import rows_of_texts, text_labels
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

TREES = 200
SETTINGS = {
    "objective": "binary",
    "num_leaves": 31,
    "learning_rate": 0.08,
    "min_data_in_leaf": 60,
    "feature_fraction": 0.3,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 5.0,
    "max_bin": 63,
    "seed": 7,
    "deterministic": True,
    "force_col_wise": True,
    "num_threads": 1,
    "verbose": -1,
}
# What tells articles from other texts: some two thousand texts are few.
TREES_OF_KINDS = 100
SETTINGS_OF_KINDS = {
    **SETTINGS,
    "num_leaves": 8,
    "learning_rate": 0.05,
    "min_data_in_leaf": 20,
    "feature_fraction": 0.4,
}
# Pages that a run of words must stand on, and the strength that weights are held down with: research on cleaning lines
# found free runs to learn topics.
LEAST_PAGES = 12
STRENGTH = 0.3
SCALE = 40
REACH = 3


class Rows:
    """The files of a folder."""

    def __init__(self, folder):
        about = json.loads((folder / "description.json").read_text())
        read = lambda name, kind: numpy.fromfile(folder / name, dtype=kind)
        self.columns, self.kind = about["columns"], about["kind"]
        self.rows = read("rows.f32", numpy.float32).reshape(-1, len(self.columns))
        self.labels, self.weights = read("labels.i8", numpy.int8), read("weights.f32", numpy.float32)
        self.pages, self.folds = read("pages.i32", numpy.int32), read("folds.i8", numpy.int8)
        self.grams, ends = read("grams.i32", numpy.int32), read("gram-ends.i32", numpy.int32)
        self.starts = numpy.concatenate([[0], ends]).astype(numpy.int64)
        self.states = read("states.i8", numpy.int8)
        self.kinds, self.kind_weights = read("kinds.i8", numpy.int8), read("kind-weights.f32", numpy.float32)
        self.count = about.get("folds")

    def column(self, name):
        return self.rows[:, self.columns.index(name)]


def gram_matrix(data):
    """Lines by runs of words that stand on enough pages, each line as long as any other."""
    lengths = numpy.diff(data.starts)
    line = numpy.repeat(numpy.arange(len(lengths)), lengths)
    pairs = numpy.unique(data.grams.astype(numpy.int64) * (data.pages.max() + 1) + data.pages[line])
    hashes, on_pages = numpy.unique(pairs // (data.pages.max() + 1), return_counts=True)
    known = hashes[on_pages >= LEAST_PAGES]
    place = numpy.searchsorted(known, data.grams)
    place[place == len(known)] = 0
    hit = known[place] == data.grams
    values = 1 / numpy.sqrt(lengths[line[hit]])
    shape = (len(lengths), len(known))
    return known, csr_matrix((values, (line[hit], place[hit])), shape=shape), lengths > 0


def weigh(grams, short, data, chosen):
    """Weights of runs of words in parts of a scale, as they are kept, and the bias."""
    rows = numpy.flatnonzero(chosen & short)
    model = LogisticRegression(C=STRENGTH, max_iter=60, tol=1e-3)
    model.fit(grams[rows], data.labels[rows], sample_weight=data.weights[rows])
    parts = numpy.clip(numpy.rint(model.coef_[0] * SCALE), -127, 127).astype(numpy.int64)
    return parts, round(float(model.intercept_[0]), 4)


def said(grams, short, parts, bias):
    return numpy.where(short, bias + grams @ (parts / SCALE), 0)


def gram_columns(odds, pages):
    """See writeWords in src/text/lines/columns/row.ts, which says the same of one line."""
    beside = {}
    for shift in range(-REACH, REACH + 1):
        beside[shift] = numpy.where(numpy.roll(pages, -shift) == pages, numpy.roll(odds, -shift), 0)
        if shift > 0:
            beside[shift][-shift:] = 0
        elif shift < 0:
            beside[shift][:-shift] = 0
    around = sum(odds_there for shift, odds_there in beside.items() if shift != 0) / (2 * REACH)
    return numpy.column_stack([odds, beside[-1], beside[1], around]).astype(numpy.float32)


class Words:
    """What the runs of words of each line say, for any choice of folds to learn from."""

    def __init__(self, data):
        self.data = data
        self.known, self.grams, self.short = gram_matrix(data)
        self.weighed = {}

    def weights(self, *without):
        """Learnt from all folds but these."""
        key = frozenset(fold for fold in without if fold >= 0)
        if key not in self.weighed:
            chosen = (self.data.labels >= 0) & ~numpy.isin(self.data.folds, list(key))
            self.weighed[key] = weigh(self.grams, self.short, self.data, chosen)
        return self.weighed[key]

    def columns(self, parts, bias):
        return gram_columns(said(self.grams, self.short, parts, bias), self.data.pages)


def train(data, words, without, folds):
    """The weights of words and the trees of all folds but one; -1 for all."""
    parts, bias = words.weights(without)
    columns = words.columns(parts, bias)
    for fold in range(folds):
        if fold != without:
            inner = words.columns(*words.weights(without, fold))
            columns[data.folds == fold] = inner[data.folds == fold]
    chosen = numpy.flatnonzero((data.labels >= 0) & (data.folds != without))
    every = numpy.column_stack([data.rows[chosen], columns[chosen]])
    table = lightgbm.Dataset(every, data.labels[chosen], weight=data.weights[chosen])
    return parts, bias, lightgbm.train(SETTINGS, table, TREES)


def train_kinds(data, words, odds, folder):
    """The trees that tell articles, for each fold and for all, on what models of lines said of folds they had not seen."""
    said = words.columns(*words.weights(0))
    for fold in range(1, data.count):
        here = data.folds == fold
        said[here] = words.columns(*words.weights(fold))[here]
    rows = rows_of_texts(data, odds, {"its words": said[:, 0]})
    folds, kinds, weights = text_labels(data)
    for without in [*range(data.count), -1]:
        chosen = numpy.flatnonzero((kinds >= 0) & (folds != without))
        table = lightgbm.Dataset(rows[chosen], kinds[chosen], weight=weights[chosen])
        trees = lightgbm.train(SETTINGS_OF_KINDS, table, TREES_OF_KINDS)
        trees.save_model(str(folder / f"{name_of(without)}.kinds.txt"))


def name_of(without):
    return "all" if without < 0 else f"fold-{without}"


def main(folder):
    data = Rows(folder)
    words = Words(data)
    odds = numpy.zeros(len(data.rows))
    for without in [*range(data.count), -1]:
        name = name_of(without)
        parts, bias, trees = train(data, words, without, data.count)
        kept = numpy.flatnonzero(parts)
        weights = [[int(words.known[place]), int(parts[place])] for place in kept]
        (folder / f"{name}.grams.json").write_text(json.dumps({"bias": bias, "scale": SCALE, "weights": weights}))
        trees.save_model(str(folder / f"{name}.trees.txt"))
        left = data.folds == without
        if without >= 0:
            every = numpy.column_stack([data.rows[left], words.columns(parts, bias)[left]])
            odds[left] = trees.predict(every, raw_score=True, num_threads=1)
        print(f"{name}: {len(kept)} runs of words", file=sys.stderr, flush=True)
    odds.astype(numpy.float32).tofile(folder / "held-out.f32")
    train_kinds(data, words, odds, folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
