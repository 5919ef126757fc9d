"""Each test of a database runs on SQLite, and among the slow ones on a real PostgreSQL."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine

from databases.cluster import running
from databases.placing import created
from msp_core.databases import Layout

BOTH = ["sqlite", pytest.param("postgresql", marks=pytest.mark.slow)]


@pytest.fixture(scope="session", name="postgresql_url")
def _postgresql_url() -> Iterator[str]:
    with running() as url:
        yield url


@pytest.fixture(name="postgresql")
def _postgresql(postgresql_url: str) -> Iterator[Engine]:
    engine = create_engine(postgresql_url, hide_parameters=True)
    yield engine
    engine.dispose()


@pytest.fixture(name="engine", params=BOTH)
def _engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    if request.param == "postgresql":
        yield request.getfixturevalue("postgresql")
        return
    engine = create_engine(f"sqlite:///{tmp_path}/records.sqlite", hide_parameters=True)
    yield engine
    engine.dispose()


@pytest.fixture(name="layout")
def _layout(engine: Engine) -> Iterator[Layout]:
    with created(engine) as layout:
        yield layout
