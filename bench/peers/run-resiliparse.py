"""resiliparse, main content only, without the bullets and texts of images that it would add to the page's own words."""

from importlib.metadata import version

from resiliparse.extract.html2text import extract_plain_text
from serve import serve

serve(
    version("resiliparse"),
    lambda html: extract_plain_text(html, main_content=True, preserve_formatting=True, list_bullets=False, alt_texts=False),
)
