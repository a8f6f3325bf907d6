"""Where files are: Django's settings of what browsers load, and of attachments, in a folder or in a bucket."""

from urllib.parse import urlsplit

from answerable.core.settings import get_settings

knobs = get_settings()

STATIC_URL = "/static/"
STATIC_ROOT = knobs.home / "static"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = knobs.debug

_bucket = urlsplit(knobs.attachments_url)


def _patience() -> object:
    """How long a bucket is waited for: a web thread must not hang at one that is away. Loaded only where there is a bucket."""
    from botocore.config import Config

    return Config(connect_timeout=3, read_timeout=20, retries={"mode": "standard", "total_max_attempts": 3})


STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    "attachments": {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "bucket_name": _bucket.hostname,
            "location": _bucket.path.strip("/"),
            "endpoint_url": knobs.s3_endpoint_url or None,
            "region_name": knobs.s3_region or None,
            "access_key": knobs.s3_access_key or None,
            "secret_key": knobs.s3_secret_key.get_secret_value() or None,
            "file_overwrite": True,
            "querystring_auth": True,
            "client_config": _patience(),
        },
    }
    if knobs.attachments_url
    else {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": knobs.home / "attachments", "file_permissions_mode": 0o600, "directory_permissions_mode": 0o700},
    },
}
