"""A page as HTML, by templates that escape whatever they are given."""

from functools import cache
from typing import TYPE_CHECKING

from msp_core.optional import needed
from msp_core.report.chart import Chart
from msp_core.report.charts import svgs
from msp_core.report.content import Page

if TYPE_CHECKING:
    from jinja2 import Environment

__all__ = ["rendered"]


def rendered(page: Page) -> str:
    """Give a page as HTML.

    Raises:
        MissingExtraError: If the extra ``report`` is not installed.
    """
    return _environment().get_template("page.html").render(page=page, svgs=_svgs)


@cache
def _environment() -> "Environment":
    needed("jinja2", extra="report")
    needed("matplotlib", extra="report")
    from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415 -- as above

    return Environment(
        autoescape=True,
        keep_trailing_newline=True,
        loader=PackageLoader("msp_core.report"),
        lstrip_blocks=True,
        trim_blocks=True,
        undefined=StrictUndefined,
    )


def _svgs(chart: Chart, name: str) -> dict[str, str]:
    from markupsafe import Markup  # noqa: PLC0415 -- it comes with Jinja2

    # Drawn here and escaped by the XML writer; the names in it are text.
    return {size: Markup(drawn) for size, drawn in svgs(chart, name).items()}  # noqa: S704
