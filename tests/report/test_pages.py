"""The pages of both reports: what a browser, a reader and a screen reader find in them."""

import re
from collections.abc import Callable
from datetime import date
from functools import cache
from itertools import pairwise

import pytest

from msp_core.audit import AuditReport, Tally
from msp_core.impact import FRAMEWORK, ImpactReport
from msp_core.report import audit_page, impact_page
from msp_core.statements import StatementKind
from report.reading import Element, read
from report.samples import HOSTILE, audited, measured, tally

DAY = date(2026, 4, 5)

EVERY: dict[str, Callable[[], str]] = {
    "audit": lambda: audit_page(audited()),
    "audit to share": lambda: audit_page(audited(), suppress=True),
    "audit of nothing": lambda: audit_page(AuditReport()),
    "impact": lambda: impact_page(measured()),
    "impact to share": lambda: impact_page(measured(), suppress=True),
    "impact of nothing": lambda: impact_page(ImpactReport()),
}


@cache
def made(name: str) -> str:
    """Make a page, once."""
    return EVERY[name]()


@cache
def parsed(name: str) -> Element:
    """Read a page, once."""
    return read(made(name))


@pytest.fixture(params=EVERY)
def page(request: pytest.FixtureRequest) -> Element:
    """Give each page in turn."""
    return parsed(request.param)


def test_the_same_report_gives_the_same_bytes() -> None:
    """A page can be made again and compared: nothing in it hangs on the day or on chance."""
    assert {name: made(name) for name in EVERY} == {name: make() for name, make in EVERY.items()}


def test_a_page_can_be_written_in_utf_8() -> None:
    """No name of a team keeps a page from being written."""
    assert all(made(name).encode() for name in EVERY)


def test_headings_are_in_order(page: Element) -> None:
    """There is one first heading, and none leaps over a level."""
    levels = [int(each.tag[1]) for each in page.all("h1", "h2", "h3", "h4")]

    assert (1, 1) == (levels[0], levels.count(1))
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_landmarks_and_skip_link(page: Element) -> None:
    """There is one banner, navigation, main part and footer; the first link leads to main."""
    (body,) = page.all("body")
    (main,) = page.all("main")

    assert ["a", "header", "nav", "main", "footer"] == [each.tag for each in body.children]
    assert f"#{main.attributes['id']}" == page.all("a")[0].attributes["href"]


def test_danger_comes_first_in_the_footer(page: Element) -> None:
    """Whoever reads of somebody in danger is told what to do."""
    (footer,) = page.all("footer")

    assert footer.text.startswith("In immediate danger? Call 999. Don't delay.")


def test_identifiers_are_unique_and_what_refers_to_one_finds_it(page: Element) -> None:
    """No chart takes its pattern or its name from another."""
    given = [each.attributes["id"] for each in page.all() if "id" in each.attributes]
    text = [" ".join(each.attributes.values()) for each in page.all()]
    used = {name for each in text for name in re.findall(r"url\(#([^)]+)\)", each)}
    for each in page.all():
        used.update(each.attributes.get("aria-labelledby", "").split())
        used.update({each.attributes.get("href", "#").removeprefix("#")} - {""})

    assert len(given) == len(set(given))
    assert used <= set(given)


def test_nothing_asks_the_network_and_nothing_runs(page: Element) -> None:
    """A page can be read where there is no network, and no script is in it."""
    values = [value for each in page.all() for value in each.attributes.values()]

    assert not [value for value in values if "http" in value or "//" in value]
    assert not page.all("script", "link", "iframe", "img", "object")
    assert not [each for each in page.all() if {"src", "onload", "onclick"} & set(each.attributes)]


def test_every_chart_is_named_and_described(page: Element) -> None:
    """A chart is one picture to a screen reader, with a name and a description."""
    for chart in page.all("svg"):
        title, told = chart.children[:2]

        assert ("img", "title", "desc") == (chart.attributes["role"], title.tag, told.tag)
        assert title.text
        assert told.text


