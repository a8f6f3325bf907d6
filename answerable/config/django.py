"""Django's own settings, derived from `core.settings`; nothing is decided here that a person might want to change.

How people sign in stands in `accounts`, where files are in `storage`.
"""

from pathlib import Path
from urllib.parse import urlsplit

import dj_database_url
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from answerable.config.accounts import *  # noqa: F403
from answerable.config.storage import *  # noqa: F403
from answerable.core.mail_server import MailServer
from answerable.core.settings import get_settings

knobs = get_settings()
PACKAGE = Path(__file__).resolve().parent.parent

SECRET_KEY = knobs.secret_key.get_secret_value() or "only-for-commands-that-sign-nothing"
DEBUG = knobs.debug
_base = urlsplit(knobs.base_url)
ALLOWED_HOSTS = [*knobs.allowed_hosts, _base.hostname or "localhost"]
CSRF_TRUSTED_ORIGINS = [f"{_base.scheme}://{_base.netloc}"]

PARTS = [
    "journal",
    "files",
    "channels",
    "staff",
    "customers",
    "ingest",
    "cases",
    "access",
    "effort",
    "meaning",
    "labels",
    "topics",
    "triage",
    "promises",
    "routing",
    "policy",
    "macros",
    "listening",
    "goodwill",
    "publish",
    "approvals",
    "sla",
    "alerts",
    "automation",
    "satisfaction",
    "language_model",
    "inbox",
    "reports",
    "evidence",
]
SCREENS = ["layout", "told", "hand_offs", "inbox", "case", "marks", "settings", "files", "setup", "ledger", "channels", "people", "audit"]
SCREENS += ["glass_house", "policies", "promises", "you", "palette", "feedback", "review", "customers", "goodwill", "evidence"]
SCREENS += ["approvals", "guidelines"]
INSTALLED_APPS = [
    *(f"answerable.{part}" for part in PARTS),
    *(f"answerable.web.{screen}" for screen in SCREENS),
    "answerable.public",
    "answerable.web",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "procrastinate.contrib.django",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "answerable.web.compressed.CompressPages",
    "answerable.web.live_mark.LiveMark",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "answerable.web.signed_in.LoginRequired",
    "answerable.web.signed_in.MemberPlace",
    "django.contrib.messages.middleware.MessageMiddleware",
    "answerable.web.accounts.second_factor.SecondFactorRequired",
    "answerable.web.said.SaidMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "answerable.web.refusals.RefusalMiddleware",
]

ROOT_URLCONF = "answerable.config.urls"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "answerable.web.context.shell",
            ]
        },
    }
]

# One pool a process: opening a connection costs more than most queries here. Each that is lent is looked at first (0.1 ms): after
# a restart of PostgreSQL all of them are dead.
_pool = {"min_size": 1, "max_size": knobs.web_threads + knobs.worker_jobs + 4, "timeout": 10}
_database = dj_database_url.parse(knobs.database_url or "postgres://localhost/answerable", conn_health_checks=True)
DATABASES = {"default": {**_database, "OPTIONS": {"pool": _pool}}}
if knobs.owner_database_url:
    DATABASES["owner"] = {**dj_database_url.parse(knobs.owner_database_url), "TEST": {"MIRROR": "default"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("de", _("German")), ("ar", _("Arabic"))]
LOCALE_PATHS = [PACKAGE / "locale"]
USE_I18N = True
TIME_ZONE = "UTC"
USE_TZ = True

_mail = MailServer.of(knobs.email_url)
EMAIL_BACKEND = f"django.core.mail.backends.{'console' if knobs.email_url.startswith('console:') else 'smtp'}.EmailBackend"
EMAIL_HOST, EMAIL_PORT = _mail.host, _mail.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _mail.user, _mail.password
EMAIL_USE_SSL, EMAIL_USE_TLS = _mail.is_wrapped, _mail.starts_tls
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = SERVER_EMAIL = knobs.email_from

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "media-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _base.scheme == "https"
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SECURE_HSTS_SECONDS = 31_536_000 if _base.scheme == "https" else 0
# Bodies are read by `hooks` up to a knob of its own; forms stay small.
DATA_UPLOAD_MAX_MEMORY_SIZE = max(knobs.hook_body_limit_bytes, 2_500_000)

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": knobs.log_level.upper()},
    "loggers": {"procrastinate": {"level": "WARNING"}, "httpx": {"level": "WARNING"}, "django.request": {"level": "ERROR"}},
}
PROCRASTINATE_ON_APP_READY = "answerable.journeys.schedule.register"
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "no_discovery"
