"""``llms.txt``: what the site holds, for programs that read it in place of a person.

It names each page of the navigation with its first sentence, and ``llms-full.txt`` holds
the pages themselves.
"""

import re
from pathlib import Path
from typing import Any

_texts: dict[str, str] = {}
_navs: list[Any] = []


def on_pre_build(**_: Any) -> None:
    """Begin anew: one process may build the site many times."""
    _texts.clear()
    _navs.clear()


def on_page_markdown(markdown: str, page: Any, **_: Any) -> None:
    """Keep what each page says."""
    _texts[page.url] = markdown


def on_nav(nav: Any, **_: Any) -> None:
    """Keep the navigation, which is not given where the files are written."""
    _navs.append(nav)


def on_post_build(config: Any, **_: Any) -> None:
    """Write both files beside the pages."""
    site = Path(config.site_dir)
    (nav,) = _navs
    head = f"# {config.site_name}\n\n> {config.site_description}\n"
    sections = [_section(item) for item in nav.items]
    (site / "llms.txt").write_text("\n".join([head, *sections]), encoding="utf-8")
    whole = "\n\n".join(f"<!-- {page.url} -->\n\n{_texts[page.url]}" for page in nav.pages)
    (site / "llms-full.txt").write_text(f"{head}\n{whole}\n", encoding="utf-8")


def _section(item: Any) -> str:
    lines = "\n".join(f"- [{page.title}]({page.url}): {_about(page.url)}" for page in _pages(item))
    return f"## {item.title}\n\n{lines}\n"


def _pages(item: Any) -> list[Any]:
    return [item] if item.is_page else [page for each in item.children for page in _pages(each)]


def _about(url: str) -> str:
    """Give the first sentence of a page's first paragraph."""
    for block in _texts[url].split("\n\n"):
        if block.strip() and not re.match(r"\s*(#|```|\||:::|<|!|-|---)", block):
            plain = re.sub(r"\[([^]]*)\]\([^)]*\)|[*`]", r"\1", " ".join(block.split()))
            return re.split(r"(?<=[.!?:]) ", plain)[0]
    return "See the page."