def test_every_chart_has_its_table_with_the_same_figures(page: Element) -> None:
    """Whatever a chart shows, whoever cannot see it finds in the table after it."""
    for figure, table in _charts(page):
        cells = [each.text for each in table.all("td", "th")]
        told = {*cells, *(cell.rpartition(" (")[2].rstrip(")") for cell in cells)}
        for value in _values(figure):
            assert value in told
        wide, narrow = figure.all("svg")

        assert wide.children[0].text == narrow.children[0].text == table.all("caption")[0].text


def test_every_bar_has_its_row(page: Element) -> None:
    """A chart of bars and its table tell the same shares in the same order."""
    for figure, table in _charts(page):
        if not figure.all("svg")[0].children[1].text.startswith("Horizontal bars from"):
            continue
        _, narrow = figure.all("svg")
        column = [each.text for each in table.all("th")].index("Share")
        shares = iter([row.children[column].text for row in table.all("tr")[1:]])
        told = _values_of(narrow)

        assert told
        assert all(value in shares for value in told)


def test_every_table_has_a_caption_scopes_and_a_region_that_scrolls(page: Element) -> None:
    """A table is read cell by cell with its headers, and scrolls by keyboard."""
    for table in page.all("table"):
        (caption,) = table.all("caption")
        above = table.above
        assert above

        assert caption.text
        assert {"col", "row"} == {each.attributes["scope"] for each in table.all("th")}
        assert ("region", "0") == (above.attributes["role"], above.attributes["tabindex"])
        assert caption.attributes["id"] == above.attributes["aria-labelledby"]


def test_no_two_regions_have_the_same_name(page: Element) -> None:
    """Each region has a name of its own."""
    names = [each.text for each in page.all("caption", "h2")]

    assert len(names) == len(set(names))


def test_a_hostile_name_is_text_and_nothing_more() -> None:
    """A team named like a script runs nowhere, and can be read as it is."""
    page = made("audit")
    told = "<script>alert('x')</script> & \"$\\alpha$\""
    cells = [each.text for each in parsed("audit").all("th", "text")]

    assert HOSTILE not in page
    assert "<script" not in page
    assert any(cell.startswith(told) for cell in cells)


def test_no_page_says_that_the_headline_is_more_than_it_is() -> None:
    """The headline has its counts, and its interval where that is told."""
    headlines = {name: parsed(name).all("header")[0].all("p")[-1].text for name in EVERY}

    silent = "were not judged by the person: how these fared, nobody knows from them."
    assert headlines == {
        "audit": (
            "56 % of the answers recorded as outcomes are not outcomes, or are mixed with something"
            " that is not (95 % interval 54 % to 58 %; 1,254 of 2,222 answers)."
        ),
        "audit to share": (
            "56 % of the answers recorded as outcomes are not outcomes, or are mixed with something"
            " that is not (1,255 of 2,220 answers)."
        ),
        "audit of nothing": (
            "No answer was found to judge, so nothing can be said of how many are outcomes."
        ),
        "impact": (
            "46 % of the outcomes that people judged themselves came true fully or partly (95 %"
            f" interval 34 % to 59 %; 25 of 54 outcomes). Of 207 outcomes, 40 {silent}"
        ),
        "impact to share": (
            "Too few outcomes were judged by the people themselves to share how many came true."
            f" Of 205 outcomes, 40 {silent}"
        ),
        "impact of nothing": (
            "In these records nobody was asked whether what they wanted came true, or no answer was"
            " kept: what difference it made to people cannot be said."
        ),
    }


@pytest.mark.parametrize("name", ["audit to share", "impact to share"])
def test_a_page_to_share_has_no_small_or_unrounded_count(name: str) -> None:
    """Counts below 5 are kept back, the rest rounded, and no interval gives them away."""
    told = [
        table
        for table in parsed(name).all("table")
        if "as measured" not in table.all("caption")[0].text
    ]
    counts = [
        cell.text
        for table in told
        for cell in table.all("td")
        if "number" in cell.attributes.get("class", "") and not cell.text.endswith("%")
    ]
    counts = [each.partition(" (")[0] for each in counts]

    assert "[c]" in counts
    assert all(
        each in {"[c]", "no data"} or (int(each.replace(",", "")) % 5, each) == (0, each)
        for each in counts
    )
    assert not [table for table in told if "95 % interval" in table.text]


