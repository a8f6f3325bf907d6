"""The mail server of the settings."""

import pytest

from answerable.core.mail_server import MailServer


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("smtp://relay.internal", MailServer("relay.internal", 25, "", "", False, False)),
        ("smtp://127.0.0.1:2525", MailServer("127.0.0.1", 2525, "", "", False, False)),
        ("smtp://desk:secret@mail.example", MailServer("mail.example", 587, "desk", "secret", False, True)),
        ("smtps://desk:secret@mail.example", MailServer("mail.example", 465, "desk", "secret", True, False)),
        ("smtp+plain://desk:secret@10.0.0.2:26", MailServer("10.0.0.2", 26, "desk", "secret", False, False)),
        ("smtps://desk%40mail.example:a%2Fb%25c@mail.example", MailServer("mail.example", 465, "desk@mail.example", "a/b%c", True, False)),
        ("smtp://desk@mail.example:pass@mail.example", MailServer("mail.example", 587, "desk@mail.example", "pass", False, True)),
    ],
)
def test_it_says_where_and_how_mail_is_handed_over(url: str, expected: MailServer) -> None:
    assert MailServer.of(url) == expected
