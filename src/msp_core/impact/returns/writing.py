"""Writing a return: CSV files and one workbook, to key in and to publish."""

from pathlib import Path

from msp_core.impact.returns.area import Area
from msp_core.impact.returns.layout import published_ascof_sheet, returns_sheets
from msp_core.impact.returns.long import long_sheet
from msp_core.impact.returns.tally import Returns
from msp_core.sheets import to_csv, to_excel

__all__ = ["write_returns"]


def write_returns(
    returns: Returns,
    folder: Path | str,
    *,
    area: Area | None = None,
    secondary: bool = False,
    excel: bool = True,
) -> tuple[Path, ...]:
    """Write a return into a folder, each file whole or not at all.

    ``returns.xlsx`` and a CSV file for each of its tabs hold true counts: to key in, not
    for publication. The files whose names begin with ``published`` are rounded, with
    small counts kept back.

    Args:
        returns: What was counted.
        folder: Where to; it is made if it is not there. Files of these names are replaced.
        area: Whose return it is, for the published layout.
        secondary: Keep back what else would give a small published count away.
        excel: Whether to write the workbook, which needs the extra ``tables``.

    Returns:
        The files written.

    Raises:
        MissingExtraError: If a workbook is asked for and the extra is not installed.
            Nothing is written then.
        OSError: If something cannot be written.
    """
    at, sheets = Path(folder), returns_sheets(returns)
    at.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    if excel:
        written.append(at / "returns.xlsx")
        to_excel(written[-1], sheets)
    published = {
        "published": long_sheet(returns, area, secondary=secondary),
        "published-ascof-4b": published_ascof_sheet(returns),
    }
    for name, sheet in ({_file(each.title): each for each in sheets} | published).items():
        written.append(at / f"{name}.csv")
        to_csv(written[-1], sheet)
    return tuple(written)


def _file(title: str) -> str:
    return title.replace(" ", "-")
