"""A Flask service that takes outcomes and whole records, and refuses kindly.

pip install 'msp-core[flask]'
python examples/web/flask_app.py
"""

import sys
from typing import Any

from flask import Flask

from msp_core import Outcome, Record, check
from msp_core.web import questions
from msp_core.web.flask import install, read_request

app = Flask(__name__)
install(app)


@app.post("/wishes")
def take_wish() -> tuple[dict[str, Any], int]:
    """Take what a person wants, and give back what there is to ask them."""
    wanted = read_request(Outcome)
    return {"ask": [finding.instead for finding in questions(wanted)]}, 201


@app.post("/records")
def take_record() -> tuple[dict[str, Any], int]:
    """Take a whole record, and give back what there is to ask."""
    record = read_request(Record)
    return {"ask": [finding.instead for finding in check(record).queries]}, 201


if __name__ == "__main__":
    app.run(port=int(sys.argv[1]) if sys.argv[1:] else 5000)
