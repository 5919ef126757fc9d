"""Check every link and anchor inside a built site: python docs/check_links.py site."""

import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit


class Page(HTMLParser):
    """What a page links to, and what in it can be linked to."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors = {""}
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Collect the links and anchors of one tag."""
        named = dict(attrs)
        self.anchors.update(named.get(key) or "" for key in ("id", "name"))
        for key in ("href", "src"):
            if tag != "base" and named.get(key):
                self.links.append(str(named[key]))


def broken(site: Path) -> Iterator[str]:
    """Give each link that leads nowhere, with the page it stands on."""
    pages = {path: Page(path.read_text(encoding="utf-8")) for path in site.rglob("*.html")}
    for path, page in pages.items():
        if path.name == "404.html":  # its links are absolute, for wherever it is shown
            continue
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            target = target / "index.html" if target.is_dir() else target
            known = target not in pages or unquote(parts.fragment) in pages[target].anchors
            if not target.exists() or not known:
                yield f"{path.relative_to(site)}: {link}"


def main(site: Path) -> int:
    """Report the broken links of a site, and how many pages were looked at."""
    found = sorted(set(broken(site)))
    pages = sum(1 for _ in site.rglob("*.html"))
    print("\n".join([*found, f"{len(found)} broken links on {pages} pages"]))
    return 1 if found or not pages else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
