"""FastAPI with our classes in its bodies: the example, run by uvicorn, and what is in it."""

import json
from collections.abc import Iterator
from runpy import run_path
from typing import Annotated, Any

import pytest
from fastapi import APIRouter, Body, FastAPI
from fastapi.testclient import TestClient
from openapi_spec_validator import validate

from msp_core import Outcome, Record, check, loads
from msp_core.web import PROBLEM_JSON
from msp_core.web.fastapi import StrictRoute, install
from msp_core.web.pydantic import Embedded
from web.requests_sent import HOSTILE, JSON, MARK, RECORD, REFUSED, WISH
from web.serving import EXAMPLES, Service, all_of, served

EXAMPLE: FastAPI = run_path(str(EXAMPLES / "fastapi_app.py"))["app"]


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """Give the example, as uvicorn serves it."""
    with served("fastapi_app.py", tmp_path_factory.mktemp("fastapi")) as running:
        yield running


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    """Give the example in this process."""
    with TestClient(EXAMPLE) as talking:
        yield talking


@pytest.mark.slow
def test_a_wish_is_taken(service: Service) -> None:
    """What the person wants is taken, with nothing to ask."""
    answer = service.client.post("/wishes", json={"team": "East", "wanted": WISH})

    assert (201, {"ask": []}) == (answer.status_code, answer.json())


@pytest.mark.slow
def test_a_service_response_is_refused_as_problem_details(service: Service) -> None:
    """The answer says where, why, and what to ask the person instead."""
    answer = service.client.post("/wishes", json={"team": "East", "wanted": REFUSED})
    (finding,) = answer.json()["findings"]

    assert (422, PROBLEM_JSON) == (answer.status_code, answer.headers["content-type"])
    assert "urn:msp-core:problem:not-an-outcome" == answer.json()["type"]
    assert ("/wanted/statement", "OUT01") == (finding["path"], finding["code"])
    assert "ask the person" in finding["instead"]


@pytest.mark.slow
def test_the_person_wins(service: Service) -> None:
    """A wording that was confirmed with the person is taken, and the question told."""
    affirmation = {"confirmed_by": "Ann", "confirmed_on": "2026-04-02", "reason": "She says so"}
    wanted = {**REFUSED, "affirmation": affirmation}
    answer = service.client.post("/wishes", json={"team": "East", "wanted": wanted})

    assert (201, 1) == (answer.status_code, len(answer.json()["ask"]))


@pytest.mark.slow
def test_another_content_type_is_refused_and_not_quoted(service: Service) -> None:
    """FastAPI does not take it for JSON."""
    headers = {"content-type": "text/plain"}
    answer = service.client.post("/records", content=json.dumps(RECORD), headers=headers)

    assert 422 == answer.status_code
    assert MARK not in all_of(answer)


@pytest.mark.slow
def test_the_documentation_page_is_served(service: Service) -> None:
    """A developer sees our classes on the page that FastAPI makes."""
    assert 200 == service.client.get("/docs").status_code
    assert EXAMPLE.openapi() == service.client.get("/openapi.json").json()


def test_the_openapi_document_is_valid_and_holds_our_components() -> None:
    """Another team makes its client from it."""
    document = EXAMPLE.openapi()
    validate(document)
    answers = document["paths"]["/wishes"]["post"]["responses"]

    assert {"Outcome", "Record", "Conversation", "Voice"} <= set(document["components"]["schemas"])
    assert {"201", "400", "413", "422"} == set(answers)
    assert [PROBLEM_JSON] == list(answers["422"]["content"])


def test_a_field_of_anothers_is_told_in_the_same_shape(client: TestClient) -> None:
    """FastAPI's own findings stand beside ours."""
    answer = client.post("/wishes", json={"wanted": REFUSED})
    findings = answer.json()["findings"]

    assert "urn:msp-core:problem:wrong-shape" == answer.json()["type"]
    assert [("missing", "/team"), ("service-response", "/wanted/statement")] == [
        (finding["rule"], finding["path"]) for finding in findings
    ]


@pytest.mark.parametrize("name", HOSTILE)
def test_json_is_read_strictly(client: TestClient, name: str) -> None:
    """FastAPI's own reader takes a repeated name and NaN; ours does not."""
    body, status = HOSTILE[name]

    assert status == client.post("/records", content=body, headers=JSON).status_code


def test_an_error_that_a_route_raises_is_answered_too() -> None:
    """A route that reads or builds in its own way need not catch."""
    app = FastAPI()
    install(app)

    @app.get("/outcome")
    def outcome() -> None:
        Outcome("Increased monitoring")

    @app.get("/record")
    def record() -> None:
        loads(b"{")

    client = TestClient(app)

    assert (422, 400) == (client.get("/outcome").status_code, client.get("/record").status_code)


def test_a_route_that_stands_already_is_not_left_lax() -> None:
    """Nobody would see that it takes what ``loads`` refuses."""
    app, strict = FastAPI(), FastAPI()
    strict.router.route_class = StrictRoute
    for each in (app, strict):
        each.get("/")(lambda: None)
    install(strict)

    with pytest.raises(RuntimeError, match="before the first route"):
        install(app)


def test_an_app_says_how_much_it_takes() -> None:
    """What is longer is refused before it is parsed, as problem details."""
    app = FastAPI()
    install(app, most_bytes=10)

    @app.post("/")
    def take(record: Annotated[Embedded[Record], Body()]) -> Any:
        return check(record).accepted

    answer = TestClient(app).post("/", json=RECORD)

    assert (413, PROBLEM_JSON) == (answer.status_code, answer.headers["content-type"])


def test_a_router_of_your_own_reads_strictly_too() -> None:
    """It takes the class of its routes, and answers as the app does."""
    app, router = FastAPI(), APIRouter(route_class=StrictRoute)
    install(app)

    @router.post("/")
    def take(record: Annotated[Embedded[Record], Body()]) -> Any:
        return check(record).accepted

    app.include_router(router)
    client = TestClient(app)

    assert client.post("/", json=RECORD).json() is True
    assert 400 == client.post("/", content=b'{"a": 1, "a": 2}', headers=JSON).status_code
