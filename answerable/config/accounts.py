"""How people sign in: Django's settings of accounts, passwords and second factors."""

from urllib.parse import urlsplit

from django.urls import reverse_lazy

from answerable.core.settings import get_settings

knobs = get_settings()

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
ACCOUNT_RATE_LIMITS = {"login_failed": "30/5m/ip,5/5m/key", "form": "6/10m/ip,120/10m/key"}
MFA_ADAPTER = "answerable.web.accounts.sealing.SealedFactors"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = urlsplit(knobs.base_url).scheme == "http"
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
