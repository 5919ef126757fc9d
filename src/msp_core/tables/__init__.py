"""Records as linked tables: Arrow, Parquet, CSV, Excel, polars, pandas, DuckDB; and back.

The tables are read off the classes of the model, so that nothing of a record is lost.
What engines such as Spark need works a batch of Arrow rows at a time.
"""

from msp_core.tables.csv_files import from_csv, to_csv
from msp_core.tables.engines import check_batches, classify_batches
from msp_core.tables.errors import TablesError
from msp_core.tables.excel import to_excel
from msp_core.tables.files import from_arrow, from_parquet, to_arrow, to_parquet
from msp_core.tables.pseudonyms import Pseudonyms
from msp_core.tables.reading import from_tables
from msp_core.tables.writing import Tables, to_batches, to_tables

__all__ = [
    "Pseudonyms",
    "Tables",
    "TablesError",
    "check_batches",
    "classify_batches",
    "from_arrow",
    "from_csv",
    "from_parquet",
    "from_tables",
    "to_arrow",
    "to_batches",
    "to_csv",
    "to_excel",
    "to_parquet",
    "to_tables",
]
