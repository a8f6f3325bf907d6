"""A status's HTML as words."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from answerable.connectors.mastodon.html import text_of
from answerable.connectors.mastodon.words import squeezed, without_names

LINK = (
    '<a href="https://rail.example/plans/2026-06"><span class="invisible">https://</span>'
    '<span class="ellipsis">rail.example/plans</span><span class="invisible">/2026-06</span></a>'
)
MENTION = '<span class="h-card"><a href="https://x.example/@amara" class="u-url mention">@<span>amara</span></a></span>'
TAG = '<a href="https://x.example/tags/delay" class="mention hashtag" rel="tag">#<span>delay</span></a>'


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One<br>two<br />three</p><p>Four</p>", "One\ntwo\nthree\n\nFour"),
        (f"<p>See {LINK}.</p>", "See https://rail.example/plans/2026-06."),
        (f"<p>{MENTION} where? {TAG}</p>", "@amara where? #delay"),
        ('<p><a href="https://evil.example">rail.example</a></p>', "rail.example (https://evil.example)"),
        ('<p><a href="javascript:alert(1)">here</a></p>', "here"),
        ("<p>1 &lt; 2 &amp; <b>3</b></p>", "1 < 2 & 3"),
        ("<ul><li>a</li><li>b</li></ul>after", "- a\n- b\n\nafter"),
        ("<script>alert(1)</script>x<style>p{}</style>", "x"),
        ("<p>مرحبا 🚂</p>", "مرحبا 🚂"),
        ("", ""),
    ],
)
def test_it_reads(html: str, text: str) -> None:
    assert text_of(html) == text


@given(st.text() | st.text("<>![]-/?a&;= \"'"))
@example("<![")
def test_it_reads_anything(html: str) -> None:
    text_of(html)
    text_of(f"<p>{html}</a></p><script>{html}")


def test_it_leaves_out_only_names_at_the_beginning_that_address() -> None:
    assert without_names("@harbour @harbour@social.example: Where? @harbour", {"harbour"}) == "Where? @harbour"
    assert without_names("@other @harbour Where?", {"harbour"}) == "@other @harbour Where?"
    assert without_names("@harbour", {"harbour"}) == "@harbour"
    assert squeezed(" a\n b ") == "a b"
