"""A small network that reads the rows of a page in their order, and how it is trained.

A row goes through a dense layer; four residual layers follow, each of a convolution of every channel by itself (kernel of 7,
1, 2, 4 and 8 rows apart, so that 90 rows are seen), a dense layer, and what all rows of the page have in the mean and at
most. Depthwise separable convolutions: Chollet, "Xception", 2017; dilated ones over a sequence: Bai, Kolter and Koltun, "An
empirical evaluation of generic convolutional and recurrent networks for sequence modeling", 2018. src/models/sequence-net.ts
evaluates what is saved here. Seeds are fixed and one thread is used: the same rows give the same bytes.
"""

import base64
import json

import numpy
import torch
from torch import nn
from torch.nn import functional

KERNEL, DILATIONS = 7, (1, 2, 4, 8)
DROPOUT, EPOCHS, RATE, DECAY, WARM = 0.2, 20, 3e-3, 0.02, 0.15
PAGES_A_STEP, LONGEST = 8, 1500
# What is kept is a running mean of the weights (Polyak and Juditsky, 1992), of which a step moves this share.
MOVED = 0.002
# Share of the pages that are shown with rows left out: single ones, up to this share, or a run, up to this share.
CUT, SINGLE, RUN, FEWEST = 0.4, 0.15, 0.25, 20
# Columns that reach further than this are read by their logarithm.
FAR = 8
# Standard deviations from the mean past which a number says nothing more.
CLIP = 5.0
STEPS_OF_WEIGHTS = 127


class Inputs:
    """How the numbers of a row are read: by their logarithm or as they are, beside their mean, within limits."""

    def __init__(self, rows):
        self.logarithmic = numpy.flatnonzero(numpy.abs(rows).max(axis=0) > FAR)
        read = self.read(rows)
        self.mean = read.mean(axis=0, dtype=numpy.float64).astype(numpy.float32)
        self.deviation = (read.std(axis=0, dtype=numpy.float64) + 1e-6).astype(numpy.float32)

    def read(self, rows):
        read = rows.copy()
        far = rows[:, self.logarithmic]
        read[:, self.logarithmic] = numpy.sign(far) * numpy.log1p(numpy.abs(far))
        return read

    def of(self, rows):
        return numpy.clip((self.read(rows) - self.mean) / self.deviation, -CLIP, CLIP).astype(numpy.float32)


