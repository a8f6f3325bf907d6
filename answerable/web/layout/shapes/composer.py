"""The form under a case."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class ComposerTab:
    """One way to write in a case; a closed window stays visible with its reason.

    `limit` counts as `unit`, `url_weight` and `is_domain_free` say (`contract.Measure`), 0 is none; `draft` is what stands there unsent.
    `takes` says as JSON which files go along, for the browser; `shows_links` that the network puts previews under links.
    """

    key: Literal["public", "private", "direct", "note"]
    leg_id: int | None
    label: str
    icon: str
    is_open: bool = True
    reason_closed: str = ""
    time_left: str = ""
    limit: int = 0
    unit: str = "code_point"
    url_weight: int | None = None
    is_domain_free: bool = False
    button_label: str = ""
    is_selected: bool = False
    draft: str = ""
    takes: str = ""
    shows_links: bool = False


@dataclass(frozen=True)
class Composer:
    """The form under a case: where it posts, what the author had seen, and the key that makes a second post harmless.

    `draft_url` keeps what is written, `macros_url` and `mentions_url` say what / and @ offer, `checks_url` what the
    guidelines say of a text, `template_url` the templates that go where free words are over; without them there is no such thing.
    `to_read` are policies to be read before anything can be sent from some of the tabs, each a title with its address.
    `bar` holds the files of the draft (`web.files.bar.Bar`), `help` what a language model does here (`web.case.assisting.Assisting`).
    """

    action: str
    tabs: list[ComposerTab]
    send_key: str = ""
    last_outbound_id: str = ""
    draft_key: str = ""
    draft_url: str = ""
    macros_url: str = ""
    mentions_url: str = ""
    checks_url: str = ""
    template_url: str = ""
    bar: object = None
    help: object = None
    text: str = ""
    lang: str = ""
    page_name: str = ""
    to_read: Sequence[tuple[str, str]] = ()
