"""Django with our fields and validators: the example, served by itself, and what is in it."""

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import attrs
import django
import httpx
import pytest
from django import forms
from django.conf import settings as django_settings
from django.core.exceptions import ImproperlyConfigured, RequestDataTooBig, ValidationError
from django.db import models
from django.db.migrations.writer import MigrationWriter
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.test.utils import override_settings
from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from hypothesis import assume, given
from hypothesis import strategies as st

from msp_core import Outcome, Record, check, dumps, from_data, loads
from msp_core.testing import accepted_statements, refused_statements
from msp_core.web import PROBLEM_JSON, MediaTypeError, TooLongError
from msp_core.web.django import (
    OutcomeField,
    OutcomeForm,
    ProblemDetails,
    RecordField,
    outcome_from,
    problem_response,
    read_request,
    validate_outcome,
    validate_record,
)
from web.requests_sent import HOSTILE, MARK, RECORD, REFUSED, WISH
from web.serving import Service, served

if not django_settings.configured:
    django_settings.configure()
django.setup()

AFFIRMED = {"confirmed_by": "Ann", "confirmed_on": "2026-04-02", "reason": "She says so"}


class TwoBoxes(forms.Form):
    """Another team's own form."""

    wanted = OutcomeField(required=False)
    record = RecordField(required=False)


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """Give the example, as Django serves it."""
    with served("django_app.py", tmp_path_factory.mktemp("django")) as running:
        yield running


def sent(service: Service, **fields: str) -> httpx.Response:
    """Send the form, as a browser does."""
    page = service.client.get("/").text
    token = re.search('name="csrfmiddlewaretoken" value="([^"]+)"', page)
    assert token is not None
    return service.client.post("/", data={**fields, "csrfmiddlewaretoken": token[1]})


def told(error: ValidationError) -> str:
    """Give all that one of Django's errors holds."""
    return str([(each.message, each.code, each.params, str(each)) for each in error.error_list])


@pytest.mark.slow
def test_a_wish_is_saved_and_shown_as_text(service: Service) -> None:
    """What looks like HTML in the person's words is shown as they wrote it."""
    answer = sent(service, wanted="I want to see my <b>sister</b>")

    assert "Saved: <q>I want to see my &lt;b&gt;sister&lt;/b&gt;</q>" in answer.text


@pytest.mark.slow
def test_what_is_refused_stays_in_the_box_and_nowhere_else(service: Service) -> None:
    """Nothing typed is lost, the page says what to ask, and quotes nothing in saying so."""
    answer = sent(service, wanted=f"Increased monitoring </textarea><b>{MARK}</b>")

    assert f"Increased monitoring &lt;/textarea&gt;&lt;b&gt;{MARK}&lt;/b&gt;" in answer.text
    assert (1, 1) == (answer.text.count(MARK), answer.text.count("ask the person"))
    assert 'name="confirmed_by"' in answer.text


@pytest.mark.slow
def test_the_person_wins(service: Service) -> None:
    """The form that refused takes the same words, once confirmed with the person."""
    answer = sent(service, wanted="Increased monitoring", **AFFIRMED)

    assert "Saved: <q>Increased monitoring</q>" in answer.text
    assert "<p>Ask: " in answer.text


@pytest.mark.slow
@given(st.fixed_dictionaries({}, optional=dict.fromkeys(["wanted", *AFFIRMED], st.text())))
def test_no_form_breaks_the_service(service: Service, fields: dict[str, str]) -> None:
    """Whatever is typed into whichever box, there is a page."""
    encodable = {name: text.encode("utf-8", "replace").decode() for name, text in fields.items()}

    assert 200 == sent(service, **encodable).status_code


@pytest.mark.slow
def test_nothing_that_was_sent_is_logged(service: Service) -> None:
    """After all the above, the logs tell paths and status codes alone."""
    service.client.post("/", data={"wanted": MARK}, headers={"cookie": ""})

    assert '"POST / HTTP/1.1" 403' in service.said()
    assert MARK not in service.said()
    assert "Traceback" not in service.said()


