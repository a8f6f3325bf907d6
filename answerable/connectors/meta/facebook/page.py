"""The page itself: which one a token opens, what it may do, and that its events are delivered."""

from answerable.channels.contract import Access, BadPayload, Identified, NetworkError, Trouble
from answerable.channels.contract.shape import Shape, read
from answerable.connectors.meta import graph, token
from answerable.connectors.meta.facebook.abilities import PAGE, PAGE_OF_PEOPLE
from answerable.connectors.meta.fields import Id, Name

NEEDED = (
    "pages_show_list",
    "pages_manage_metadata",
    "pages_read_engagement",
    "pages_read_user_content",
    "pages_manage_engagement",
    "pages_messaging",
)
FIELDS = ("feed", "mention", "ratings", "messages", "message_echoes", "message_edits", "messaging_postbacks", "standby")
# Ratings are told to the application by itself; a page cannot be asked for them field by field.
OF_A_PAGE = tuple(each for each in FIELDS if each not in {"standby", "ratings"})


class Me(Shape):
    """The page."""

    id: Id
    name: Name
    username: Name = ""


def identify(access: Access) -> Identified:
    """Which page the token opens; its kind says whether people may answer for seven days."""
    try:
        me = read(Me, token.opened(access, "/me", "id,name,username"))
    except BadPayload as error:
        raise NetworkError(Trouble.BROKEN, str(error)) from error
    held = token.inspect(access, NEEDED, opens=me.name)
    kind = PAGE_OF_PEOPLE if access.credential.get("human_agent") else PAGE
    return Identified(me.id, kind, me.name, me.username, held.ends_at, tuple(held.scopes))


def subscribe(access: Access, hook_url: str) -> None:
    """Install the application on the page, and have the application's callback at our address."""
    installed = {"subscribed_fields": ",".join(OF_A_PAGE)}
    graph.write(access, graph.path(access.page_external_id, "subscribed_apps"), installed)
    token.have_delivered(access, "page", FIELDS, hook_url)
