"""Words in markup are escaped as Django escapes them."""

from django.utils import html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy
from hypothesis import given
from hypothesis import strategies as st

from answerable.web.layout.markup import format_html

WORDS = st.one_of(
    st.text(),
    st.text().map(SafeString),
    st.integers(),
    st.floats(),
    st.none(),
    st.sampled_from([gettext_lazy("Open <b>"), "<script>&'\"", b"<"]),
)


@given(WORDS, WORDS, WORDS)
def test_it_says_what_django_says(first: object, second: object, third: object) -> None:
    markup = '<a href="{}" class="{}">{third}</a>'
    made = format_html(markup, first, second, third=third)
    assert made == html.format_html(markup, first, second, third=third)
    assert isinstance(made, SafeString)
    assert format_html("{}", made) == made
