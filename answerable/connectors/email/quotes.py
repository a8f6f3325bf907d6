# ruff: noqa: RUF001  # words of many languages
"""What somebody says in a mail, without what their client set beneath it: the mail that it answers, and the signature.

Only what stands at the end is left out; words between quoted lines are an answer to them and stay with them. Line by line, with
patterns that look at one line only: a mail can be made to keep others busy for ever.
"""

import re

LOOKED_AT = 4000  # lines
LONGEST_LINE = 400
# "On 3 May 2026 at 10:00, Harbour Rail <care@harbourrail.example> wrote:" as clients write it, each language's own words for it.
INTRODUCTIONS = re.compile(
    r"^>*\s*("
    r"(on|am|le|el|il|em|op|den|dne|w dniu|dnia|vào|tarihinde|på|a\(z\)|в|у)\b.{3,300}"
    r"(wrote|writes|schrieb|a écrit|escribió|ha scritto|escreveu|schreef|skrev|napsal\(a\)|napisał\(a\)|napisał|yazdı|kirjoitti"
    r"|пише|написал)"
    r".{0,80}:"
    r"|.{3,300}(schrieb am|schreef op|skrev den|wrote on|kirjoitti|yazdı|написал\(а\)|написал|пишет|написав|escreveu).{0,120}:"
    r"|.{0,100}(كتب|كتبت|wrote:|写道|のメール|작성).{0,200}[:：]?"
    r")\s*$",
    re.IGNORECASE,
)
BY_A_CLIENT = re.compile(r"\d{1,2}[:.]\d{2}|@")
RULES = re.compile(
    r"^>*\s*(-{2,}\s*(original message|ursprüngliche nachricht|message d.origine|mensaje original|messaggio originale"
    r"|oorspronkelijk bericht|mensagem original|oprindelig meddelelse|wiadomość oryginalna"
    r"|původní zpráva|forwarded message|weitergeleitete nachricht"
    r"|الرسالة الأصلية|исходное сообщение)\s*-{2,}|_{20,})\s*$",
    re.IGNORECASE,
)
FIELDS = re.compile(
    r"^>*\s*\*?(from|sent|to|subject|date|cc|von|gesendet|an|betreff|datum|de|envoyé|à|objet|enviado|para|asunto|fecha|da|inviato|a|oggetto"
    r"|van|verzonden|aan|onderwerp|fra|sendt|til|emne|od|data|temat|من|إلى|الموضوع|تاريخ|от|кому|тема|дата)\*?\s?:\*?\s\S.*$",
    re.IGNORECASE,
)
DEVICES = re.compile(
    r"^(sent from (my|mail for|outlook|yahoo)|get outlook for|gesendet (von|mit)|von meinem .{1,30} gesendet"
    r"|envoyé (de|depuis)|enviado (desde|do)"
    r"|inviato da|verzonden (vanaf|met)|sendt fra|wysłane z|أرسلت من|отправлено (с|из)).{0,80}$",
    re.IGNORECASE,
)


def own_words(text: str) -> str:
    """What its author says. Where nothing would be left, the text as it is."""
    lines = text.split("\n")[:LOOKED_AT]
    kept = _without_signature(_without_history(lines))
    return "\n".join(kept).strip() or text.strip()


def _without_history(lines: list[str]) -> list[str]:
    for place, line in enumerate(lines):
        rest = [each for each in lines[place + 1 :] if each.strip()]
        if not rest or len(line) > LONGEST_LINE:
            continue
        if RULES.match(line) and _is_head(rest):
            return lines[:place]
        if FIELDS.match(line) and _is_head([line, *rest]):
            return lines[:place]
        is_introduced = INTRODUCTIONS.match(line) or (place + 1 < len(lines) and _in_two_lines(line, lines[place + 1]))
        if is_introduced and _is_all_quoted(rest if INTRODUCTIONS.match(line) else rest[1:], is_certain=bool(BY_A_CLIENT.search(line))):
            return lines[:place]
    end = len(lines)
    while end and (not lines[end - 1].strip() or lines[end - 1].lstrip().startswith(">")):
        end -= 1
    return lines[:end]


def _in_two_lines(first: str, second: str) -> bool:
    """Clients break long lines, this one too."""
    return bool(first.strip()) and len(second) < LONGEST_LINE and bool(INTRODUCTIONS.match(f"{first.strip()} {second.strip()}"))


def _is_head(lines: list[str]) -> bool:
    """Whether a quoted mail's head begins here: three of its fields in a row, as many as no customer writes by chance."""
    return sum(bool(FIELDS.match(each[:LONGEST_LINE])) for each in lines[:5]) >= 3


def _is_all_quoted(lines: list[str], *, is_certain: bool) -> bool:
    """Whether nothing but quoted lines follows; after a line that only a client writes it may have marked none of them."""
    marked = [each.lstrip().startswith(">") for each in lines]
    return all(marked) or (is_certain and not any(marked))


def _without_signature(lines: list[str]) -> list[str]:
    for place, line in enumerate(lines):
        if line.rstrip("\r") in {"-- ", "--"} and len(lines) - place <= 25:
            lines = lines[:place]
            break
    while lines and (not lines[-1].strip() or DEVICES.match(lines[-1].strip()[:LONGEST_LINE])):
        lines = lines[:-1]
    return lines
