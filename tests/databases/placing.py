"""The tables in a database, for as long as a test needs them."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine, MetaData

from msp_core.databases import Layout, tables

__all__ = ["created"]


@contextmanager
def created(engine: Engine) -> Iterator[Layout]:
    """Create the tables, and drop them when all is done."""
    metadata = MetaData()
    layout = tables(metadata)
    metadata.create_all(engine)
    try:
        yield layout
    finally:
        metadata.drop_all(engine)
