"""What the theme leaves without a name or a way past, mended for those who do not see the page."""

import re
from typing import Any

SEARCH = 'data-md-component="search" role="dialog"'
# Of a section with a page of its own, the theme's label is a mere arrow.
SECTION = re.compile(
    r'aria-labelledby="__nav_[\d_]+_label"([^>]*>\s*<label class="md-nav__title"[^>]*>'
    r'\s*<span class="md-nav__icon md-icon"></span>\s*)([^<]*?)(\s*</label>)'
)
NO_SKIP = re.compile(r'(<div data-md-component="skip">)\s*(</div>)')
SKIP = r'\1<a href="#lost" class="md-skip">Skip to content</a>\2'


def on_post_page(output: str, **_: Any) -> str:
    """Name the search dialog of each page, and each section of its menu."""
    return _named(output)


def on_post_template(output_content: str, **_: Any) -> str:
    """Mend the page for a lost page too: it comes from a template alone, with no skip link."""
    return NO_SKIP.sub(SKIP, _named(output_content))


def _named(html: str) -> str:
    html = html.replace(SEARCH, f'{SEARCH} aria-label="Search"')
    return SECTION.sub(lambda found: f'aria-label="{found[2]}"{found[1]}{found[2]}{found[3]}', html)
