"""What pytest finds by itself wherever this package is installed."""

import pytest

from msp_core.model import Record

__all__ = ["msp_records"]


@pytest.fixture(scope="session")
def msp_records() -> tuple[Record, ...]:
    """Twenty-eight invented records that msp_core accepts, told by hand."""
    # Here, for pytest loads this module in every project that has the package.
    from msp_core.testing.examples import example_records  # noqa: PLC0415

    return example_records()
