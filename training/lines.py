"""Trains the model of lines on a folder that training/lines.ts has filled.

For each fold of the domains, and once on everything: a logistic regression over runs of words, boosted trees over all
columns and what the words say, another regression over the runs of words of whole texts, trees that tell articles by what
those say of the text and the first trees of its lines, smaller trees over what the first say of a line, of those around
it and of the whole text, and a network that reads the lines in their order. So that each sees what those before it say of
domains that they were not learnt from, every text is told what the models without its fold say. Seeds are fixed and one
thread is used: the same rows give the same bytes.
"""

import json
import multiprocessing
import sys
from pathlib import Path

import lightgbm
import numpy
from lines_again import columns_again
from lines_texts import SCALE as SCALE_OF_TEXTS
from lines_texts import UNKNOWN, TextWords, also_without_words, rows_of_texts, text_labels
from scipy.sparse import csr_matrix
from sequence_net import Inputs, Without, odds_of, round_weights, save_net, train_net
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
    "num_threads": 2,
    "verbose": -1,
}
# What tells articles from other texts: some two thousand texts are few.
TREES_OF_KINDS = 200
SETTINGS_OF_KINDS = {
    **SETTINGS,
    "num_leaves": 4,
    "learning_rate": 0.05,
    "min_data_in_leaf": 20,
    "feature_fraction": 0.4,
}
# The second look has few columns that matter and learns from scores, not from lines. A line weighs nearly by its words, as
# what is asked is asked in words.
TREES_AGAIN = 120
SETTINGS_AGAIN = {
    **SETTINGS,
    "num_leaves": 15,
    "learning_rate": 0.06,
    "min_data_in_leaf": 200,
    "feature_fraction": 0.5,
    "lambda_l2": 20.0,
}
MOST_WORDS_AGAIN, POWER_AGAIN = 151, 0.8
# Brings the weights of lines to sums that are about 1 a text, as those of pages are.
SCALE_OF_WEIGHTS = 100
# Numbers that the network makes of a line.
CHANNELS = 48
# Share of the texts that the network is shown as if their language were not English, and as if it had no lexicon either.
WITHOUT_WORDS, WITHOUT_LEXICON = 0.25, 0.25
# How the names of columns start that come of a lexicon.
OF_LEXICON = ("stop words", "phrase ", "label of ")
# Domains that a run of words must stand on, and the strength that weights are held down with: research on cleaning lines
# found free runs to learn topics, and one page is in here up to ten times.
LEAST_SITES = 8
STRENGTH = 0.3
SCALE = 40
REACH = 3


class Rows:
    """The files of a folder."""

    def __init__(self, folder):
        about = json.loads((folder / "description.json").read_text())
        read = lambda name, kind: numpy.fromfile(folder / name, dtype=kind)
        self.columns, self.kind, self.again = about["columns"], about["kind"], about["again"]
        self.rows = read("rows.f32", numpy.float32).reshape(-1, len(self.columns))
        self.labels, self.weights = read("labels.i8", numpy.int8), read("weights.f32", numpy.float32)
        self.pages, self.folds = read("pages.i32", numpy.int32), read("folds.i8", numpy.int8)
        self.grams, ends = read("grams.i32", numpy.int32), read("gram-ends.i32", numpy.int32)
        self.starts = numpy.concatenate([[0], ends]).astype(numpy.int64)
        self.states = read("states.i8", numpy.int8)
        # What the lines mean: the network alone reads it.
        self.meanings = read("meanings.f32", numpy.float32).reshape(len(self.labels), -1)
        self.kinds, self.kind_weights = read("kinds.i8", numpy.int8), read("kind-weights.f32", numpy.float32)
        self.sites, self.knows_words = read("sites.i32", numpy.int32), read("knows-words.i8", numpy.int8)
        self.count = about.get("folds")

    def column(self, name):
        return self.rows[:, self.columns.index(name)]


