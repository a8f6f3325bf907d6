"""What an account may do; lengths are the server's own and stand in the kind that `page.identify` gives.

https://docs.joinmastodon.org/methods/statuses/#create and https://docs.joinmastodon.org/user/posting/#text (how length is counted).
"""

from answerable.channels.contract import Abilities, Kind, Measure, Unit, Way
from answerable.connectors.mastodon.media import TAKES

KIND = "account"
USUAL_LENGTH = 500
LONGEST = 100_000
NAME_LENGTH = 32  # every answer begins with "@name " of whom it is for; a name of a Mastodon server has at most 30 letters


def kind(length: int) -> str:
    """The kind of an account on a server that allows posts of this length."""
    return KIND if length == USUAL_LENGTH else f"{KIND}-{min(max(length, NAME_LENGTH + 1), LONGEST)}"


def abilities(of: str) -> Abilities:
    """What an account of this kind allows; raises KeyError for an unknown kind."""
    name, dash, given = of.partition("-")
    if name != KIND or bool(dash) != (given.isascii() and given.isdigit() and 1 < len(given) < 7):
        raise KeyError(of)
    length = (int(given) if given else USUAL_LENGTH) - NAME_LENGTH
    return Abilities(
        kind=Kind.MENTION,
        ways=(Way.PUBLIC, Way.PRIVATE, Way.DIRECT),
        lengths=dict.fromkeys((Way.PUBLIC, Way.PRIVATE, Way.DIRECT), length),
        takes=dict.fromkeys(Way, TAKES),
        measure=Measure(Unit.GRAPHEME, url_weight=23, is_domain_free=True),
        is_send_idempotent=True,
        can_like=True,
        can_edit=True,
        can_block=True,
        shows_links=True,
    )