@given(accepted_statements())
def test_what_can_be_an_outcome_cleans_to_one(statement: str) -> None:
    """The words are kept as they were typed, spaces and all."""
    assume("\0" not in statement)
    form = TwoBoxes({"wanted": f" {statement}\r\n"})

    assert form.is_valid(), form.errors
    assert Outcome(f" {statement}\r\n") == form.cleaned_data["wanted"]


@given(refused_statements())
def test_what_is_refused_says_why_and_holds_no_words(statement: str) -> None:
    """The error tells a person what to ask, and a program which rule refuses."""
    with pytest.raises(ValidationError) as caught:
        validate_outcome(statement)
    (error,) = caught.value.error_list

    assert statement not in told(caught.value)
    assert error.params is not None
    assert error.code == error.params["rule"]
    assert f"{error.params['message']} {error.params['instead']}" == error.messages[0]


def test_what_is_refused_stays_in_the_widget() -> None:
    """The box shows what was typed, so that nothing is lost."""
    form = TwoBoxes({"wanted": REFUSED["statement"]})

    assert not form.is_valid()
    assert REFUSED["statement"] in str(form["wanted"])
    assert MARK not in str(form.errors)


def test_a_site_can_word_a_rule_in_its_own_way() -> None:
    """Django's own means works: a message by the name of the rule."""
    field = OutcomeField(error_messages={"service-response": "What would she like?"})
    with pytest.raises(ValidationError) as caught:
        field.clean("Increased monitoring")

    assert ["What would she like?"] == caught.value.messages


@pytest.mark.parametrize("text", [None, "", " \n"])
def test_an_empty_box_is_no_outcome(text: str | None) -> None:
    """Blank is nothing at all, which a required box does not take."""
    assert OutcomeField(required=False).clean(text) is None
    assert RecordField(required=False).clean(text) is None
    with pytest.raises(ValidationError) as caught:
        OutcomeField().clean(text)

    assert "required" == caught.value.error_list[0].code


@pytest.mark.parametrize("text", [f"{MARK}\0", f"{MARK} " * 20_000, f"{MARK} \ud800"])
def test_what_no_record_can_hold_is_refused_in_silence(text: str) -> None:
    """A null character, a text too long and half a character are Django's errors, hushed."""
    for clean in (OutcomeField().clean, OutcomeField(max_length=5).clean, validate_outcome):
        with pytest.raises(ValidationError) as caught:
            clean(text)

        assert MARK not in told(caught.value)


def test_an_outcome_fills_its_own_box() -> None:
    """A form that begins with an outcome or a record knows when nothing was changed."""
    wish, record = Outcome("I want to go home"), from_data(RECORD)
    same = {"wanted": wish.statement, "record": dumps(record).decode()}
    initial = {"wanted": wish, "record": record}

    assert not TwoBoxes(same, initial=initial).has_changed()
    assert TwoBoxes({**same, "wanted": "I want my cat"}, initial=initial).has_changed()
    assert wish.statement in str(TwoBoxes(initial=initial)["wanted"])


def test_a_record_cleans_to_one_or_says_each_place() -> None:
    """The JSON in a box is read as strictly as a file."""
    two = {**RECORD["conversations"][0], "stage": "later", "held_on": "soon"}
    with pytest.raises(ValidationError) as caught:
        RecordField().clean(json.dumps({**RECORD, "conversations": [two]}))

    assert from_data(RECORD) == RecordField().clean(json.dumps(RECORD))
    assert 2 == len(caught.value.messages)
    assert all(message.startswith("/conversations/0/") for message in caught.value.messages)


@pytest.mark.parametrize(
    "value", [RECORD, json.dumps(RECORD), dumps(from_data(RECORD)), from_data(RECORD)]
)
def test_a_record_is_valid_in_any_form(value: object) -> None:
    """A JSONField holds plain data, a TextField its text, and code the object."""
    validate_record(value)


@pytest.mark.parametrize("spoil", [dict, json.dumps, lambda data: json.dumps(data).encode()])
def test_a_record_that_is_refused_is_not_valid(spoil: Any) -> None:
    """The rules hold in any form."""
    with pytest.raises(ValidationError):
        validate_record(spoil({**RECORD, "conversations": "zqx"}))


