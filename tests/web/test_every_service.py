"""What holds of each example service, whichever framework it is made with."""

from collections.abc import Iterator

import pytest
from hypothesis import given

from msp_core.web import PROBLEM_JSON
from web.requests_sent import BODIES, HOSTILE, JSON, MARK, RECORD, REFUSED
from web.serving import Service, all_of, served

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module", params=["fastapi", "django", "flask"])
def service(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Service]:
    """Give each example in its turn, as its framework serves it."""
    name: str = request.param
    with served(f"{name}_app.py", tmp_path_factory.mktemp(name)) as running:
        yield running


def test_a_record_is_taken(service: Service) -> None:
    """Whoever sends a sound record need know nothing of the framework."""
    assert 201 == service.client.post("/records", json=RECORD).status_code


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_body_is_refused_and_not_quoted(service: Service, name: str) -> None:
    """Each is the sender's fault, and said so in silence about what was sent."""
    body, status = HOSTILE[name]
    answer = service.client.post("/records", content=body, headers=JSON)

    assert status == answer.status_code
    # What is too long, FastAPI refuses before anybody else sees it.
    assert status == 413 or PROBLEM_JSON == answer.headers["content-type"]
    assert MARK not in all_of(answer)


def test_a_body_without_a_length_is_bounded_too(service: Service) -> None:
    """A sender need not say how much will come."""
    pieces = (MARK.encode() * 10_000 for _ in range(100))
    answer = service.client.post("/records", content=pieces, headers=JSON)

    assert answer.status_code in {400, 413}
    assert MARK not in all_of(answer)


@given(BODIES)
def test_no_body_breaks_the_service_or_is_quoted(service: Service, body: bytes) -> None:
    """Whatever is sent, the answer is not a 500 and holds nothing of it."""
    for path in ("/wishes", "/records"):
        answer = service.client.post(path, content=body, headers=JSON)

        assert answer.status_code < 500
        assert MARK not in all_of(answer)


def test_nothing_that_was_sent_is_logged(service: Service) -> None:
    """After all the above, the logs tell paths and status codes alone."""
    service.client.post("/records", json={**RECORD, "conversations": [REFUSED]})

    assert '"POST /records HTTP/1.1" 422' in service.said()
    assert MARK not in service.said()
    assert "Traceback" not in service.said()
