"""Flask with our classes in its bodies: the example, served by Werkzeug, and what is in it."""

import io
import json
from collections.abc import Iterator
from runpy import run_path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from msp_core import Outcome
from msp_core.web import MOST_BYTES, PROBLEM_JSON
from msp_core.web.flask import install
from web.requests_sent import HOSTILE, JSON, RECORD, REFUSED, WISH
from web.serving import EXAMPLES, Service, served

EXAMPLE: Flask = run_path(str(EXAMPLES / "flask_app.py"))["app"]


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """Give the example, as it serves itself."""
    with served("flask_app.py", tmp_path_factory.mktemp("flask")) as running:
        yield running


@pytest.fixture
def client() -> FlaskClient:
    """Give the example in this process."""
    return EXAMPLE.test_client()


@pytest.mark.slow
def test_a_wish_is_taken(service: Service) -> None:
    """What the person wants is taken, with nothing to ask."""
    assert {"ask": []} == service.client.post("/wishes", json=WISH).json()


@pytest.mark.slow
def test_a_service_response_is_refused_as_problem_details(service: Service) -> None:
    """The answer says where, why, and what to ask the person instead."""
    answer = service.client.post("/wishes", json=REFUSED)
    (finding,) = answer.json()["findings"]

    assert (422, PROBLEM_JSON) == (answer.status_code, answer.headers["content-type"])
    assert "urn:msp-core:problem:not-an-outcome" == answer.json()["type"]
    assert ("/statement", "OUT01") == (finding["path"], finding["code"])


@pytest.mark.slow
def test_the_person_wins(service: Service) -> None:
    """A wording that was confirmed with the person is taken, and the question told."""
    affirmation = {"confirmed_by": "Ann", "confirmed_on": "2026-04-02", "reason": "She says so"}
    answer = service.client.post("/wishes", json={**REFUSED, "affirmation": affirmation})

    assert (201, 1) == (answer.status_code, len(answer.json()["ask"]))


@pytest.mark.parametrize("name", HOSTILE)
def test_each_hostile_body_has_its_status(client: FlaskClient, name: str) -> None:
    """The kind of fault can be told by the status."""
    body, status = HOSTILE[name]

    assert status == client.post("/records", data=body, headers=JSON).status_code


def test_a_body_that_is_not_sent_as_json_is_not_read(client: FlaskClient) -> None:
    """A form that another page sends by a reader's browser cannot carry a record in."""
    answer = client.post("/records", data=json.dumps(RECORD), content_type="text/plain")

    assert (415, PROBLEM_JSON) == (answer.status_code, answer.content_type)


def test_a_long_body_in_chunks_is_refused_and_not_cut(client: FlaskClient) -> None:
    """Were it read as far as it may go, something would be lost that nobody sees."""
    long = json.dumps(WISH).encode() + b" " * MOST_BYTES
    answer = client.post(
        "/wishes",
        input_stream=io.BytesIO(long),
        headers=JSON,
        environ_overrides={"wsgi.input_terminated": True, "CONTENT_LENGTH": ""},
    )

    assert 413 == answer.status_code


def test_a_body_as_long_as_it_may_be_is_read(client: FlaskClient) -> None:
    """The limit is the last length that is allowed."""
    sound = json.dumps(WISH).encode()
    bodies = [sound.ljust(length) for length in (MOST_BYTES, MOST_BYTES + 1)]

    assert [201, 413] == [
        client.post("/wishes", data=body, headers=JSON).status_code for body in bodies
    ]


def test_a_sound_body_is_read_in_this_process_too(client: FlaskClient) -> None:
    """The same program, without a socket."""
    assert 201 == client.post("/wishes", json=WISH).status_code


def test_an_error_that_a_view_raises_is_answered_too() -> None:
    """A view that builds in its own way need not catch."""
    app = Flask(__name__)
    install(app)

    @app.get("/")
    def outcome() -> str:
        return repr(Outcome("Increased monitoring"))

    assert 422 == app.test_client().get("/").status_code
