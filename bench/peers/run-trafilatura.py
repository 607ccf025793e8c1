"""trafilatura as its own evaluation calls it: with its fallbacks, comments off, tables on, plain text."""

from importlib.metadata import version

from serve import serve
from trafilatura import extract

serve(
    version("trafilatura"),
    lambda html: extract(html, fast=False, include_comments=False, include_tables=True, include_formatting=False),
)
