"""What a status says, without the names that only address it; and the same way back, for what we say."""

import re

from answerable.channels.contract.fields import TEXT_LIMIT
from answerable.connectors.mastodon.html import text_of
from answerable.connectors.mastodon.shapes import Account, Named, Root, Status

LEADING_NAME = re.compile(r"@([\w.-]+)(?:@[\w.-]+(?::\d+)?)?(?:[\s,:]+|$)")


def words(status: Status, page: str) -> str:
    """Warning, text and poll as one; a customer's name for us and ours for the customer at the beginning are left out."""
    is_ours_with_files = status.account.full == page and bool(status.media_attachments)
    text = (bare if is_ours_with_files else without_names)(text_of(status.content), _addressed(status, page))
    options = [f"- {each.title}" for each in status.poll.options] if status.poll else []
    parts = [status.spoiler_text.strip(), text, "\n".join(options)]
    return "\n\n".join(part for part in parts if part)[:TEXT_LIMIT]


def post_words(root: Root) -> str:
    """What the status at the root of a conversation says."""
    return "\n\n".join(part for part in (root.spoiler_text.strip(), text_of(root.content)) if part)[:TEXT_LIMIT]


def without_names(text: str, names: set[str]) -> str:
    """The text without these names at its beginning; a text of nothing else stays."""
    return bare(text, names) or text


def bare(text: str, names: set[str]) -> str:
    """The text without these names at its beginning, even where nothing is left."""
    rest = text
    while (found := LEADING_NAME.match(rest)) and found.group(1).lower() in names:
        rest = rest[found.end() :]
    return rest


def with_name(text: str, person: Named) -> str:
    """The text with the name of whom it is for: only who is named is told of a reply, and may read a direct one."""
    is_named = re.search(rf"(?<![\w@])@{re.escape(person.acct)}(?![\w@])", text, re.IGNORECASE)
    return text if is_named else f"@{person.acct} {text}"


def name_of(account: Account) -> str:
    """The name without custom emoji, which would stand there as `:shortcode:`."""
    name = account.display_name
    for emoji in account.emojis:
        name = name.replace(f":{emoji.shortcode}:", "")
    return " ".join(name.split()) or account.username


def squeezed(text: str) -> str:
    """The text by which two tellings of it are compared; a server may change its white space."""
    return " ".join(text.split())


def _addressed(status: Status, page: str) -> set[str]:
    """The names that stand at the beginning for the network's sake: in ours whom we answer, in others' us."""
    if status.account.full == page:
        answered = [status.meant] if status.meant and status.in_reply_to_id else []
        return {each.username.lower() for each in (answered if status.is_public else status.mentions)}
    return {page.partition("@")[0]}
