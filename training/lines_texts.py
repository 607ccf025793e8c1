"""The row of a text that tells its kind; src/text/lines/columns/kind.ts says the same of one text."""

import numpy
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

BANDS = [0, 0.15, 0.5, 0.85, 0.95, 2]
MOST_WORDS = 60
SHORT = 10
LEAST = 1e-9
# Domains that a run of words must stand on to tell the kind of a text, the strength that weights are held down with, and
# their scale: a text is longer than a line, and there are two hundred times fewer of them.
LEAST_SITES = 25
STRENGTH = 20
SCALE = 10
# What stands for the words of a text in a language that no words were learnt of; for a part of its weight each text is shown
# like this too, so that such a text is judged by the rest.
UNKNOWN = -20
PART_UNKNOWN = 0.2


class TextWords:
    """Texts by the runs of words of their short lines, however often each stands there; each text as long as any other."""

    def __init__(self, data):
        self.folds, self.kinds, self.weights = text_labels(data)
        texts = len(self.kinds)
        text = numpy.repeat(data.pages, numpy.diff(data.starts)).astype(numpy.int64)
        pairs = numpy.unique(data.grams.astype(numpy.int64) * texts + text)
        hashes, text = pairs // texts, pairs % texts
        told = self.kinds[text] >= 0
        sites = data.sites[text].astype(numpy.int64)
        count = sites.max() + 1
        on = numpy.unique(hashes[told] * count + sites[told])
        every, on_sites = numpy.unique(on // count, return_counts=True)
        self.known = every[on_sites >= LEAST_SITES]
        place = numpy.searchsorted(self.known, hashes)
        place[place == len(self.known)] = 0
        hit = self.known[place] == hashes
        self.lengths = numpy.bincount(text, minlength=texts)
        lengths = numpy.maximum(1, self.lengths)
        values = 1 / numpy.sqrt(lengths[text[hit]])
        self.grams = csr_matrix((values, (text[hit], place[hit])), shape=(texts, len(self.known)))

    def weigh(self, without):
        """Weights by all texts but those of a fold, in parts of the scale, with the hash of each, and the bias."""
        rows = numpy.flatnonzero((self.kinds >= 0) & (self.folds != without))
        model = LogisticRegression(C=STRENGTH, max_iter=300, tol=1e-4)
        model.fit(self.grams[rows], self.kinds[rows], sample_weight=self.weights[rows])
        parts = numpy.clip(numpy.rint(model.coef_[0] * SCALE), -127, 127).astype(numpy.int64)
        return parts, round(float(model.intercept_[0]), 4)

    def said(self, parts, bias):
        return numpy.where(self.lengths > 0, bias + self.grams @ (parts / SCALE), 0)


def rows_of_texts(data, odds, said, of_words):
    """One row for each text."""
    is_open = data.states == 0
    scores = numpy.where(is_open, 1 / (1 + numpy.exp(-odds)), 0.0)
    words, prose = data.column("words").astype(numpy.float64), data.column("prose")
    counted = numpy.clip(words, 1, MOST_WORDS)
    texts = data.pages.max() + 1
    total = lambda values: numpy.bincount(data.pages, weights=values, minlength=texts)
    starts = numpy.concatenate([[0], numpy.flatnonzero(numpy.diff(data.pages)) + 1])
    every, good = numpy.maximum(1, total(counted)), total(scores * counted)
    lines = numpy.maximum(LEAST, total(scores))
    columns = []
    for name in data.kind:
        if name.startswith("kept: "):
            source = name.removeprefix("kept: ")
            values = said[source] if source in said else data.column(source)
            columns.append(total(scores * values) / lines)
        elif name in data.columns:
            columns.append(data.column(name)[starts])
    for least, most in zip(BANDS, BANDS[1:]):
        columns.append(total(counted * (is_open & (scores >= least) & (scores < most))) / every)
    of_good = numpy.maximum(LEAST, good)
    columns.append(good / every)
    columns.append(total(scores * counted * prose) / of_good)
    columns.append(total(scores * counted * (words <= SHORT)) / of_good)
    columns += [numpy.log1p(good), numpy.log1p(total(scores))]
    columns += [total(scores * words) / lines, total(scores * prose) / lines, of_words]
    return numpy.column_stack(columns).astype(numpy.float32)


def also_without_words(rows, weights):
    """The rows, and behind them the same with unknown words, with the weights of both."""
    without = rows.copy()
    without[:, -1] = UNKNOWN
    return numpy.concatenate([rows, without]), numpy.concatenate([(1 - PART_UNKNOWN) * weights, PART_UNKNOWN * weights])


def text_labels(data):
    """Of each text: the fold, whether it is an article (-1: not told), and what it weighs."""
    starts = numpy.concatenate([[0], numpy.flatnonzero(numpy.diff(data.pages)) + 1])
    return data.folds[starts], data.kinds, data.kind_weights
