"""The rows of the second look at the lines of texts; src/text/lines/columns/again.ts and runs.ts say the same of one text."""

import numpy
from lines_texts import MOST_WORDS, SHORT

RUNS_AT = [0.5, 0.15, 0.85]
BAD, GOOD, CERTAIN, EVEN = 0.15, 0.85, 0.95, 0.5
FAR = 60
LEAST_MEAN = 0.4
# See src/text/lines/limits.ts.
LINES_OF_PAGE, SHORT_OF_PAGE = 50, 0.5


def body_of(scores, words):
    """See src/text/lines/body.ts."""
    best, total, start, found = 0.0, 0.0, 0, (0, len(scores) - 1)
    for at, gain in enumerate((scores - LEAST_MEAN) * numpy.clip(words, 1, MOST_WORDS)):
        if total <= 0:
            total, start = 0.0, at
        total += gain
        if total > best:
            best, found = total, (start, at)
    return found


class Texts:
    """Where each text starts and ends, and sums over each."""

    def __init__(self, pages):
        self.pages, self.count = pages, pages.max() + 1
        self.starts = numpy.searchsorted(pages, numpy.arange(self.count))
        self.ends = numpy.concatenate([self.starts[1:], [len(pages)]])

    def sum(self, values):
        return numpy.bincount(self.pages, weights=values, minlength=self.count)

    def share(self, part, whole):
        """A part of a whole, 0 where there is no whole, told of each line."""
        sums = self.sum(whole)
        return numpy.where(sums > 0, self.sum(part) / numpy.where(sums > 0, sums, 1), 0)[self.pages]


def run_columns(least, scores, counted, texts):
    above = scores >= least
    pages = texts.pages
    begins = numpy.ones(len(scores), bool)
    begins[1:] = (above[1:] != above[:-1]) | (pages[1:] != pages[:-1])
    run = numpy.cumsum(begins) - 1
    first = numpy.flatnonzero(begins)
    lines = numpy.bincount(run)
    edges = (first == texts.starts[pages[first]]) + 2 * (first + lines == texts.ends[pages[first]])
    sign = numpy.where(above, 1, -1)
    words, mean = numpy.bincount(run, weights=counted), numpy.bincount(run, weights=scores) / lines
    return [sign * numpy.log1p(words[run]), sign * numpy.log1p(lines[run]), edges[run], mean[run]]


def distances(marks, texts):
    """Of each line, how far it is behind the last marked one of its text, and before the next."""
    at = numpy.arange(len(marks))
    last = numpy.concatenate([[-1], numpy.maximum.accumulate(numpy.where(marks, at, -1))[:-1]])
    following = numpy.where(marks, at, len(marks))[::-1]
    following = numpy.concatenate([numpy.minimum.accumulate(following)[::-1][1:], [len(marks)]])
    since = numpy.where(last >= texts.starts[texts.pages], at - last, FAR)
    until = numpy.where(following < texts.ends[texts.pages], following - at, FAR)
    return [numpy.minimum(FAR, since), numpy.minimum(FAR, until)]


def beside(odds, pages, shift):
    there = numpy.roll(odds, -shift)
    there[-1 if shift > 0 else 0] = 0
    return numpy.where(numpy.roll(pages, -shift) == pages, there, 0)


def body_columns(scores, words, prose, texts):
    into, to_end, of_prose, of_text = (numpy.zeros(len(scores)) for _ in range(4))
    for start, end in zip(texts.starts, texts.ends):
        text = slice(start, end)
        first, last = body_of(scores[text], words[text])
        at = numpy.arange(end - start)
        inside = slice(start + first, start + last + 1)
        there, every = words[inside].sum(), words[text].sum()
        into[text], to_end[text] = numpy.clip(at - first, -FAR, FAR), numpy.clip(last - at, -FAR, FAR)
        of_prose[text] = 0 if there == 0 else (words * prose)[inside].sum() / there
        of_text[text] = 0 if every == 0 else there / every
    return into, to_end, of_prose, of_text


def columns_again(data, odds, like_article):
    """Rows of the second look at all texts, by the odds of models that had not seen them."""
    texts = Texts(data.pages)
    is_open = data.states == 0
    odds = numpy.where(is_open, odds, 0.0)
    scores = numpy.where(is_open, 1 / (1 + numpy.exp(-odds)), 0.0)
    words, prose = data.column("words").astype(numpy.float64), data.column("prose").astype(numpy.float64)
    counted = numpy.clip(words, 1, MOST_WORDS)
    opened = counted * is_open
    columns = [odds, beside(odds, data.pages, -1), beside(odds, data.pages, 1)]
    for least in RUNS_AT:
        columns += run_columns(least, scores, counted, texts)
    into, to_end, of_prose, of_text = body_columns(scores, words, prose, texts)
    columns += [into, to_end]
    columns += distances(is_open & (scores >= GOOD), texts)
    columns += distances((is_open & (scores < BAD)) | (data.states == 2), texts)
    short = opened * (words <= SHORT)
    lines = texts.ends - texts.starts
    is_page = (lines >= LINES_OF_PAGE) & (texts.sum(words <= SHORT) >= SHORT_OF_PAGE * lines)
    columns += [
        texts.share(scores * counted, counted),
        texts.share(opened * (scores < BAD), opened),
        texts.share(opened * ((scores >= BAD) & (scores < GOOD)), opened),
        texts.share(scores * opened * prose, opened * prose),
        texts.share(opened * prose * (scores >= CERTAIN), opened),
        texts.share(opened * prose * (scores < EVEN), opened),
        texts.share(short * (scores >= GOOD), opened),
        texts.share(short * (scores < BAD), opened),
        like_article[data.pages],
        is_page[data.pages],
        data.knows_words[data.pages],
        of_prose,
        of_text,
    ]
    columns += [data.column(name) for name in data.again[len(columns) :]]
    return numpy.column_stack(columns).astype(numpy.float32)
