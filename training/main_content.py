"""Trains the model of main content on a folder that training/main-content.ts has filled.

For each fold of the domains, and once on everything: a logistic regression over the signals of the first look, then
boosted trees over all columns and what that look says, and a network that reads the same rows in their order. Seeds are
fixed and one thread is used: the same rows give the same bytes.
"""

import json
import multiprocessing
import sys
from pathlib import Path

import lightgbm
import numpy
from sequence_net import LONGEST, Inputs, odds_of, round_weights, save_net, train_net
from sklearn.linear_model import LogisticRegression

FOLDER = Path(sys.argv[1])
ABOUT = json.loads((FOLDER / "description.json").read_text())
COLUMNS, SIGNALS, FOLDS = ABOUT["columns"], ABOUT["signals"], ABOUT["folds"]

TREES = 250
SETTINGS = {
    "objective": "binary",
    "num_leaves": 31,
    "learning_rate": 0.08,
    "min_data_in_leaf": 60,
    "feature_fraction": 0.4,
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
REACH = 2
CHECKED = 40
# Numbers that the network makes of a row.
CHANNELS = 64
# Blocks of a page below which the network is not asked, from which on it counts half, and up to which: see
# src/models/sequence-net.ts.
FEWEST_BLOCKS, ENOUGH_BLOCKS, LEARNT_BLOCKS, MOST_BLOCKS = 10, 27, LONGEST, 3000


def read(name, kind):
    return numpy.fromfile(FOLDER / name, dtype=kind)


rows = read("rows.f32", numpy.float32).reshape(-1, len(COLUMNS))
labels, weights = read("labels.i8", numpy.int8), read("weights.f32", numpy.float32)
pages, folds = read("pages.i32", numpy.int32), read("folds.i8", numpy.int8)
told = labels >= 0
first = COLUMNS.index(SIGNALS[0], ABOUT["firstSignal"])
signals = slice(first, first + len(SIGNALS))


def looked(odds):
    """The columns of the first look: see src/html/main-content/look.ts, which says the same of one page."""
    nearby = odds.copy()
    for step in range(1, REACH + 1):
        for shift in (-step, step):
            nearby += numpy.where(numpy.roll(pages, shift) == pages, numpy.roll(odds, shift), 0)
    nearby /= 2 * REACH + 1
    highest = numpy.full(pages.max() + 1, -numpy.inf)
    numpy.maximum.at(highest, pages, odds)
    mean = numpy.bincount(pages, weights=1 / (1 + numpy.exp(-odds))) / numpy.maximum(1, numpy.bincount(pages))
    return numpy.column_stack([odds, nearby, odds - highest[pages], mean[pages]]).astype(numpy.float32)


def train(chosen, name):
    linear = LogisticRegression(C=1.0, max_iter=500)
    linear.fit(rows[chosen][:, signals].astype(numpy.float64), labels[chosen], sample_weight=weights[chosen])
    look = {
        "bias": round(float(linear.intercept_[0]), 4),
        "weights": {signal: round(float(weight), 4) for signal, weight in zip(SIGNALS, linear.coef_[0])},
    }
    coefficients = numpy.array(list(look["weights"].values()))
    odds = rows[:, signals].astype(numpy.float64) @ coefficients + look["bias"]
    every = numpy.column_stack([rows, looked(odds)])
    data = lightgbm.Dataset(every[chosen], labels[chosen], weight=weights[chosen])
    trees = lightgbm.train(SETTINGS, data, TREES)
    print(f"{name}: {int(chosen.sum())} blocks", file=sys.stderr, flush=True)
    (FOLDER / f"{name}.look.json").write_text(json.dumps(look))
    trees.save_model(str(FOLDER / f"{name}.trees.txt"))
    mine = numpy.isin(pages, numpy.unique(pages[chosen]))
    inputs = Inputs(every[mine])
    net = train_net(CHANNELS, inputs.of(every[mine]), labels[mine], (weights * told)[mine], pages[mine])
    round_weights(net)
    save_net(net, inputs, FOLDER / f"{name}.net.json")
    # What the evaluator of training/agreement.ts must say of the first pages too.
    if name != "all":
        return
    few = pages < CHECKED
    of_trees = trees.predict(every[few], raw_score=True)
    count = numpy.bincount(pages)[pages[few]]
    enough = (count - FEWEST_BLOCKS) / (ENOUGH_BLOCKS - FEWEST_BLOCKS)
    known = (MOST_BLOCKS - count) / (MOST_BLOCKS - LEARNT_BLOCKS)
    share = numpy.clip(numpy.minimum(enough, known), 0, 1) / 2
    odds = of_trees + share * (odds_of(net, inputs.of(every[few]), pages[few]) - of_trees)
    odds.astype(numpy.float32).tofile(FOLDER / "odds.f32")


def train_one(fold):
    train(told & (folds != fold), "all" if fold < 0 else f"fold-{fold}")


# By two at a time: each takes one thread.
with multiprocessing.get_context("fork").Pool(2) as pool:
    pool.map(train_one, [*range(FOLDS), -1], chunksize=1)