def test_a_record_object_that_a_rule_refuses_is_not_valid() -> None:
    """Code can build what the rules refuse, and a model does not keep it."""
    sound = from_data(RECORD)
    silent = attrs.evolve(sound.conversations[0], outcomes=())
    record = attrs.evolve(sound, conversations=(silent,))
    with pytest.raises(ValidationError):
        validate_record(record)


def test_the_validators_work_on_the_fields_of_a_model() -> None:
    """A model's own cleaning runs them."""
    wanted: Any = models.TextField(validators=[validate_outcome])
    record: Any = models.JSONField(validators=[validate_record])
    record.clean(RECORD, None)
    for field, value in ((wanted, REFUSED["statement"]), (record, {"schema": MARK})):
        with pytest.raises(ValidationError) as caught:
            field.clean(value, None)

        assert MARK not in told(caught.value)


class Kept(models.Model):
    """A site's own model."""

    wanted: Any = models.TextField(validators=[validate_outcome])
    team: Any = models.TextField(default="East")

    class Meta:
        """It has no app."""

        app_label = "kept"

    def __str__(self) -> str:
        """Tell none of it."""
        return "kept"


def form_of(fields: list[str], box: type[forms.Field] | None = None) -> Any:
    """Give a form of the model, in which a box of ours may stand for one of the model."""
    meta = type("Meta", (), {"model": Kept, "fields": fields})
    return type("KeptForm", (forms.ModelForm,), {"Meta": meta} | ({"wanted": box()} if box else {}))


def test_a_form_of_a_model_needs_no_field_of_ours() -> None:
    """The validators of the model run in it, and the words are kept as they were typed."""
    refused = form_of(["wanted"])({"wanted": REFUSED["statement"]})
    taken = form_of(["wanted"])({"wanted": WISH["statement"]})

    assert ["service-response"] == [each.code for each in refused.errors.as_data()["wanted"]]
    assert WISH["statement"] == taken.save(commit=False).wanted


@pytest.mark.parametrize("box", [OutcomeField, RecordField])
def test_no_form_saves_an_object_in_place_of_words(box: type[forms.Field]) -> None:
    """Django would write its ``str``, which holds none of them, or refuse that as no outcome."""
    with pytest.raises(ImproperlyConfigured, match="wanted becomes an object"):
        form_of(["wanted"], box)({"wanted": WISH["statement"]}).is_valid()


def test_a_field_beside_what_a_form_saves_is_yours_to_keep() -> None:
    """Nothing is lost where nothing is saved."""
    form = form_of(["team"], OutcomeField)({"team": "East", "wanted": WISH["statement"]})

    assert form.is_valid()
    assert Outcome(WISH["statement"]) == form.cleaned_data["wanted"]


@pytest.mark.parametrize("validator", [validate_outcome, validate_record])
def test_a_migration_can_name_a_validator(validator: Any) -> None:
    """It is written into the migration by name, and found again."""
    field: Any = models.TextField(validators=[validator])
    written, imports = MigrationWriter.serialize(field)

    assert f"msp_core.web.django.validators.{validator.__name__}" in written
    assert "import msp_core.web.django.validators" in imports


def test_a_refused_form_asks_who_confirmed_and_then_takes_it() -> None:
    """The boxes are asked for where they can help, and an affirmation makes the outcome."""
    refused = OutcomeForm({"wanted": "Increased monitoring"})
    affirmed = OutcomeForm({"wanted": "Increased monitoring", **AFFIRMED})

    assert (False, True) == (refused.is_valid(), refused.may_be_affirmed)
    assert affirmed.is_valid()
    assert date(2026, 4, 2) == affirmed.cleaned_data["wanted"].affirmation.confirmed_on


def test_an_affirmation_lifts_no_bare_conclusion() -> None:
    """That is nobody's wish, whoever confirms it, and the form does not pretend."""
    plain = OutcomeForm({"wanted": "Allegation substantiated"})
    affirmed = OutcomeForm({"wanted": "Allegation substantiated", **AFFIRMED})

    assert (False, False) == (plain.is_valid(), plain.may_be_affirmed)
    assert (False, True) == (affirmed.is_valid(), affirmed.may_be_affirmed)


