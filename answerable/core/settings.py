"""Every knob of the program in one typed class; a wrong value stops the start with a sentence.

A knob is read from the environment (`ANSWERABLE_…`), or from a file of the same lower-case name in the folder that
`ANSWERABLE_SECRETS_DIR` names (how container platforms hand over secrets), or from its default here.
"""

import os
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AliasChoices, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict


def _names(given: object) -> object:
    """Names separated by commas, as a list."""
    return [name.strip() for name in given.split(",") if name.strip()] if isinstance(given, str) else given


class Settings(BaseSettings):
    """The program's configuration; durations carry their unit in the name."""

    model_config = SettingsConfigDict(env_prefix="ANSWERABLE_", extra="ignore", validate_default=True)

    home: Path = Field(Path(".answerable"), description="Folder for what this installation keeps: database, secrets, attachments, logs.")
    database_url: str = Field(
        "",
        validation_alias=AliasChoices("DATABASE_URL", "ANSWERABLE_DATABASE_URL"),
        description="PostgreSQL 16 or newer with pgvector, as the application's role; empty starts the embedded one.",
    )
    owner_database_url: str = Field(
        "",
        validation_alias=AliasChoices("OWNER_DATABASE_URL", "ANSWERABLE_OWNER_DATABASE_URL"),
        description="The same database as the role that owns the tables, for migrations; empty means database_url.",
    )
    postgres_version: Literal["16", "18"] = Field("18", description="Which embedded PostgreSQL a new installation starts with.")
    postgres_user: str = Field("nobody", description="The system user that the embedded PostgreSQL runs as where the program runs as root.")
    postgres_durable: bool = Field(
        True,
        description="Whether the embedded PostgreSQL waits for the disk at each commit; false loses data with the power, for tests only.",
    )
    secret_key: SecretStr = Field(
        SecretStr(""), description="Signs sessions and encrypts stored credentials; `answerable up` makes one when empty."
    )
    base_url: str = Field(
        "http://127.0.0.1:8000",
        pattern=r"^https?://[^/?#]+/?$",
        description="The address under which browsers and networks reach this installation.",
    )
    host: str = Field("127.0.0.1", description="The address that the web process listens on.")
    port: int = Field(8000, ge=1, le=65535, description="The port that the web process listens on.")
    allowed_hosts: Annotated[list[str], NoDecode, BeforeValidator(_names)] = Field(
        ["localhost", "127.0.0.1", "[::1]"],
        description="Host names that are answered, separated by commas; base_url's is always among them.",
    )
    trusted_proxies: int = Field(
        0,
        ge=0,
        le=9,
        description="How many proxies of your own stand before the web process: tries to sign in are counted by the address they pass on.",
    )
    web_processes: int = Field(1, ge=1, description="How many processes serve pages, hooks and the live stream.")
    web_threads: int = Field(8, ge=1, description="How many requests one web process works on at once.")
    worker_jobs: int = Field(4, ge=1, description="How many jobs one worker runs at once.")
    reader: Literal["learned", "words"] = Field(
        "learned", description="How messages are read: by what was learned, with word lists beside (200 MB a worker), or by those alone."
    )
    meaning: bool = Field(
        True, description="Whether messages are searched by what they mean too: 120 MB in each process that does it, 2.4 kB a message."
    )
    receivers: int = Field(2, ge=1, le=8, description="How many batches of what arrived one worker works at once.")
    receive_batch: int = Field(
        300, ge=1, le=1000, description="How many items that arrived are worked in one transaction; each takes two of PostgreSQL's locks."
    )
    receive_pause_ms: int = Field(60, ge=5, description="How long the receiver rests, in milliseconds, when nothing is waiting.")
    http_timeout_seconds: float = Field(10.0, gt=0, description="How long a network may take to answer one call.")
    send_lease_seconds: int = Field(
        45, ge=2, description="After how long a send that did not come back is looked into; longer than a call may take."
    )
    poll_pause_seconds: int = Field(60, ge=1, description="How often every page's network is asked directly for what a webhook missed.")
    jetstream_url: str = Field(
        "wss://jetstream2.us-east.bsky.network",
        pattern=r"^wss?://[^/?#]+/?$",
        description="Where all posts on Bluesky are told to who listens for words: one of its Jetstreams, or your own.",
    )
    bluesky_chat: str = Field(
        "did:web:api.bsky.chat",
        pattern=r"^did:[a-z]+:[A-Za-z0-9._:%-]+$",
        description="The service that holds direct messages on Bluesky; a network of your own may have another.",
    )
    hook_body_limit_bytes: int = Field(5_000_000, ge=1_000, description="The longest webhook body that is read, in bytes.")
    attachments_url: str = Field(
        "",
        pattern=r"^(s3://[a-z0-9][a-z0-9.-]+(/[^?#]*)?)?$",
        description="Where attachments are kept: s3://bucket/folder; empty is the folder attachments in home.",
    )
    s3_endpoint_url: str = Field("", pattern=r"^(https?://[^/?#]+/?)?$", description="The address of an S3 that is not Amazon's.")
    s3_region: str = Field("", description="The region of the bucket.")
    s3_access_key: str = Field("", description="The bucket's access key; empty takes the machine's own rights.")
    s3_secret_key: SecretStr = Field(SecretStr(""), description="The secret that belongs to the access key.")
    picture_limit_bytes: int = Field(20_000_000, ge=1_000, description="The largest picture that is kept, in bytes.")
    picture_limit_pixels: int = Field(50_000_000, ge=10_000, description="The most pixels that a picture may have.")
    video_limit_bytes: int = Field(60_000_000, ge=1_000, description="The largest video that is kept, in bytes.")
    audio_limit_bytes: int = Field(20_000_000, ge=1_000, description="The largest sound that is kept, in bytes.")
    document_limit_bytes: int = Field(20_000_000, ge=1_000, description="The largest document that is kept, in bytes.")
    idle_cap_seconds: int = Field(60, ge=5, description="The longest pause without a key or a click that still counts as handling a case.")
    effort_kept_months: int = Field(25, ge=2, description="After how many months the measured time of people on cases is deleted.")
    working_hours_a_month: float = Field(
        148, gt=0, le=744, description="How many hours one full-time person works in a month, for the staff that hours would take."
    )
    email_url: str = Field(
        "console:",
        pattern=r"^(console:|(smtps?|smtp\+plain)://[^/?#]+/?$)",
        description="Where mail goes: console:, or smtp://user:password@host:port (STARTTLS), smtps://…; smtp+plain://… encrypts nothing.",
    )
    push_may_be_private: bool = Field(
        False, description="Whether the push services of browsers may stand inside of your own network; else no address inside is called."
    )
    email_from: str = Field("Answerable <desk@localhost>", description="The sender of mail to staff.")
    log_level: Literal["debug", "info", "warning", "error"] = Field("info", description="How much is logged.")
    debug: bool = Field(False, description="Show tracebacks in pages; never where others can reach it.")
    sandbox_url: str = Field("http://127.0.0.1:8010", description="Where the sandbox network of the demo is reached.")

    @property
    def file_limit_bytes(self) -> int:
        """The largest file of any kind that is kept."""
        return max(self.picture_limit_bytes, self.video_limit_bytes, self.audio_limit_bytes, self.document_limit_bytes)

    @property
    def is_embedded(self) -> bool:
        """Whether this installation runs its own PostgreSQL."""
        return not self.database_url


class WrongKnob(SystemExit):
    """A knob has a value that it cannot have: the program ends with a sentence a knob, what it is for and what is wrong."""

    def __init__(self, error: ValidationError) -> None:
        super().__init__("\n".join(_sentence(str(each["loc"][0]), each["msg"]) for each in error.errors(include_url=False)))


def _sentence(place: str, wrong: str) -> str:
    name = place if place.isupper() else f"ANSWERABLE_{place.upper()}"
    field = Settings.model_fields.get(place.lower().removeprefix("answerable_"))
    return f"The setting {name} cannot be used: {wrong}. It means: {field.description if field else ''}".removesuffix(" It means: ")


@lru_cache(maxsize=1)
def get_settings() -> Settings:
    """The settings of this process, read once; raises WrongKnob."""
    try:
        return Settings(_secrets_dir=os.environ.get("ANSWERABLE_SECRETS_DIR"))
    except ValidationError as error:
        raise WrongKnob(error) from error