def test_a_page_to_share_leaves_out_notes_that_count() -> None:
    """A note cannot tell what a table keeps back, nor call rounded counts exact."""
    shared, exact = made("impact to share"), made("impact")

    assert "1 April 2025 to 31 March 2026" in shared
    assert "17 of 2,000 records" in exact
    assert "17 of 2,000 records" not in shared
    assert "The counts are exact" not in shared


def _charts(page: Element) -> list[tuple[Element, Element]]:
    found: list[tuple[Element, Element]] = []
    for figure in page.all("figure"):
        assert figure.above
        beside = figure.above.children
        region = next(each for each in beside[beside.index(figure) :] if each.tag == "div")
        found.append((figure, region.all("table")[0]))
    return found


def _values(figure: Element) -> list[str]:
    return [value for svg in figure.all("svg") for value in _values_of(svg)]


def _values_of(svg: Element) -> list[str]:
    """Give the figures written in a chart, those of its scale left out."""
    values = [each.text for each in svg.all() if each.attributes.get("class") == "value"]
    return [value.partition(" (")[0] for value in values]


@pytest.mark.parametrize(
    "made_page", [audit_page(audited(), made_on=DAY), impact_page(measured(), made_on=DAY)]
)
def test_a_page_says_when_and_by_what_it_was_made(made_page: str) -> None:
    """Whoever finds it in a year knows how old it is, and which version judged."""
    assert re.search(r"Made on 5 April 2026 by msp-core \d+\.\d+", made_page)


def test_a_page_of_no_known_day_or_version_says_no_more_than_is_known() -> None:
    """No day is made up, and no version."""
    assert "Made by msp-core of a version not known." in made("audit of nothing")


def test_an_audit_by_month_says_what_it_covers() -> None:
    """The first and the last month stand at the top."""
    assert "It covers Apr 2025 to Aug 2025." in made("audit")


def test_the_main_figures_come_before_all_the_figures_which_are_folded() -> None:
    """A Board reads a few pages; the rest is there for whoever opens it."""
    sections = parsed("impact").all("section")[1:]
    titles = [each.all("h2")[0].text for each in sections]
    folded = [bool(each.all("details")) for each in sections]

    assert "The main figures" == titles[0]
    assert titles.index("All the figures") == folded.index(True) - 1
    assert all(folded[folded.index(True) :])
    assert titles.index("What came true") < titles.index("Heard")
    assert titles.index("Heard") < titles.index("The risk, reported apart")


def test_a_share_too_small_to_publish_is_in_no_headline() -> None:
    """The headline of a page to share tells nothing that its tables keep back."""
    few = AuditReport(per_column={"Outcome": tally()})
    (headline,) = [
        each
        for each in read(audit_page(few, suppress=True)).all("p")
        if "headline" == each.attributes.get("class")
    ]

    assert headline.text.startswith("56 %")
    less = AuditReport(per_column={"Outcome": Tally(kinds={StatementKind.OUTCOME: 9})})
    assert "Too few answers were judged" in audit_page(less, suppress=True)


@pytest.mark.parametrize("name", ["audit", "impact"])
def test_a_page_says_what_an_interval_is(name: str) -> None:
    """A reader who never met an interval can read one."""
    assert "how far chance alone may have moved a share" in made(name)


def test_a_question_is_told_in_its_own_words_where_they_are_known() -> None:
    """Nobody has to look up what question one was; a council's own is told by its name."""
    assert f"The question: “{FRAMEWORK.questions[0].wording}”" in parsed("impact").text


def test_where_rules_spoke_only_of_none_expressed_there_is_no_chart_of_them() -> None:
    """A cell that says that none was expressed is no answer, and in no share of answers."""
    page = audit_page(AuditReport(per_column={"a": Tally(rules={"no-outcome-expressed": 9})}))

    assert "Answers that each rule spoke of" not in page