@pytest.mark.parametrize("missing", AFFIRMED)
def test_half_an_affirmation_is_none(missing: str) -> None:
    """Who, when and why are all asked for."""
    form = OutcomeForm({"wanted": "Increased monitoring", **AFFIRMED, missing: ""})

    assert not form.is_valid()
    assert "affirmation-incomplete" == form.errors.as_data()["wanted"][0].code


def test_an_empty_form_is_not_judged() -> None:
    """A box that is empty is an error of its own."""
    form = OutcomeForm({"wanted": "", **AFFIRMED, "confirmed_on": "soon"})

    assert not form.is_valid()
    assert {"wanted", "confirmed_on"} == set(form.errors)


def test_an_outcome_can_be_affirmed_by_an_object() -> None:
    """Code that holds an affirmation need not take it apart."""
    affirmed = outcome_from("Increased monitoring", affirmation=AFFIRMED)

    assert affirmed == outcome_from("Increased monitoring", affirmation=affirmed.affirmation)


@pytest.mark.parametrize("name", HOSTILE)
def test_each_hostile_body_has_its_status(name: str) -> None:
    """The middleware answers what a view does not catch."""
    body, status = HOSTILE[name]

    assert status == posted(body).status_code


def test_a_body_that_is_not_sent_as_json_is_not_read() -> None:
    """A form that another page sends by a reader's browser cannot carry a record in."""
    request = RequestFactory().post("/", json.dumps(RECORD), content_type="text/plain")
    with pytest.raises(MediaTypeError):
        read_request(request, Record)


def test_djangos_own_limit_is_told_as_ours() -> None:
    """The site's setting holds beside the reader's."""
    request = RequestFactory().post("/", json.dumps(RECORD), content_type="application/json")
    with override_settings(DATA_UPLOAD_MAX_MEMORY_SIZE=10), pytest.raises(TooLongError):
        read_request(request, Record)


def test_the_middleware_leaves_other_errors_to_django() -> None:
    """A fault of the site is not told as the sender's."""
    middleware = ProblemDetails(lambda _: HttpResponse())

    assert middleware.process_exception(HttpRequest(), RequestDataTooBig()) is None
    assert 200 == middleware(HttpRequest()).status_code


def test_a_report_is_a_response_too() -> None:
    """A view that checks without reading answers in the same shape."""
    answer = problem_response(check(b"{"), instance="urn:request:7")

    assert (400, PROBLEM_JSON) == (answer.status_code, answer["Content-Type"])
    assert "urn:request:7" == json.loads(answer.content)["instance"]


def posted(body: bytes) -> HttpResponse:
    """Answer a request as a site with our middleware does."""
    request = RequestFactory().post("/", body, content_type="application/json")
    try:
        return HttpResponse(dumps(read_request(request, Record)), status=201)
    except Exception as error:  # noqa: BLE001 -- as Django does
        answer = ProblemDetails(lambda _: HttpResponse()).process_exception(request, error)
        assert answer is not None
        return answer


@csrf_exempt
def view(request: HttpRequest) -> HttpResponse:
    """Take a record, as a site does."""
    return HttpResponse(dumps(read_request(request, Record)), status=201)


class Site:
    """A site of one view."""

    urlpatterns = (path("", view),)


@pytest.mark.parametrize("name", HOSTILE)
def test_none_of_djangos_loggers_is_told_what_was_sent(
    name: str, caplog: pytest.LogCaptureFixture
) -> None:
    """A site that is not debugged prints few of them, so they are heard here."""
    body, status = HOSTILE[name]
    middleware = ["msp_core.web.django.ProblemDetails"]
    with (
        override_settings(ROOT_URLCONF=Site, MIDDLEWARE=middleware, ALLOWED_HOSTS=["testserver"]),
        caplog.at_level("DEBUG"),
    ):
        answer = Client().post("/", body, content_type="application/json")

    assert status == answer.status_code
    assert "django.request" in {record.name for record in caplog.records}
    assert MARK not in str([vars(record) for record in caplog.records])


def test_a_sound_body_is_read() -> None:
    """And it is the record that was sent."""
    assert loads(posted(json.dumps(RECORD).encode()).content) == from_data(RECORD)
    assert Outcome(WISH["statement"]) == outcome_from(WISH["statement"])
