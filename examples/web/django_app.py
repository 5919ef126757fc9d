"""A Django site in one file: a form for what a person wants, and an endpoint for records.

    pip install 'msp-core[django]'
    python examples/web/django_app.py

Then look at http://127.0.0.1:8000/. Where a rule doubts the person's own words, the form asks
who confirmed them with the person, and takes them.
"""

import sys

from django.conf import settings
from django.core.management import execute_from_command_line
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.template import engines
from django.urls import path
from django.utils.crypto import get_random_string
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from msp_core import Record, check
from msp_core.web import questions
from msp_core.web.django import OutcomeForm, read_request

PAGE = """<!doctype html><html lang="en"><title>What matters to you</title>
<h1>What matters to you</h1>
{% if outcome %}<p>Saved: <q>{{ outcome.statement }}</q></p>
{% for question in questions %}<p>Ask: {{ question.instead }}</p>{% endfor %}
{% else %}<form method="post">{% csrf_token %}{{ form.wanted.as_field_group }}
{% if form.may_be_affirmed %}<p>If the person says it so, it stands. Who asked them?</p>
{{ form.confirmed_by.as_field_group }}{{ form.confirmed_on.as_field_group }}
{{ form.reason.as_field_group }}{% endif %}
<button>Save</button></form>{% endif %}</html>"""


@sensitive_post_parameters()
def wish(request: HttpRequest) -> HttpResponse:
    """Show the form, and what became of it."""
    form = OutcomeForm(request.POST or None)
    outcome = form.cleaned_data["wanted"] if form.is_valid() else None
    asked = questions(outcome) if outcome else ()
    get_token(request)
    page = engines["django"].from_string(PAGE)
    shown = {"form": form, "outcome": outcome, "questions": asked}
    return HttpResponse(page.render(shown, request))


@csrf_exempt
@require_POST
def take_record(request: HttpRequest) -> HttpResponse:
    """Take a whole record as JSON, and give back what there is to ask."""
    record = read_request(request, Record)
    return JsonResponse({"ask": [each.instead for each in check(record).queries]}, status=201)


urlpatterns = [path("", wish), path("records", take_record)]

settings.configure(
    ALLOWED_HOSTS=["127.0.0.1", "localhost"],
    MIDDLEWARE=[
        "django.middleware.csrf.CsrfViewMiddleware",
        "msp_core.web.django.ProblemDetails",
    ],
    ROOT_URLCONF=__name__,
    # A site of your own keeps its key, so that a form survives a restart.
    SECRET_KEY=get_random_string(50),
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates"}],
    USE_TZ=True,
)
application = get_wsgi_application()

if __name__ == "__main__":
    port = sys.argv[1] if sys.argv[1:] else "8000"
    execute_from_command_line(["django_app.py", "runserver", "--noreload", port])
