"""Why a model did not answer, why it may not be asked, and what to look at in what it said, in words."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from answerable.language_model.rules.budget import Limit
from answerable.language_model.rules.flags import Flag
from answerable.language_model.rules.trouble import Trouble

TROUBLES: dict[str, str | Promise] = {
    Trouble.ADDRESS: _("The address of the language model is none. An owner can correct it in the settings."),
    Trouble.PRIVATE: _("The language model stands in a private network, which an owner has not allowed in the settings."),
    Trouble.PLAIN: _("The language model's address begins with http:// and leads out of your network. It needs https://."),
    Trouble.UNREACHABLE: _("The language model cannot be reached. Write it yourself, or try again later."),
    Trouble.SLOW: _("The language model took too long. Write it yourself, or try again."),
    Trouble.SIZE: _("The language model's answer was too large and was not read."),
    Trouble.REDIRECTED: _("The language model's server wants to be asked elsewhere. An owner can correct its address in the settings."),
    Trouble.KEY: _("The language model's server does not accept the key. An owner can enter it again in the settings."),
    Trouble.NOT_THERE: _("The server knows no such model, or its address is another one. An owner can correct it in the settings."),
    Trouble.BUSY: _("The language model has too much to do. Try again in a few minutes."),
    Trouble.BROKEN: _("The language model's server reports a fault of its own. Try again later."),
    Trouble.REFUSED: _("The language model's server refused the question."),
    Trouble.GARBAGE: _("The language model's answer could not be understood."),
    Trouble.EMPTY: _("The language model said nothing. Try again, or write it yourself."),
    Trouble.LOST: _("The question to the language model was lost. Ask again."),
    Trouble.GONE: _("What the question was about is not there any more."),
    Trouble.SWITCHED_OFF: _("The language model was switched off before it answered."),
    Trouble.RESTING: _("The language model failed several times and is left alone for some minutes. Write it yourself, or try later."),
}
LIMITS: dict[str, str | Promise] = {
    Limit.REQUESTS_A_DAY: _("Today's questions to the language model are used up. There are more tomorrow, or an owner raises the limit."),
    Limit.TOKENS_A_DAY: _("Today's budget for the language model is used up. There is more tomorrow, or an owner raises it."),
    Limit.REQUESTS_A_MONTH: _("This month's questions to the language model are used up. An owner can raise the limit."),
    Limit.TOKENS_A_MONTH: _("This month's budget for the language model is used up. An owner can raise it."),
}
FLAGS: dict[str, str | Promise] = {
    Flag.LINK: _("A link that nobody in this case wrote"),
    Flag.PERSONAL: _("A personal detail that nobody in this case wrote"),
    Flag.PRIVATE: _("A detail that was told in private"),
    Flag.UNKNOWN: _("A gap that could not be filled"),
    Flag.MARKUP: _("Markup, which customers would see as it is"),
    Flag.CUT: _("The answer was cut short"),
}


def trouble_words(trouble: str) -> str:
    """Why there is no answer."""
    return str(TROUBLES.get(trouble, TROUBLES[Trouble.BROKEN]))


def flag_words(flag: str) -> str:
    """What is to be looked at."""
    return str(FLAGS.get(flag, flag))
