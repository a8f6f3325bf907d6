"""People on a Bluesky network, who speak by the network's own client for Python."""

from dataclasses import dataclass
from itertools import count, cycle

from atproto import Client, Session, models

from tests.contract.bluesky_servers import PASS, Network

NUMBERS = count()
STAGES_A_SPEAKER = 12
PASSWORD = "a password of their own"
DECLARATION = "chat.bsky.actor.declaration"


@dataclass
class Speaker:
    """An account to speak for, and what an app password of it opened."""

    client: Client
    handle: str
    credential: dict[str, str | bool]
    stages: int = 0


class People:
    """Accounts on a network. The same few customers serve every test, an account to speak for several; each takes a second."""

    def __init__(self, network: Network) -> None:
        self.network = network
        self._clients: list[Client] = []
        self._talking: dict[str, Client] = {}
        self.customers = cycle([self.join("customer") for _ in range(4)])
        self._speaker = self.speaker()

    def join(self, name: str) -> Client:
        """A new account, logged in, that takes direct messages from anybody."""
        handle = f"{name}{next(NUMBERS)}.test"
        client = self._client()
        given = models.ComAtprotoServerCreateAccount.Data(handle=handle, email=f"{handle}@mail.example", password=PASSWORD)
        made = client.com.atproto.server.create_account(given)
        self.network.settle()
        client.login(session_string=Session(made.handle, made.did, made.access_jwt, made.refresh_jwt, self.network.pds).export())
        self.allow(client, "all")
        return client

    def allow(self, client: Client, whom: str) -> None:
        """Who may begin a conversation with somebody: all, following, none."""
        record = {"$type": DECLARATION, "allowIncoming": whom}
        told = models.ComAtprotoRepoPutRecord.Data(repo=did(client), collection=DECLARATION, rkey="self", record=record)
        client.com.atproto.repo.put_record(told)

    def speaker(self, *, with_messages: bool = True) -> Speaker:
        """A new account to speak for; its app password may open direct messages or not."""
        client = self.join("page")
        assert client.me is not None
        made = client.com.atproto.server.create_app_password(self._app_password(with_messages))
        given = {"identifier": client.me.handle, "password": made.password}
        opened = self._client().com.atproto.server.create_session(models.ComAtprotoServerCreateSession.Data(**given))
        tokens = {"token": opened.access_jwt, "refresh_token": opened.refresh_jwt}
        return Speaker(client, client.me.handle, {**given, **tokens, "messages": with_messages})

    def talk(self, client: Client) -> Client:
        """Somebody at the chat, as their own program opens it."""
        who = did(client)
        if who not in self._talking:
            self._talking[who] = client.with_proxy("bsky_chat", self.network.chat)
            self._clients.append(self._talking[who])
        return self._talking[who]

    def any_speaker(self) -> Speaker:
        """One that only a few tests have spoken for."""
        if self._speaker.stages == STAGES_A_SPEAKER:
            self._speaker = self.speaker()
        self._speaker.stages += 1
        return self._speaker

    def close(self) -> None:
        """Everybody goes home."""
        for each in self._clients:
            each.request.close()

    @staticmethod
    def _app_password(with_messages: bool) -> models.ComAtprotoServerCreateAppPassword.Data:
        return models.ComAtprotoServerCreateAppPassword.Data(name="Answerable", privileged=with_messages)

    def _client(self) -> Client:
        client = Client(f"{self.network.pds}/xrpc")
        client.request.add_additional_header("x-ratelimit-bypass", PASS)
        self._clients.append(client)
        return client


def did(client: Client) -> str:
    """Who somebody is."""
    assert client.me is not None
    return str(client.me.did)
