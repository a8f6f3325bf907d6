"""What a stand-in for Meta's Graph API knows. It is ours, written by the vendor's documentation: what it proves is that we keep to what we
understood of it, not that Meta does. Pages, posts, comments and conversations live in memory."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

APP_ID, SECRET = "4242", "the application's secret"
ACCOUNT_ID = "3030"  # the WhatsApp Business account of every number
DAY = timedelta(hours=24)
SCOPES = [
    *("pages_show_list", "pages_manage_metadata", "pages_read_engagement", "pages_read_user_content", "pages_manage_engagement"),
    *("pages_messaging", "instagram_basic", "instagram_manage_comments", "instagram_manage_messages"),
    *("whatsapp_business_management", "whatsapp_business_messaging"),
]


class Refusal(Exception):
    """An answer with an error in it."""

    def __init__(self, status: int, code: int, subcode: int = 0, message: str = "Something is wrong") -> None:
        super().__init__(message)
        self.status, self.headers = status, dict[str, str]()
        self.error = {"message": message, "type": "OAuthException", "code": code, "error_subcode": subcode, "fbtrace_id": "A1"}


GONE = (400, 100, 33, "Unsupported get request. Object does not exist")


@dataclass
class Thing:
    """A post, a comment or a message. `other` is the person in a conversation, `under` the post."""

    id: str
    sort: str
    page: str
    author: str
    text: str
    at: datetime
    under: str = ""
    parent: str = ""
    other: str = ""
    origin: str = ""
    reply_to: str = ""
    metadata: str = ""
    is_hidden: bool = False
    is_liked: bool = False
    is_gone: bool = False


@dataclass
class PageOf:
    """A page or an account: which token opens it, and how it misbehaves."""

    id: str
    network: str
    token: str
    mode: str = ""
    is_installed: bool = False
    things: dict[str, Thing] = field(default_factory=dict)
    sent: list[dict[str, Any]] = field(default_factory=list)


class World:
    """Everything, and the rules by which it changes."""

    def __init__(self) -> None:
        self.pages: dict[str, PageOf] = {}
        self.templates: list[dict[str, Any]] = []
        self.callbacks: dict[str, tuple[str, str]] = {}
        self._numbers = count(1000)

    def add(self, network: str) -> PageOf:
        """A fresh page with one post on it."""
        number = str(next(self._numbers))
        page = PageOf(number if network == "facebook" else f"1784{number}", network, f"token-{number}")
        self.pages[page.token] = page
        self.write(page, "post", page.id, "What we do today", datetime.now(UTC) - timedelta(days=1))
        return page

    def write(self, page: PageOf, sort: str, author: str, text: str, at: datetime | None = None, **more: Any) -> Thing:
        """Somebody writes something; times are whole seconds."""
        number = next(self._numbers)
        name = self._name(page, sort, number, more.get("under", ""))
        when = (at or datetime.now(UTC)).replace(microsecond=0)
        thing = page.things[name] = Thing(name, sort, page.id, author, text, when, **more)
        return thing

    @staticmethod
    def _name(page: PageOf, sort: str, number: int, under: str) -> str:
        if sort == "message":
            return f"m_{number:012}" if page.network == "facebook" else f"aWdfZAG1{number:012}"
        if page.network == "instagram":
            return f"179{number:014}"
        return f"{page.id}_{number}" if sort == "post" else f"{under.partition('_')[2]}_{number}"

    def post_of(self, page: PageOf) -> Thing:
        """The page's first post."""
        return next(each for each in page.things.values() if each.sort == "post")

    def thing(self, page: PageOf, name: str) -> Thing:
        """What has this id; raises Refusal where nothing has."""
        found = page.things.get(name)
        if found is None or found.is_gone:
            raise Refusal(*GONE)
        return found

    def comment(self, page: PageOf, name: str, text: str) -> Thing:
        """The page answers a comment, or writes under its own post."""
        above = self.thing(page, name)
        if above.sort == "message":
            raise Refusal(*GONE)
        parent = "" if above.sort == "post" else above.parent or above.id
        return self.write(page, "comment", page.id, text, under=above.under or above.id, parent=parent)

    def message(self, page: PageOf, body: dict[str, Any]) -> Thing:
        """The page writes to somebody, or privately to who wrote a comment."""
        recipient, said = body.get("recipient") or {}, body.get("message") or {}
        if "comment_id" in recipient:
            return self._private(page, recipient["comment_id"], said)
        other = str(recipient.get("id") or "")
        answered = str((body.get("reply_to") or {}).get("mid") or "")
        if answered:
            self.thing(page, answered)
        theirs = [each.at for each in page.things.values() if each.sort == "message" and each.author == other and not each.is_gone]
        late = not theirs or datetime.now(UTC) - max(theirs) > DAY
        if late and body.get("tag") != "HUMAN_AGENT":
            raise Refusal(400, 10, 2018278, "This message is sent outside of allowed window.")
        return self.write(page, "message", page.id, said.get("text", ""), other=other, reply_to=answered, metadata=said.get("metadata", ""))

    def _private(self, page: PageOf, name: str, said: dict[str, Any]) -> Thing:
        above = self.thing(page, name)
        if datetime.now(UTC) - above.at > timedelta(days=7):
            raise Refusal(400, 10, 2018278, "This message is sent outside of allowed window.")
        if any(each.origin == name for each in page.things.values()):
            raise Refusal(400, 10900, 0, "Activity already replied to")
        more = {"other": above.author, "origin": name, "metadata": said.get("metadata", "")}
        return self.write(page, "message", page.id, said.get("text", ""), **more)
