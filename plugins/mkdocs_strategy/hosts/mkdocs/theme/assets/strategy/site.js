/*
 * What a page does beyond reading: light and dark, the drawer by keyboard, the place in the contents, the way back to the
 * top, everything unfolded for print. Nothing of the text depends on it. It takes the place of the theme's own script.
 */
(() => {
  "use strict"

  const find = (selector, within = document) => within.querySelector(selector)
  const all = (selector, within = document) => [...within.querySelectorAll(selector)]

  const colour = option => {
    option.checked = true
    for (const name of ["scheme", "primary", "accent"]) {
      document.body.setAttribute(`data-md-color-${name}`, option.dataset[name])
    }
  }

  /* A reader's choice stays; until there is one, the page goes with the system. */
  function palette() {
    const options = all("input[name=__palette]")
    let isChosen = false
    for (const option of options) {
      option.addEventListener("change", () => {
        isChosen = true
        colour(option)
        try {
          localStorage.setItem("strategy-scheme", option.dataset.scheme)
        } catch {
          // the choice then lasts as long as the page
        }
      })
      if (!option.dataset.media) continue
      matchMedia(option.dataset.media).addEventListener("change", ({ matches }) => {
        try {
          isChosen ||= localStorage.getItem("strategy-scheme") !== null
        } catch {
          // nothing was chosen before this page
        }
        if (matches && !isChosen) colour(option)
      })
    }
  }

  /* The drawer is a checkbox, so that it opens without a script; with one, a button opens it. */
  function drawer() {
    const state = find("#__drawer")
    const button = find("button.strategy-drawer")
    if (!state || !button) return
    const told = () => button.setAttribute("aria-expanded", String(state.checked))
    told()
    state.addEventListener("change", told)
    button.addEventListener("click", () => {
      state.checked = !state.checked
      told()
      if (state.checked) all(".md-nav--primary a").find(link => link.checkVisibility({ visibilityProperty: true }))?.focus()
    })
    addEventListener("keydown", event => {
      if (event.key !== "Escape" || !state.checked) return
      state.checked = false
      told()
      button.focus()
    })
  }

  /* Which part of the page is being read: the last heading above the upper third of the window. */
  function contents() {
    const links = new Map()
    for (const link of all(".md-sidebar--secondary .md-nav__link[href^='#']")) {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)))
      if (heading) links.set(heading, link)
    }
    const above = new Set()
    let marked
    const mark = link => {
      if (link === marked) return
      marked?.classList.remove("md-nav__link--active")
      marked?.removeAttribute("aria-current")
      link?.classList.add("md-nav__link--active")
      link?.setAttribute("aria-current", "location")
      marked = link
    }
    const watch = new IntersectionObserver(
      seen => {
        for (const { target, boundingClientRect, rootBounds } of seen) {
          if (rootBounds && boundingClientRect.top < rootBounds.bottom) above.add(target)
          else above.delete(target)
        }
        mark(links.get([...links.keys()].findLast(heading => above.has(heading))))
      },
      { rootMargin: "99999px 0px -67% 0px" },
    )
    for (const heading of links.keys()) watch.observe(heading)
  }

  /* Once the page's name is out of sight, the head of the page says it, and stands out from the text. */
  function head() {
    const heading = find("article h1")
    const header = find(".md-header")
    const title = find("[data-md-component=header-title]")
    if (!heading || !header || !title) return
    const isLifted = header.classList.contains("md-header--shadow")
    new IntersectionObserver(([{ isIntersecting, boundingClientRect }]) => {
      const isPast = !isIntersecting && boundingClientRect.top < 0
      title.classList.toggle("md-header__title--active", isPast)
      if (!isLifted) header.classList.toggle("md-header--shadow", isPast)
    }).observe(heading)
  }

  /* The way back to the top shows when a reader far down turns back. */
  function top() {
    const button = find("[data-md-component=top]")
    if (!button) return
    let before = scrollY
    addEventListener(
      "scroll",
      () => {
        button.hidden = !(scrollY > innerHeight && (scrollY < before || (scrollY === before && !button.hidden)))
        before = scrollY
      },
      { passive: true },
    )
    button.addEventListener("click", () => {
      scrollTo({ top: 0, behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" })
      find(".md-header a")?.focus({ preventScroll: true })
    })
  }

  /* On paper nothing can be unfolded. */
  function print() {
    let unfolded = []
    addEventListener("beforeprint", () => {
      unfolded = all("details:not([open])")
      for (const one of unfolded) one.open = true
    })
    addEventListener("afterprint", () => {
      for (const one of unfolded) one.open = false
    })
  }

  /* An address may lead into a tab that is not in front. */
  function tab() {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)))
    if (target && target.name?.startsWith("__tabbed_")) target.checked = true
  }

  /* What waited out of sight while the page came (light.css) takes its room, a box at a time, and is there for all. */
  const WAITING =
    "article :is(.strategy-table, .strategy-cards, .strategy-areas, .strategy-news, .strategy-chart, .strategy-drawing," +
    " .strategy-map), .md-footer"
  function room() {
    const boxes = all(WAITING)
    const turn = () => {
      boxes.shift()?.classList.add("strategy-there")
      if (boxes.length) soon(turn, { timeout: 100 })
    }
    const start = () => setTimeout(turn, 300)
    if (document.readyState === "complete") start()
    else addEventListener("load", start)
  }

  /* The page can be read before all this is done, and each takes a moment of its own. */
  const soon = window.requestIdleCallback ?? (act => setTimeout(act, 1))
  for (const act of [palette, drawer, tab, contents, head, top, print, room]) soon(() => act(), { timeout: 500 })
})()
