"""Serves one peer: a JSON line {"html"} in, a JSON line {"text", "milliseconds"} out, until the input ends."""

import json
import logging
import sys
import time


def serve(version, extract):
    """Says the version first. `milliseconds` are those of the processor; a page that fails has an `error` and no text."""
    logging.disable(logging.CRITICAL)
    answers, sys.stdout = sys.stdout, sys.stderr  # nothing that a library prints comes between the answers

    def answer(**fields):
        answers.write(json.dumps(fields) + "\n")
        answers.flush()

    answer(version=version)
    for line in sys.stdin.buffer:
        html = json.loads(line)["html"]
        before = time.process_time()
        text, error = "", None
        try:
            text = extract(html) or ""
        except Exception as failure:  # of whatever kind: the page is counted as failed, and the next one is asked for
            error = f"{type(failure).__name__}: {failure}"
        milliseconds = (time.process_time() - before) * 1000
        if error is None:
            answer(text=text, milliseconds=milliseconds)
        else:
            answer(text="", milliseconds=milliseconds, error=error)
