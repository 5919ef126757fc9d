"""Rights by column are written as PostgreSQL reads them, whatever the names."""

from sqlalchemy import MetaData

from msp_core.databases import grants_without_words, tables


def test_every_name_is_quoted_as_postgresql_reads_it() -> None:
    """No sign in a name ends it early, or is doubled for a driver that never sees it."""
    layout = tables(MetaData(), schema="a b", prefix='x"100%_')
    first, *_ = grants_without_words(layout, 'the "analyst"')

    assert first == (
        "GRANT SELECT (record_key, wire_schema, revision, row_count)"
        ' ON "a b"."x""100%_record" TO "the ""analyst"""'
    )


def test_no_column_of_words_is_granted() -> None:
    """What holds words, or tells who somebody is, stands in no statement."""
    layout = tables(MetaData())
    granted = {
        (table.name, column)
        for statement, table in zip(
            grants_without_words(layout, "analyst"), layout.tables.values(), strict=True
        )
        for column in statement.partition("(")[2].partition(")")[0].split(", ")
    }
    held_back = {
        (table.name, column.name)
        for table in layout.tables.values()
        for column in table.c
        if column.info.get("own_words") or column.info.get("identifies")
    }

    assert ("msp_outcome", "statement") in held_back
    assert set() == granted & held_back
