"""An option of a command is read in one piece: browsers break a line after its two hyphens."""

import re
from typing import Any

OPTION = re.compile(r"<code>(--?[a-z][\w=-]*)")


def on_page_content(html: str, **_: Any) -> str:
    """Mark each option, so that its style may keep it whole."""
    return OPTION.sub(r'<code><span class="msp-option">\1</span>', html)
