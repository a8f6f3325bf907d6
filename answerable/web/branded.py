"""Mail in the colour and with the logo of a brand, beside the plain text that says the same."""

from __future__ import annotations

from collections.abc import Mapping
from email.mime.image import MIMEImage
from typing import TYPE_CHECKING, Any

from django.template.loader import render_to_string

from answerable.channels import queries as channels
from answerable.channels.rules.colour import DESKS_OWN, text_on
from answerable.files import queries as files
from answerable.files.errors import FileGone

if TYPE_CHECKING:
    from django.core.mail import EmailMultiAlternatives

    from answerable.channels.models import Brand

LOGO = "logo"


def dress(message: EmailMultiAlternatives, template: str, seen: Mapping[str, Any], brand: Brand | None) -> None:
    """Add the same as a page, with the brand's head; a logo that cannot be read keeps no mail back."""
    colour = brand.colour if brand and brand.colour else DESKS_OWN
    picture = _logo(brand.pk) if brand and brand.logo_id else None
    head = {"colour": colour, "ink": text_on(colour), "logo": LOGO if picture else ""}
    message.attach_alternative(render_to_string(template, {**seen, **head}), "text/html")
    if picture:
        message.mixed_subtype = "related"  # type: ignore[attr-defined]  # Django's; the stubs leave it out
        message.attach(picture)


def _logo(brand_id: int) -> MIMEImage | None:
    brand = channels.brand(brand_id)
    try:
        content = files.content(brand.logo) if brand and brand.logo else b""
    except FileGone:
        return None
    if not content or brand is None or brand.logo is None:
        return None
    picture = MIMEImage(content, brand.logo.media_type.partition("/")[2])
    picture.add_header("Content-ID", f"<{LOGO}>")
    picture.add_header("Content-Disposition", "inline", filename=brand.logo.name)
    return picture
