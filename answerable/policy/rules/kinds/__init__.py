"""Which kinds of rules there are, in the order in which they are offered."""

from answerable.policy.rules.kinds import links, meaning, model, pattern, personal, promises, words
from answerable.policy.rules.kinds.kind import Data, Field, Kind, Shape, Unfit

_ALL = (words.KIND, pattern.KIND, personal.KIND, links.KIND, promises.KIND, meaning.KIND, model.KIND)
KINDS: dict[str, Kind] = {each.name: each for each in _ALL}

__all__ = ["KINDS", "Data", "Field", "Kind", "Shape", "Unfit"]
