"""How the company looks: brands to customers, the desk to who has chosen nothing."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from answerable.channels.models import Brand
from answerable.files.models import StoredFile
from answerable.files.tests import samples
from answerable.journal.models import Event
from answerable.staff import queries as staff
from tests.cast import Company, add_page

pytestmark = pytest.mark.django_db
PART = {"HX-Request": "true"}


@pytest.fixture
def owner(client: Client, company: Company) -> Client:
    client.force_login(company.robin)
    return client


@pytest.fixture
def here(company: Company) -> str:
    return f"/settings/look/brands/{company.brand.pk}"


def logo(content: bytes = b"", name: str = "logo.png") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content or samples.picture(), "image/png")


def test_a_colour_is_kept_where_text_can_be_read_on_it(owner: Client, company: Company, here: str) -> None:
    assert owner.post(here, {"_method": "PATCH", "colour": "#7A1E2E"}).status_code == 302
    brand = Brand.objects.get()
    assert (brand.colour, brand.ink) == ("#7a1e2e", "#f9fcfe")
    assert 'fill="#7a1e2e"' in owner.get("/settings/look").content.decode()
    answer = owner.post(here, {"_method": "PATCH", "colour": "#787878"})
    assert answer.status_code == 422
    assert "would be hard to read in both themes: 4.29 to 1, where 4.5 are needed. Take #" in answer.content.decode()
    for wrong in ("red", "#12", "url(x)"):
        assert owner.post(here, {"_method": "PATCH", "colour": wrong}).status_code == 422
    assert Brand.objects.get().colour == "#7a1e2e"
    owner.post(here, {"_method": "PATCH", "colour": "#006583"})
    assert Brand.objects.get().colour == ""
    assert Event.objects.filter(kind="brand.painted").count() == 2


def test_it_is_shown_before_it_is_kept(owner: Client, here: str) -> None:
    shown = owner.post(f"{here}/sample", {"colour": "#ffd200"}, headers=PART).content.decode()
    assert 'fill="#ffd200"' in shown
    assert 'fill="#04161f"' in shown
    assert "Text on it reads at" in shown
    assert "hard to read" in owner.post(f"{here}/sample", {"colour": "#787878"}, headers=PART).content.decode()
    dark = owner.post("/settings/look/sample", {"theme": "dark", "density": "compact", "language": ""}, headers=PART).content.decode()
    assert ("scheme-light" in dark, "scheme-dark" in dark, 'data-density="compact"' in dark) == (False, True, True)
    assert Brand.objects.get().colour == ""
    assert staff.look().theme == "system"


def test_a_logo_is_drawn_anew_served_and_replaced(owner: Client, company: Company, here: str) -> None:
    owner.post(here, {"_method": "PATCH", "colour": "#006583", "logo": logo()})
    first = Brand.objects.get().logo
    assert first is not None
    served = owner.get(f"/brands/{company.brand.pk}/logo")
    assert (served.status_code, served["Content-Type"]) == (200, "image/webp")
    assert Image.open(BytesIO(b"".join(served.streaming_content))).format == "WEBP"  # type: ignore[attr-defined]
    owner.post(here, {"_method": "PATCH", "colour": "#006583", "logo": logo()})
    assert StoredFile.objects.get(pk=first.pk).state == "removed"
    owner.post(f"{here}/logo", {"_method": "DELETE"})
    assert Brand.objects.get().logo is None
    assert owner.get(f"/brands/{company.brand.pk}/logo").status_code == 404
    assert set(StoredFile.objects.values_list("state", flat=True)) == {"removed"}


@pytest.mark.parametrize(("content", "name"), [(b"%PDF-1.7 not a picture", "logo.pdf"), (b"<svg/>", "logo.svg"), (b"plain words", "a.txt")])
def test_only_a_picture_is_a_logo(owner: Client, here: str, content: bytes, name: str) -> None:
    answer = owner.post(here, {"_method": "PATCH", "colour": "#7a1e2e", "logo": logo(content, name)})
    assert (answer.status_code, 'class="field-error"' in answer.content.decode()) == (422, True)
    brand = Brand.objects.get()
    assert (brand.logo, brand.colour) == (None, "")


def test_the_desk_follows_for_who_has_chosen_nothing(owner: Client, company: Company) -> None:
    said = {"_method": "PATCH", "theme": "dark", "density": "compact", "language": "de"}
    assert owner.post("/settings/look", said).status_code == 302
    other, chosen = Client(), Client()
    other.force_login(company.priya)
    chosen.force_login(company.maya)
    page = other.get("/you").content.decode()
    assert '<html lang="de" dir="ltr" data-theme="dark"' in page
    assert 'data-density="compact"' in page
    assert "Deutsch" in page
    mine = {"_method": "PATCH", "theme": "light", "density": "roomy", "language": "en", "timezone": "UTC", "mail": "daily"}
    chosen.post("/you", mine)
    page = chosen.get("/you").content.decode()
    assert '<html lang="en" dir="ltr" data-theme="light"' in page
    assert 'data-density="roomy"' in page
    assert staff.language(company.jonas) == "de"
    assert owner.post("/settings/look", said | {"theme": "pink"}).status_code == 422


def test_a_logo_is_for_who_sees_a_page_of_the_brand(client: Client, company: Company, owner: Client, here: str) -> None:
    owner.post(here, {"_method": "PATCH", "colour": "#006583", "logo": logo()})
    where = f"/brands/{company.brand.pk}/logo"
    jonas = Client()
    jonas.force_login(company.jonas)
    assert jonas.get(where).status_code == 404
    add_page(company, {"id": "page1", "kind": "comments", "name": "Platform nine", "handle": "nine"})
    assert b"".join(jonas.get(where).streaming_content)  # type: ignore[attr-defined]
    assert where in jonas.get("/channels").content.decode()


def test_only_owners_decide(client: Client, company: Company, here: str) -> None:
    client.force_login(company.priya)
    assert client.get("/settings/look").status_code == 403
    for where in ("/settings/look", here, f"{here}/logo"):
        method = "DELETE" if where.endswith("logo") else "PATCH"
        assert client.post(where, {"_method": method, "colour": "#7a1e2e", "theme": "dark"}).status_code == 403
