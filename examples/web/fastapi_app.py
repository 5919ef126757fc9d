"""A FastAPI service that takes outcomes and whole records, and refuses kindly.

    pip install 'msp-core[fastapi]' 'fastapi[standard]'
    python examples/web/fastapi_app.py

Then look at http://127.0.0.1:8000/docs.
"""

import sys
from typing import Annotated, Any

import uvicorn
from fastapi import Body, FastAPI

from msp_core import Outcome, Record, check
from msp_core.web import MOST_BYTES, questions
from msp_core.web.fastapi import install
from msp_core.web.pydantic import Embedded, Hushed

app = FastAPI(title="A council's own service", max_body_size=MOST_BYTES)
install(app)


class Wish(Hushed):
    """One page of the council's own form, with a class of ours inside."""

    team: str
    wanted: Embedded[Outcome]


@app.post("/wishes", status_code=201)
def take_wish(wish: Wish) -> dict[str, Any]:
    """Take what a person wants, and give back what there is to ask them."""
    return {"ask": [finding.instead for finding in questions(wish.wanted)]}


@app.post("/records", status_code=201)
def take_record(record: Annotated[Embedded[Record], Body()]) -> dict[str, Any]:
    """Take a whole record, and give back what there is to ask."""
    return {"ask": [finding.instead for finding in check(record).queries]}


if __name__ == "__main__":
    uvicorn.run(app, port=int(sys.argv[1]) if sys.argv[1:] else 8000)