class Net(nn.Module):
    """Pages by rows by columns, and which rows there are, to log-odds."""

    def __init__(self, columns, channels):
        super().__init__()
        self.channels = channels
        layers = range(len(DILATIONS))
        self.first = nn.Linear(columns, channels)
        self.first_norm = nn.LayerNorm(channels)
        self.norms = nn.ModuleList([nn.LayerNorm(channels) for _ in layers])
        self.along = nn.ModuleList(
            [
                nn.Conv1d(channels, channels, KERNEL, padding=step * (KERNEL // 2), dilation=step, groups=channels)
                for step in DILATIONS
            ]
        )
        self.across = nn.ModuleList([nn.Linear(channels, channels) for _ in layers])
        self.page = nn.ModuleList([nn.Linear(2 * channels, channels) for _ in layers])
        self.last = nn.Linear(channels, channels)
        self.odds = nn.Linear(channels, 1)
        self.drop = nn.Dropout(DROPOUT)

    def forward(self, rows, there):
        mask = there[..., None]
        state = self.drop(functional.relu(self.first_norm(self.first(self.drop(rows))))) * mask
        count = mask.sum(1)
        for norm, along, across, page in zip(self.norms, self.along, self.across, self.page):
            moved = along((norm(state) * mask).transpose(1, 2)).transpose(1, 2)
            whole = torch.cat([state.sum(1) / count, (state - 1e4 * (1 - mask)).amax(1)], -1)
            state = (state + self.drop(functional.relu(across(moved) + page(whole)[:, None]))) * mask
        return self.odds(functional.relu(self.last(state)))[..., 0]


class Without:
    """What some texts lack: columns, what they hold there (standardised), and the share of pages to show so."""

    def __init__(self, inputs, columns, share):
        self.columns, self.share = torch.tensor(columns), share
        empty = numpy.zeros((1, len(inputs.mean)), dtype=numpy.float32)
        self.values = torch.from_numpy(inputs.of(empty)[0][columns])

    def shown(self, rows):
        """The rows as they are where the columns hold nothing."""
        shown = rows.clone()
        shown[:, self.columns] = self.values
        return shown


def train_net(channels, rows, labels, weights, pages, without=(), seed=7):
    """A net of so many channels (a multiple of eight), learnt from rows (standardised), labels, weights (0: not told) and
    ascending page numbers. Pages are shown without columns by the shares of `without`."""
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    torch.manual_seed(seed)
    random = numpy.random.default_rng(seed)
    starts = numpy.flatnonzero(numpy.r_[True, pages[1:] != pages[:-1]])
    ends = numpy.r_[starts[1:], len(pages)]
    x, y, w = torch.from_numpy(rows), torch.from_numpy(labels.astype(numpy.float32)), torch.from_numpy(weights)
    net = Net(rows.shape[1], channels)
    optimizer = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=DECAY)
    steps = EPOCHS * -(-len(starts) // PAGES_A_STEP)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=steps, pct_start=WARM)
    mean = [parameter.detach().clone() for parameter in net.parameters()]
    net.train()
    for _ in range(EPOCHS):
        # Pages of like length share a step, by chance more or less.
        order = numpy.argsort((ends - starts) * numpy.exp(random.normal(0, 0.25, len(starts))))
        batches = [order[at : at + PAGES_A_STEP] for at in range(0, len(order), PAGES_A_STEP)]
        random.shuffle(batches)
        for batch in batches:
            places, there = together([stretch(starts[page], ends[page], random) for page in batch])
            shown = x[places]
            for page in range(len(batch) if without else 0):
                left = random.random()
                for lack in without:
                    if 0 <= left < lack.share:
                        shown[page] = lack.shown(shown[page])
                    left -= lack.share
            optimizer.zero_grad()
            odds = net(shown * there[..., None], there)
            losses = functional.binary_cross_entropy_with_logits(odds, y[places].clamp(min=0), reduction="none")
            (losses * w[places] * there).sum().div(PAGES_A_STEP / 2).backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            with torch.no_grad():
                for kept, parameter in zip(mean, net.parameters()):
                    kept.lerp_(parameter, MOVED)
    with torch.no_grad():
        for kept, parameter in zip(mean, net.parameters()):
            parameter.copy_(kept)
    return net.eval()


def stretch(start, end, random):
    """The rows of a page, or a run of the longest; some are left out of many."""
    if end - start > LONGEST:
        start += random.integers(0, end - start - LONGEST)
        end = start + LONGEST
    rows = numpy.arange(start, end)
    if len(rows) <= FEWEST or random.random() >= CUT:
        return rows
    if random.random() < 0.5:
        return rows[random.random(len(rows)) > SINGLE * random.random()]
    first = random.integers(0, len(rows))
    return numpy.delete(rows, slice(first, first + random.integers(1, max(2, int(len(rows) * RUN)))))


def together(runs):
    places = torch.zeros((len(runs), max(map(len, runs))), dtype=torch.int64)
    there = torch.zeros(places.shape)
    for page, run in enumerate(runs):
        places[page, : len(run)] = torch.from_numpy(run)
        there[page, : len(run)] = 1
    return places, there


def odds_of(net, rows, pages):
    """What the net says of each row."""
    odds = numpy.zeros(len(rows), dtype=numpy.float32)
    if len(rows) == 0:
        return odds
    starts = numpy.flatnonzero(numpy.r_[True, pages[1:] != pages[:-1]])
    with torch.no_grad():
        for start, end in zip(starts, numpy.r_[starts[1:], len(pages)]):
            page = torch.from_numpy(rows[start:end])[None]
            odds[start:end] = net(page, torch.ones(1, end - start))[0].numpy()
    return odds


def round_weights(net):
    """Weights of matrices become parts of the largest in their row, as they are kept, so that nothing differs later."""
    with torch.no_grad():
        for parameter in net.parameters():
            if parameter.dim() > 1:
                flat = parameter.reshape(parameter.shape[0], -1)
                scale = (flat.abs().amax(1, keepdim=True) / STEPS_OF_WEIGHTS).clamp(min=1e-12)
                parameter.copy_((torch.round(flat / scale) * scale).reshape(parameter.shape))


def save_net(net, inputs, file):
    """Writes what src/models/packed-sequence-net.ts reads: matrices in whole parts of the largest in their row."""
    matrices, vectors = {}, {}
    for name, parameter in net.named_parameters():
        values = parameter.detach().numpy()
        if values.ndim == 1:
            vectors[name] = packed(values, numpy.float32)
            continue
        flat = values.reshape(len(values), -1)
        scale = numpy.maximum(numpy.abs(flat).max(axis=1, keepdims=True) / STEPS_OF_WEIGHTS, 1e-12)
        parts = numpy.rint(flat / scale)
        matrices[name] = {"scale": packed(scale[:, 0], numpy.float32), "parts": packed(parts, numpy.int8)}
    about = {
        "channels": net.channels,
        "kernel": KERNEL,
        "dilations": DILATIONS,
        "clip": CLIP,
        "logarithmic": inputs.logarithmic.tolist(),
        "mean": packed(inputs.mean, numpy.float32),
        "deviation": packed(inputs.deviation, numpy.float32),
    }
    file.write_text(json.dumps({**about, "matrices": matrices, "vectors": vectors}))


def packed(values, kind):
    return base64.b64encode(values.astype(numpy.dtype(kind).newbyteorder("<")).tobytes()).decode()
