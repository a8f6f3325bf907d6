"""Django's own settings, derived from `core.settings`; nothing is decided here that a person might want to change."""

from pathlib import Path
from urllib.parse import urlsplit

import dj_database_url
from csp.constants import NONE, SELF
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _

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
    "routing",
    "policy",
    "macros",
    "publish",
    "sla",
    "alerts",
    "automation",
    "satisfaction",
    "language_model",
    "inbox",
    "reports",
]
SCREENS = ["layout", "told", "hand_offs", "inbox", "case", "marks", "settings", "files", "setup", "ledger", "channels", "people", "audit"]
SCREENS += ["glass_house", "policies", "you", "palette", "feedback", "review", "customers"]
INSTALLED_APPS = [
    *(f"answerable.{part}" for part in PARTS),
    *(f"answerable.web.{screen}" for screen in SCREENS),
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

AUTH_USER_MODEL = "staff.Member"
AUTHENTICATION_BACKENDS = ["answerable.web.accounts.backend.MemberBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ["name", "email"]},
    },
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
ALLAUTH_TRUSTED_PROXY_COUNT = knobs.trusted_proxies
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_ADAPTER = "answerable.web.accounts.adapter.Accounts"
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_LOGIN_ON_PASSWORD_RESET = False
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_FORMS = {
    "login": "answerable.web.accounts.forms.LogIn",
    "reauthenticate": "answerable.web.accounts.forms.Sure",
    "change_password": "answerable.web.accounts.forms.ChangedPassword",
    "reset_password": "answerable.web.accounts.forms.ForgottenPassword",
    "reset_password_from_key": "answerable.web.accounts.forms.NewPassword",
    "add_email": "answerable.web.accounts.forms.NewAddress",
}
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 900
ACCOUNT_RATE_LIMITS = {"login_failed": "30/5m/ip,5/5m/key"}
MFA_ADAPTER = "answerable.web.accounts.sealing.SealedFactors"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = _base.scheme == "http"
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_TOTP_ISSUER = "Answerable"
MFA_TOTP_TOLERANCE = 1
PASSWORD_RESET_TIMEOUT = 259_200
# Counts how often somebody tried, for all processes together; the pages themselves cache nothing here.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "staff_attempts",
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    }
}
LOGIN_URL = reverse_lazy("account_login")
LOGIN_REDIRECT_URL = "/"

LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("de", _("German")), ("ar", _("Arabic"))]
LOCALE_PATHS = [PACKAGE / "locale"]
USE_I18N = True
TIME_ZONE = "UTC"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = knobs.home / "static"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG

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

_mail = urlsplit(knobs.email_url)
EMAIL_BACKEND = f"django.core.mail.backends.{'console' if _mail.scheme == 'console' else 'smtp'}.EmailBackend"
EMAIL_HOST, EMAIL_PORT = _mail.hostname or "localhost", _mail.port or 25
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _mail.username or "", _mail.password or ""
EMAIL_USE_SSL = _mail.scheme == "smtps"
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
