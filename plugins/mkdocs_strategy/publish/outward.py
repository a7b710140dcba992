"""Ask the addresses that links lead out to whether they answer. Only when somebody wants to know, never in a build."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor

from mkdocs_strategy.model.outward import Outward
from mkdocs_strategy.problems import Problem, problem

SECONDS = 15.0
AT_ONCE = 8

# Servers that know no HEAD, or refuse it, are asked for the page itself.
_ASK_AGAIN = (400, 403, 404, 405, 501)


def ask_outward(links: Iterable[Outward], seconds: float = SECONDS) -> tuple[Problem, ...]:
    """A problem for each link whose address gives no good answer within some seconds; each address is asked once."""
    listed = tuple(links)
    urls = tuple(dict.fromkeys(link.url for link in listed))
    with ThreadPoolExecutor(AT_ONCE) as asking:
        reasons = dict(zip(urls, asking.map(lambda url: _reason(url, seconds), urls), strict=True))
    way = "'{url}' gives no page: {reason}. Mend the address, or take the link out."
    return tuple(
        problem(link.at, "dead-address", way, url=link.url, reason=reasons[link.url])
        for link in listed
        if reasons[link.url]
    )


def _reason(url: str, seconds: float) -> str:
    """Why an address gives no page; "" where it does."""
    reason = _ask(url, "HEAD", seconds)
    return _ask(url, "GET", seconds) if reason in {str(status) for status in _ASK_AGAIN} else reason


def _ask(url: str, method: str, seconds: float) -> str:
    # Only those who ask pay for what it takes to import what asks.
    import urllib.error
    import urllib.request

    request = urllib.request.Request(url, method=method, headers={"User-Agent": "mkdocs-strategy link check"})
    try:
        with urllib.request.urlopen(request, timeout=seconds):
            return ""
    except urllib.error.HTTPError as error:
        return str(error.code)
    except urllib.error.URLError as error:
        return str(error.reason)
    except (OSError, ValueError) as error:
        return str(error) or type(error).__name__
