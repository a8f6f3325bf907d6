"""Files are kept in a folder or in a bucket, and gone when they are removed."""

import logging
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import boto3
import pytest
from django.core.files.storage import storages
from django.test import override_settings
from moto.server import ThreadedMotoServer

from answerable.core.settings import get_settings
from answerable.files import operations as files
from answerable.files import queries
from answerable.files.errors import FileGone, FileRefused, Unfit
from answerable.files.models import StoredFile
from answerable.files.tests import samples
from answerable.journal.models import Event
from answerable.journal.record import PROGRAM

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
S3 = "storages.backends.s3.S3Storage"


@pytest.fixture(scope="module")
def bucket() -> Iterator[dict[str, str]]:
    """An S3 of its own, over real HTTP."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer(port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    options = {"endpoint_url": f"http://{host}:{port}", "access_key": "a", "secret_key": "b", "region_name": "us-east-1"}
    told = {"aws_access_key_id": "a", "aws_secret_access_key": "b", "region_name": "us-east-1", "endpoint_url": options["endpoint_url"]}
    boto3.client("s3", **told).create_bucket(Bucket="desk")
    yield {**options, "bucket_name": "desk", "location": "files"}
    server.stop()


@pytest.fixture(params=["folder", "bucket"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[None]:
    """Each of the two kinds of store."""
    if request.param == "folder":
        chosen = {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": tmp_path}}
    else:
        chosen = {"BACKEND": S3, "OPTIONS": request.getfixturevalue("bucket")}
    with override_settings(STORAGES={"attachments": chosen}):
        yield


def keep(content: bytes, name: str = "photo.png") -> StoredFile:
    return files.keep(BytesIO(content), name=name, actor=PROGRAM, now=NOW)


def test_it_keeps_a_picture_with_a_small_one(store: None) -> None:
    file = keep(samples.picture(size=(800, 600)))
    assert (file.state, file.kind, file.media_type, file.width, file.height) == ("ready", "picture", "image/png", 800, 600)
    assert queries.content(file)[:4] == b"\x89PNG"
    assert len(queries.content(file)) == file.size
    with queries.opened(file, small=True) as small:
        assert small.read(4) == b"RIFF"
    assert Event.objects.get(kind="file.kept").subject_id == file.pk


def test_it_keeps_a_video_as_it_came(store: None) -> None:
    file = keep(samples.VIDEO, "clip.mp4")
    assert (file.kind, file.media_type, queries.content(file)) == ("video", "video/mp4", samples.VIDEO)


def test_it_gives_no_removed_file_and_forgets_its_content(store: None) -> None:
    file = keep(samples.picture())
    assert files.remove([file.pk], actor=PROGRAM, now=NOW) == 1
    with pytest.raises(FileGone):
        queries.content(StoredFile.objects.get(pk=file.pk))
    assert files.forget(now=NOW) == 1
    assert not storages["attachments"].exists(file.key())
    assert not storages["attachments"].exists(file.key(small=True))
    assert files.remove([file.pk], actor=PROGRAM, now=NOW) == 0


def test_it_forgets_what_was_broken_off_half_way(store: None) -> None:
    file = keep(samples.picture())
    StoredFile.objects.update(state="pending")
    assert files.forget(now=NOW) == 0
    assert files.forget(now=NOW + timedelta(hours=2)) == 1
    assert not storages["attachments"].exists(file.key())


def test_it_says_that_a_lost_content_is_gone(store: None) -> None:
    file = keep(samples.VIDEO, "clip.mp4")
    storages["attachments"].delete(file.key())
    with pytest.raises(FileGone):
        queries.content(file)


@pytest.mark.parametrize(
    ("content", "name", "unfit"),
    [
        (b"", "a.png", Unfit.EMPTY),
        (samples.PAGE, "a.png", Unfit.PRETENDS),
        (samples.claiming(9000, 9000), "a.png", Unfit.TOO_MANY_PIXELS),
        (samples.picture()[:60], "a.png", Unfit.BROKEN),
        (samples.PDF + b" " * 30_000, "a.pdf", Unfit.TOO_LARGE),
    ],
)
def test_it_refuses_in_words_and_keeps_nothing(content: bytes, name: str, unfit: Unfit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(get_settings(), "document_limit_bytes", 20_000)
    with pytest.raises(FileRefused) as refused:
        keep(content, name)
    assert refused.value.unfit is unfit
    assert str(refused.value.sentence).endswith(".")
    assert not StoredFile.objects.exists()
