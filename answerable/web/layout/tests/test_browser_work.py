"""Keyboard, composer and live list in a real browser."""

from playwright.sync_api import Page, Route, expect

from answerable.web.layout.tests.conftest import Desk

ROW = '<li id="row-2"><a href="#case-2" class="row" data-case-id="2"><p class="snip">Changed</p></a></li>'


def focused(page: Page) -> str | None:
    """The case whose row has the focus."""
    case: str | None = page.evaluate("document.activeElement.dataset.caseId ?? null")
    return case


def go_live(page: Page, ids: list[int]) -> None:
    """What the stream does to a page when these cases changed."""
    page.evaluate("ids => document.dispatchEvent(new CustomEvent('live:case', {detail: {ids}}))", ids)


def test_it_walks_the_list_by_keys_and_leaves_text_alone(desk: Desk) -> None:
    page = desk.open()
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    assert focused(page) == "1"
    page.locator("[data-composer-text]").fill("")
    page.keyboard.type("jk?")
    assert page.locator("[data-composer-text]").input_value() == "jk?"
    expect(page.locator("[data-keys-help]")).to_be_hidden()


def test_it_shows_the_keys_and_lets_them_be_switched_off(desk: Desk) -> None:
    page = desk.open()
    page.keyboard.press("?")
    expect(page.locator("[data-keys-help]")).to_be_visible()
    page.locator("[data-keys-switch]").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    assert focused(page) is None


def test_it_keeps_one_draft_a_leg_and_says_why_a_window_is_closed(desk: Desk) -> None:
    page = desk.open()
    text = page.locator("[data-composer-text]")
    text.fill("For everyone")
    page.keyboard.press("Escape")
    page.keyboard.press("p")
    text.fill("For her")
    expect(page.locator("[data-composer-send]")).to_have_text("Send privately")
    expect(page.locator("[data-composer-count]")).to_have_text("7 / 2,000")
    page.get_by_role("tab", name="DM").click()
    expect(page.locator("[data-composer-closed]")).to_contain_text("Reply in public")
    expect(page.locator("[data-composer-send]")).to_have_attribute("aria-disabled", "true")
    page.reload()
    page.keyboard.press("p")
    expect(text).to_have_value("For her")
    page.get_by_role("tab", name="Public reply").click()
    expect(text).to_have_value("For everyone")


def test_it_sends_once_however_often_send_is_pressed(desk: Desk) -> None:
    page = desk.open()
    waiting: list[Route] = []
    desk.answers["/layout"] = waiting.append
    page.locator("[data-composer-text]").fill("Amara, your ramp is booked.")
    for _ in range(3):
        page.keyboard.press("Control+Enter")
    send = page.locator("[data-composer-send]")
    expect(send).to_have_attribute("aria-busy", "true")
    expect(send).to_have_text("Sending…")
    assert desk.asked.count("POST /layout") == 1
    assert "mode=public&leg=1" in (waiting[0].request.post_data or "")
    waiting[0].fulfill(status=204)
    expect(page.locator("[data-composer-text]")).to_have_value("")
    expect(send).to_have_text("Send publicly")


def test_it_keeps_the_text_when_a_send_is_refused(desk: Desk) -> None:
    page = desk.open()
    desk.answers["/layout"] = lambda route: route.fulfill(status=409, body="Maya answered")
    page.locator("[data-composer-text]").fill("Mine")
    page.keyboard.press("Control+Enter")
    expect(page.locator("[data-composer-send]")).to_have_text("Send publicly")
    expect(page.locator("[data-composer-text]")).to_have_value("Mine")
    expect(page.locator("#composer-answer")).to_have_text("Maya answered")


def now_is(desk: Desk, rows: dict[str, str], *, gone: tuple[int, ...] = (), new: tuple[int, ...] = ()) -> None:
    """What the server says of changed cases from now on."""
    desk.answers["/changes"] = lambda route: route.fulfill(json={"rows": rows, "gone": gone, "new": new})


def test_it_holds_new_messages_back_and_moves_nothing(desk: Desk) -> None:
    page = desk.open()
    now_is(desk, {}, new=(98, 99))
    before = page.locator("[data-inbox]").inner_html()
    go_live(page, [98, 99])
    expect(page.locator("[data-held]")).to_contain_text("2 new messages, held back")
    expect(page).to_have_title("(2) All open · Answerable")
    assert page.locator("[data-inbox]").inner_html() == before


def test_it_redraws_a_changed_row_where_it_stands(desk: Desk) -> None:
    page = desk.open()
    now_is(desk, {"2": ROW})
    page.keyboard.press("j")
    page.keyboard.press("j")
    go_live(page, [2])
    expect(page.locator("#row-2 .snip")).to_have_text("Changed")
    assert focused(page) == "2"
    assert page.locator("a.row").nth(1).get_attribute("data-case-id") == "2"


def test_it_asks_once_for_many_changes(desk: Desk) -> None:
    page = desk.open()
    now_is(desk, {"2": ROW})
    for case_id in (1, 2, 3, 98, 2):
        go_live(page, [case_id])
    expect(page.locator("#row-2 .snip")).to_have_text("Changed")
    assert desk.asked.count("GET /changes") == 1


def test_it_dims_a_row_that_left_the_view(desk: Desk) -> None:
    page = desk.open()
    now_is(desk, {}, gone=(3,))
    go_live(page, [3])
    expect(page.locator("#row-3 .row")).to_have_class("row row-gone")


def test_it_reads_one_stream_for_all_windows(desk: Desk) -> None:
    streams: list[Route] = []
    desk.answers["/live"] = streams.append
    now_is(desk, {}, new=(98,))
    windows = [desk.open(), desk.open()]
    windows[1].wait_for_timeout(300)
    assert len(streams) == 1
    streams[0].fulfill(content_type="text/event-stream", body='id: 7\nevent: case\ndata: {"changed": [[1, 98]]}\n\n')
    for window in windows:
        expect(window.locator("[data-held]")).to_contain_text("1 new message, held back")


def test_it_reads_on_in_another_window_when_the_first_is_closed(desk: Desk) -> None:
    streams: list[Route] = []
    desk.answers["/live"] = streams.append
    first, second = desk.open(), desk.open()
    first.close()
    second.wait_for_timeout(500)
    assert len(streams) == 2


def test_it_says_since_when_it_is_offline(desk: Desk) -> None:
    desk.answers["/live"] = lambda _: None
    page = desk.open()
    bar = page.locator("[data-offline]")
    expect(bar).to_be_hidden()
    desk.context.set_offline(True)
    expect(page.locator(".when-offline")).to_be_visible()
    expect(page.locator(".when-stale")).to_be_hidden()
    expect(bar.locator("time")).to_contain_text(":")
    desk.context.set_offline(False)
    expect(bar).to_be_hidden()


def test_it_does_not_call_itself_offline_when_only_the_stream_fails(desk: Desk) -> None:
    desk.answers["/live"] = lambda route: route.fulfill(status=503)
    page = desk.open()
    expect(page.locator("[data-offline]")).to_contain_text("Live updates are interrupted")
    expect(page.locator(".when-offline")).to_be_hidden()
