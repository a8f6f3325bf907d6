"""Whether text can be read on a colour: the contrast of WCAG 2.2, which is the same for whichever of the two stands on the other."""

import re

LIGHT, DARK = "#f9fcfe", "#04161f"  # the two colours of text that the desk writes on its accent, by light and by dark theme
DESKS_OWN = "#006583"  # of a brand that chose none
ENOUGH = 4.5
_STEPS = 100


def is_colour(text: str) -> bool:
    """Whether it is written as #1a2b3c."""
    return re.fullmatch(r"#[0-9a-fA-F]{6}", text, re.ASCII) is not None


def contrast(one: str, other: str) -> float:
    """From 1, the same, to 21, black on white (WCAG 2.2, definition of contrast ratio)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def text_on(colour: str) -> str:
    """The text that is read best on it; it goes with the colour, so it is the same in both themes."""
    return max(LIGHT, DARK, key=lambda text: contrast(colour, text))


def best(colour: str) -> float:
    """The contrast of that text."""
    return contrast(colour, text_on(colour))


def nearest(colour: str) -> str:
    """The colour that comes nearest and on which text can be read: a little darker or lighter, where it has to be."""
    for step in range(_STEPS):
        for towards in ("#000000", "#ffffff"):
            mixed = _mixed(colour, towards, step / _STEPS)
            if best(mixed) >= ENOUGH:
                return mixed
    return DARK


def _parts(colour: str) -> list[int]:
    return [int(colour[place : place + 2], 16) for place in (1, 3, 5)]


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(each / 255) for each in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


def _mixed(colour: str, other: str, share: float) -> str:
    both = zip(_parts(colour), _parts(other), strict=True)
    return "#" + "".join(f"{round(own * (1 - share) + theirs * share):02x}" for own, theirs in both)
