"""What the language model's part refuses."""

from answerable.core.errors import Refusal


class SwitchedOff(Refusal):
    """The page does not let a model do this."""

    code = "switched_off"
    status = 409


class BudgetSpent(Refusal):
    """As much was asked as the company allows."""

    code = "budget_spent"
    status = 429


class Resting(Refusal):
    """The model failed several times and is left alone for a while."""

    code = "model_rests"
    status = 503


class NothingToAsk(Refusal):
    """There is no text to work on."""

    code = "nothing_to_ask"
    status = 422


class UnfitEndpoint(Refusal):
    """The server cannot be called like this."""

    code = "unfit_endpoint"
    status = 422
