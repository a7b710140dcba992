"""The real site on a real server with the strictest policy: nothing it forbids happens on any kind of page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.reader import Reader
from tests.hosts.engines import Built
from tests.hosts.servers import POLICY, Server, caddy

pytestmark = pytest.mark.browser

# One of each kind of page, in either language.
KINDS = (
    "",
    "en/",
    "strategi/baggrund/",
    "en/strategi/",
    "delstrategier/",
    "delstrategier/kort/",
    "delstrategier/citizens-and-patients/",
    "en/delstrategier/cyber-security/",
    "okonomi/",
    "okonomi/tabeller/",
    "beslutninger/",
    "en/milepaele/",
    "maal/",
    "projekter/",
    "organisation/",
    "decks/",
    "decks/cares-2026/",
    "decks/cares-2026/cares-2026.da.html",
    "kilder/",
    "kilder/oversaettelse/",
    "ordliste/",
    "en/there-is-no-such-page/",
)
LISTEN = """
window.broken = []
document.addEventListener("securitypolicyviolation", e => broken.push(`${e.effectiveDirective} ${e.blockedURI} ${e.sample}`))
"""


@pytest.fixture(scope="module")
def server(real_site: Built, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    assert real_site.status == 0, real_site.log
    with caddy(real_site.site, tmp_path_factory.mktemp("caddy")) as one:
        yield one


def redlines(site: Path) -> list[str]:
    """The pages that show what changed, of which a site may have none."""
    return [path.relative_to(site).as_posix() for path in sorted(site.glob("**/changes/**/*.html"))][:1]


def test_no_kind_of_page_breaks_the_policy_asks_elsewhere_or_keeps_a_cookie(
    browser: Browser, server: Server, real_site: Built
) -> None:
    broken = []
    with Reader(browser, server.address, width=1280) as reader:
        reader.window.add_init_script(LISTEN)
        for path in (*KINDS, *redlines(real_site.site)):
            answer = reader.window.goto(server.address + path)
            reader.window.wait_for_load_state("networkidle")
            assert answer is not None
            assert answer.headers["content-security-policy"] == POLICY
            use(reader)
            broken += [f"{path}: {one}" for one in reader.window.evaluate("broken")]
        reader.open("")
        reader.window.locator("header input[name=q]").fill("sikkerhed")
        expect(reader.window.locator(".strategy-search__panel a").first).to_be_visible()
        broken += [f"search: {one}" for one in reader.window.evaluate("broken")]
        cookies = reader.window.context.cookies()
        missing = f"404 {server.address}en/there-is-no-such-page/"
        complaints = [one for one in reader.complaints if missing not in one and "404 (Not Found)" not in one]
        assert (broken, complaints, reader.asked_elsewhere, cookies) == ([], [], [], [])


def use(reader: Reader) -> None:
    """Do what makes scripts of a page change it: change the colours, scroll, unfold, point at a word."""
    reader.window.evaluate("""() => {
        document.querySelectorAll("input[name=__palette]").forEach(one => one.click())
        document.querySelectorAll("details").forEach(one => { one.open = true })
        scrollTo(0, 2000)
        scrollTo(0, 1000)
        document.querySelector("article th button, article th")?.click()
        document.querySelector("a.strategy-term")?.dispatchEvent(new FocusEvent("focusin", { bubbles: true }))
    }""")


def test_what_is_written_into_a_page_does_not_run(browser: Browser, server: Server, real_site: Built) -> None:
    """The test above would see what is broken."""
    page = real_site.site / "written-into.html"
    page.write_text('<!doctype html><title>x</title><p style="color: red" onclick="">x</p><script>1</script>', "utf-8")
    try:
        with Reader(browser, server.address, width=1280) as reader:
            reader.window.add_init_script(LISTEN)
            reader.open("written-into.html")
            assert reader.window.evaluate("broken.map(one => one.split(' ')[0])") == [
                "style-src-attr",
                "script-src-attr",
                "script-src-elem",
            ]
    finally:
        page.unlink()