def gram_matrix(data):
    """Lines by runs of words that stand on enough domains whose lines are labelled, each line as long as any other."""
    lengths = numpy.diff(data.starts)
    line = numpy.repeat(numpy.arange(len(lengths)), lengths)
    sites = data.sites[data.pages].astype(numpy.int64)
    count = sites.max() + 1
    told = data.weights[line] > 0
    pairs = numpy.unique(data.grams[told].astype(numpy.int64) * count + sites[line[told]])
    hashes, on_sites = numpy.unique(pairs // count, return_counts=True)
    known = hashes[on_sites >= LEAST_SITES]
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


def learn_words(data, folder):
    """Weighs and saves the runs of words; gives what each line is told by those weighed without its fold."""
    known, grams, has_words = gram_matrix(data)
    odds = numpy.zeros(len(data.labels))
    for without in every_fold(data):
        parts, bias = weigh(grams, has_words, data, (data.labels >= 0) & (data.folds != without))
        save_words(folder / f"{name_of(without)}.grams.json", known, parts, {"bias": bias, "scale": SCALE})
        left = data.folds == without
        odds[left] = said(grams, has_words, parts, bias)[left]
    return gram_columns(odds, data.pages)


def learn_words_of_texts(data, folder):
    """Weighs and saves the runs of words that tell the kind of a text; gives what each text is told without its fold."""
    words = TextWords(data)
    odds = numpy.zeros(len(words.kinds))
    for without in every_fold(data):
        parts, bias = words.weigh(without)
        about = {"bias": bias, "scale": SCALE_OF_TEXTS}
        save_words(folder / f"{name_of(without)}.kind-grams.json", words.known, parts, about)
        left = words.folds == without
        odds[left] = words.said(parts, bias)[left]
    return numpy.where(data.knows_words, odds, UNKNOWN)


def save_words(file, known, parts, about):
    kept = numpy.flatnonzero(parts)
    weights = [[int(known[place]), int(parts[place])] for place in kept]
    file.write_text(json.dumps({**about, "weights": weights}))
    print(f"{file.name}: {len(kept)} runs of words", file=sys.stderr, flush=True)


class Learnt:
    """What trees are grown on: rows, labels (-1: not told), weights, and the fold of each."""

    def __init__(self, rows, labels, weights, folds):
        self.rows, self.labels, self.weights, self.folds = rows, labels, weights, folds


def grow(settings, trees, learnt, folder, ending):
    """Grows and saves the trees of all folds but one; gives the odds that each row gets by the trees without its fold."""
    odds = numpy.zeros(len(learnt.rows))
    for without in every_fold(learnt):
        chosen = numpy.flatnonzero((learnt.labels >= 0) & (learnt.folds != without))
        table = lightgbm.Dataset(learnt.rows[chosen], learnt.labels[chosen], weight=learnt.weights[chosen])
        grown = lightgbm.train(settings, table, trees)
        grown.save_model(str(folder / f"{name_of(without)}.{ending}.txt"))
        left = learnt.folds == without
        if left.any():
            odds[left] = grown.predict(learnt.rows[left], raw_score=True, num_threads=1)
        print(f"{name_of(without)}: {ending}", file=sys.stderr, flush=True)
    return odds


class Nets:
    """Networks that read the lines of a text in their order: one without each fold, by two at a time."""

    def __init__(self, data, rows, weights, folder):
        self.data, self.rows, self.folder = data, rows, folder
        # A long text counts more than a short one, and not as many times more as it has lines.
        told = numpy.where(data.labels >= 0, weights, 0)
        told = told / told[told > 0].mean()
        of_text = numpy.bincount(data.pages, weights=told)
        told = told / numpy.sqrt(numpy.maximum(of_text[data.pages], 1))
        self.weights = (told / told[told > 0].mean() / SCALE_OF_WEIGHTS).astype(numpy.float32)

    def learn(self):
        """Saves the networks, and gives what each line is told by the one without its fold."""
        odds = numpy.zeros(len(self.rows), dtype=numpy.float32)
        with multiprocessing.get_context("fork").Pool(2) as pool:
            for left, told in pool.imap(self.without, every_fold(self.data)):
                odds[left] = told
        return odds

    def without(self, fold):
        taught = numpy.bincount(self.data.pages, weights=self.weights)[self.data.pages] > 0
        chosen = taught & (self.data.folds != fold)
        inputs = Inputs(self.rows[chosen])
        of = lambda places: (inputs.of(self.rows[places]), self.data.pages[places])
        rows, pages = of(chosen)
        words = list(range(len(self.data.columns), rows.shape[1]))
        lexicon = [at for at, name in enumerate(self.data.columns) if name.startswith(OF_LEXICON)]
        without = [Without(inputs, words, WITHOUT_WORDS), Without(inputs, words + lexicon, WITHOUT_LEXICON)]
        net = train_net(CHANNELS, rows, self.data.labels[chosen], self.weights[chosen], pages, without=without)
        round_weights(net)
        save_net(net, inputs, self.folder / f"{name_of(fold)}.net.json")
        print(f"{name_of(fold)}: net", file=sys.stderr, flush=True)
        left = numpy.flatnonzero(self.data.folds == fold)
        return left, odds_of(net, *of(left))


def every_fold(data):
    """Each fold that is left out, and last -1, for none."""
    return [*range(data.folds.max() + 1), -1]


def name_of(without):
    return "all" if without < 0 else f"fold-{without}"


def main(folder, only_net):
    data = Rows(folder)
    words = learn_words(data, folder)
    first = Learnt(numpy.column_stack([data.rows, words]), data.labels, data.weights, data.folds)
    count = data.column("words").astype(numpy.float64) + 1
    weights_by_words = data.weights / numpy.sqrt(count) * numpy.minimum(MOST_WORDS_AGAIN, count) ** POWER_AGAIN
    in_order = numpy.column_stack([data.rows, words, data.meanings]).astype(numpy.float32)
    net = Nets(data, in_order, weights_by_words, folder)
    if only_net:
        net.learn()
        return
    odds = grow(SETTINGS, TREES, first, folder, "trees")
    folds, kinds, weights = text_labels(data)
    of_words = learn_words_of_texts(data, folder)
    rows = rows_of_texts(data, odds, {"its words": words[:, 0]}, of_words)
    twice = lambda values: numpy.concatenate([values, values])
    rows_twice, weights = also_without_words(rows, weights)
    texts = Learnt(rows_twice, twice(kinds), weights, twice(folds))
    like_article = 1 / (1 + numpy.exp(-grow(SETTINGS_OF_KINDS, TREES_OF_KINDS, texts, folder, "kinds")[: len(rows)]))
    again = Learnt(columns_again(data, odds, like_article), data.labels, weights_by_words, data.folds)
    odds_again = grow(SETTINGS_AGAIN, TREES_AGAIN, again, folder, "again")
    numpy.column_stack([odds, odds_again, net.learn()]).astype(numpy.float32).tofile(folder / "held-out.f32")
    like_article.astype(numpy.float32).tofile(folder / "held-out-kinds.f32")


if __name__ == "__main__":
    main(Path(sys.argv[1]), only_net="--net" in sys.argv)
