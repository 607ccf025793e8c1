"""The row of a text that tells its kind; src/text/lines/columns/kind.ts says the same of one text."""

import numpy

BANDS = [0, 0.15, 0.5, 0.85, 0.95, 2]
MOST_WORDS = 60
SHORT = 10
LEAST = 1e-9


def rows_of_texts(data, odds, said):
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
    columns += [total(scores * words) / lines, total(scores * prose) / lines]
    return numpy.column_stack(columns).astype(numpy.float32)


def text_labels(data):
    """Of each text: the fold, whether it is an article (-1: not told), and what it weighs."""
    starts = numpy.concatenate([[0], numpy.flatnonzero(numpy.diff(data.pages)) + 1])
    return data.folds[starts], data.kinds, data.kind_weights
