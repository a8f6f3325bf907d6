"""The addresses of the first version; what answers there has no session and asks for a token instead."""

from django.contrib.auth.decorators import login_not_required
from django.urls import URLPattern, path
from ninja import NinjaAPI
from ninja.throttling import AuthRateThrottle

from answerable.api import customers, deeds, problems, touchpoints
from answerable.api.auth import TokenAuth

DESCRIPTION = """Tell the desk of calls, e-mails and visits, and what your customers are to you.

Every request needs a token, which an owner makes in the settings. Everything can be sent again: what was kept is kept once.
A token may ask 600 times a minute. Refusals are `application/problem+json` with a sentence that says what to do."""

pace = AuthRateThrottle("600/m")
api = NinjaAPI(
    title="Answerable",
    version="1",
    description=DESCRIPTION,
    docs_url=None,
    openapi_url="/openapi.json",
    auth=TokenAuth(),
    throttle=[pace],
    urls_namespace="api",
)
problems.teach(api)
api.add_router("/touchpoints", touchpoints.router)
api.add_router("/customers", customers.router)
api.add_router("/pages", deeds.router)

app_name = "api"
urlpatterns = [each for each in api.urls[0] if isinstance(each, URLPattern)]
urlpatterns.append(path("programs.json", deeds.described, name="program_description"))
for each in urlpatterns:
    each.callback = login_not_required(each.callback)
