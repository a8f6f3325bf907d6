"""Direct messages on a Bluesky network, spoken by the network's own client for Python at what stands in for its chat service."""

from collections.abc import Iterator
from datetime import datetime

from atproto import Client, models

from answerable.connectors.bluesky.names import Line, line
from tests.contract.bluesky_people import People, did
from tests.contract.stage import Look

PAGE = 100


class Talks:
    """The conversations of an account."""

    def __init__(self, people: People, page: Client) -> None:
        self._people, self._page = people, page

    def ask(self, customer: Client, text: str, *, at: datetime | None = None, **more: object) -> str:
        """A customer writes to the account alone."""
        made = self.say(customer, did(self._page), text, **more)
        if at is not None:
            self._people.network.backdate(made.convo, made.message, at)
        return str(made)

    def say(self, speaker: Client, to: str, text: str, **more: object) -> Line:
        """Somebody writes to somebody."""
        talk = self._people.talk(speaker).chat.bsky.convo
        convo = talk.get_convo_for_members(models.ChatBskyConvoGetConvoForMembers.Params(members=[to])).convo
        message = models.ChatBskyConvoDefs.MessageInput(text=text, **more)
        return Line(convo.id, talk.send_message(models.ChatBskyConvoSendMessage.Data(convo_id=convo.id, message=message)).id)

    def put_away(self, external_id: str) -> bool:
        """The account deletes a message for itself; False for what is none."""
        at = line(external_id)
        if at is not None:
            told = models.ChatBskyConvoDeleteMessageForSelf.Data(convo_id=at.convo, message_id=at.message)
            self._people.talk(self._page).chat.bsky.convo.delete_message_for_self(told)
        return at is not None

    def look(self, external_id: str) -> Look | None:
        """A message as the account sees it; None for what is none."""
        at = line(external_id)
        if at is None:
            return None
        found = next((each for each in self._messages(at.convo) if each.id == at.message), None)
        if found is None:
            return Look("", is_ours=False, is_deleted=True)
        return Look(found.text, found.sender.did == did(self._page), author_id=found.sender.did)

    def said(self) -> list[str]:
        """What the account wrote, in order."""
        listed = self._people.talk(self._page).chat.bsky.convo.list_convos(models.ChatBskyConvoListConvos.Params(limit=PAGE)).convos
        ours = [(each, convo.id) for convo in listed for each in self._messages(convo.id) if each.sender.did == did(self._page)]
        return [str(Line(convo, each.id)) for each, convo in sorted(ours, key=lambda pair: pair[0].id)]

    def _messages(self, convo: str) -> Iterator[models.ChatBskyConvoDefs.MessageView]:
        asked = models.ChatBskyConvoGetMessages.Params(convo_id=convo, limit=PAGE)
        found = self._people.talk(self._page).chat.bsky.convo.get_messages(asked).messages
        return (each for each in found if isinstance(each, models.ChatBskyConvoDefs.MessageView))
