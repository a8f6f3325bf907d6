"""A stage on Bluesky with what stories need beside the contract's suite."""

from dataclasses import replace

from atproto import Client, models

from answerable.channels import operations as channels
from answerable.channels import queries
from answerable.channels.contract import NetworkError, Renewed
from answerable.channels.models import Page
from answerable.connectors.bluesky import page as account
from answerable.core import clock
from tests.contract.bluesky import BlueskyStage, ended
from tests.contract.bluesky_people import NUMBERS, did

LOG_INS = 30  # of an account, in five minutes


class StoryStage(BlueskyStage):
    """An account that nobody else speaks for."""

    def author(self, external_id: str) -> Client:
        """Who wrote it."""
        return self._authors[external_id]

    def named(self, external_id: str) -> models.ComAtprotoRepoStrongRef.Main:
        """A post as others name it."""
        [post] = self.page.get_posts([external_id]).posts
        return models.ComAtprotoRepoStrongRef.Main(uri=post.uri, cid=post.cid)

    def under(self, parent: str, root: str) -> models.AppBskyFeedPost.ReplyRef:
        """Where a reply stands."""
        self.people.network.settle()
        return models.AppBskyFeedPost.ReplyRef(parent=self.named(parent), root=self.named(root))

    def writes(self, external_id: str, text: str) -> str:
        """The author of a post or of a message writes to the account alone."""
        return self.talks.ask(self.author(external_id), text)

    def block(self, external_id: str) -> None:
        """Its author is blocked by the account, in the network's own app."""
        record = models.AppBskyGraphBlock.Record(subject=did(self.author(external_id)), created_at=clock.now().isoformat())
        self.page.app.bsky.graph.block.create(did(self.page), record)
        self.people.network.settle()

    def end_session(self, page: Page, *, for_ever: bool = False) -> None:
        """Two hours pass; or ninety days."""
        known = dict(queries.access(page).credential)
        known |= {name: ended(str(known[name])) for name in (("token", "refresh_token") if for_ever else ("token",))}
        channels.renew(page.pk, Renewed(known, None), now=clock.now())

    def change_password(self) -> str:
        """The app password is taken back, and another one made."""
        self.page.com.atproto.server.revoke_app_password(models.ComAtprotoServerRevokeAppPassword.Data(name="Answerable"))
        return self.new_password(with_messages=True)

    def give_to(self, page: Page, password: str) -> None:
        """A page goes on with another app password, as if it had been taken before it was checked."""
        known = dict(queries.access(page).credential)
        opened = account._opened(queries.access(page), account._log_in(replace(self.access, credential={**known, "password": password})))
        channels.renew(page.pk, Renewed({**opened.credential, "password": password}, None), now=clock.now())

    def new_password(self, *, with_messages: bool) -> str:
        """Another app password, that opens direct messages or not."""
        wanted = models.ComAtprotoServerCreateAppPassword.Data(name=f"Answerable {next(NUMBERS)}", privileged=with_messages)
        return str(self.page.com.atproto.server.create_app_password(wanted).password)

    def log_in_too_often(self) -> None:
        """As a desk would that keeps no session."""
        for _ in range(LOG_INS):
            try:
                account._log_in(self.access)
            except NetworkError:
                return

    def forget_calls(self) -> None:
        """Count from here on."""
        self._proxy.asked.clear()

    def calls(self) -> list[str]:
        """What the server was asked."""
        return [method for place, method in self._proxy.asked if place == self.place]
