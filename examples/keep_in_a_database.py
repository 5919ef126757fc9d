"""Keep records in a database, ask it, and refuse what somebody changed by hand.

Without an argument it uses SQLite in memory. For PostgreSQL, give a URL:

    python examples/keep_in_a_database.py postgresql+psycopg://user@host/database
"""

import sys
from collections import Counter
from pathlib import Path

from sqlalchemy import Connection, MetaData, create_engine

from msp_core import MspError, check, from_data, loads
from msp_core.databases import (
    Layout,
    achievement_by_theme,
    load_all_data,
    open_without_end,
    save,
    tables,
)

RECORDS = Path(__file__).with_name("records.jsonl")


def main() -> None:
    """Save the example records, ask about them, and spoil one."""
    url = sys.argv[1] if len(sys.argv) > 1 else "sqlite://"
    engine = create_engine(url, hide_parameters=True)
    metadata = MetaData()
    layout = tables(metadata)
    with engine.begin() as connection:
        metadata.create_all(connection)
        print(f"Saved {save_examples(connection, layout)} records.")
    # What follows is taken back at the end, as nobody commits it.
    with engine.connect() as connection:
        ask(connection, layout)
        spoil(connection, layout)
        print(f"Loaded: {dict(loaded(connection, layout))}.")
    engine.dispose()


def save_examples(connection: Connection, layout: Layout) -> int:
    """Save each example that no rule refuses, under a key of ours."""
    lines = RECORDS.read_text(encoding="utf-8").splitlines()
    accepted = [loads(line) for line in lines if check(line).accepted]
    for number, record in enumerate(accepted, start=1):
        save(connection, layout, record, key=f"S42-{number:03}")
    return len(accepted)


def ask(connection: Connection, layout: Layout) -> None:
    """Ask what came true, as the person judges, and which records wait for an end."""
    for theme, judge, achievement, outcomes in connection.execute(achievement_by_theme(layout)):
        if (judge, achievement) == ("person", "not_achieved"):
            print(f"Not achieved, says the person: {outcomes} of the theme {theme}.")
    waiting = connection.execute(open_without_end(layout)).scalars()
    print(f"Open, with no conversation at the end: {', '.join(waiting)}.")


def spoil(connection: Connection, layout: Layout) -> None:
    """Put a service response where an outcome was, as somebody might by hand."""
    outcome = layout["outcome"]
    wrong = outcome.update().where(outcome.c.record_key == "S42-001", outcome.c.outcome_no == 0)
    connection.execute(wrong.values(statement="Increased monitoring by the home"))


def loaded(connection: Connection, layout: Layout) -> Counter[str]:
    """Load all, and count those that are refused, by their key."""
    told = Counter[str]()
    for key, data in load_all_data(connection, layout):
        try:
            from_data(data)
        except MspError as refused:
            print(f"{key} is refused: {refused}")
            told["refused"] += 1
        else:
            told["accepted"] += 1
    return told


if __name__ == "__main__":
    main()
