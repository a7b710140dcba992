/*
 * Beside each heading and each thing with an address of its own: a link to it that also copies a citation. Where a heading
 * has a link to itself already, that becomes the one; without this script it stays the plain link it is.
 */
(() => {
  const SIGN =
    '<svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true" focusable="false">' +
    '<path fill="currentColor" d="M4 6h7v7l-3 5H5l2.5-5H4zM13 6h7v7l-3 5h-3l2.5-5H13z"/></svg>'
  const SHOWN = 4000

  const filled = (words, blanks) => words.replace(/\{(\w+)\}/g, (blank, name) => blanks[name] ?? blank)

  const written = heading =>
    [...heading.childNodes]
      .filter(node => !node.classList?.contains("headerlink"))
      .map(node => node.textContent.replaceAll("\u00ad", ""))
      .join("")
      .trim()

  /* Where the site has no address of its own, a citation names the path within it: where it happens to be may be a preview. */
  const address = (id, root) => {
    const canonical = document.querySelector("link[rel=canonical]")
    const within = () => `/${location.pathname.slice(new URL(root, location.href).pathname.length)}`
    const page = canonical ? canonical.href.replace(/[?#].*/, "") : within()
    return id ? `${page}#${id}` : page
  }

  /*
   * Where the button of a place stands: a heading gets a frame around it, for what is within a heading is part of its
   * name; so is it with the cell that heads a row. Items of lists and paragraphs hold it themselves.
   */
  const holder = place => {
    if (/^H[1-6]$/.test(place.tagName)) {
      const frame = document.createElement("div")
      place.replaceWith(frame)
      frame.append(place)
      return frame
    }
    if (place.matches("tr")) return place.closest(".tasks, .targets") ? place.cells[1] : place.lastElementChild
    return place.matches("span") ? place.closest("li, dd, td, th, p, blockquote") ?? place.parentElement : place
  }

  const copyTheOldWay = words => {
    const field = document.createElement("textarea")
    field.value = words
    field.className = "strategy-said"
    document.body.append(field)
    const before = document.activeElement
    field.select()
    const copied = document.execCommand("copy")
    field.remove()
    before?.focus()
    return copied
  }

  const copy = async words => {
    try {
      await navigator.clipboard.writeText(words)
      return true
    } catch {
      return copyTheOldWay(words)
    }
  }

  /* A page of many places must not stand still for them: some at a time, whenever there is nothing else to do. */
  const inTurns = acts => {
    const soon = window.requestIdleCallback ?? (act => setTimeout(() => act({ timeRemaining: () => 8 }), 1))
    const turn = idle => {
      const end = performance.now() + Math.min(idle.timeRemaining(), 8)
      do acts.shift()?.()
      while (acts.length && performance.now() < end)
      if (acts.length) soon(turn, { timeout: 200 })
    }
    soon(turn, { timeout: 200 })
  }

  const start = () => {
    const words = document.querySelector(".strategy-citing:not([data-ready])")
    if (!words) return
    words.dataset.ready = ""
    const said = document.createElement("p")
    said.className = "strategy-said"
    said.setAttribute("role", "status")
    words.after(said)

    let fading
    const say = (text, stays) => {
      clearTimeout(fading)
      said.textContent = ""
      /* The same words again are read out only when they are new to the page. */
      setTimeout(() => { said.textContent = text }, 50)
      if (!stays) fading = setTimeout(() => { said.textContent = "" }, SHOWN)
    }

    const add = (where, name, id, link = document.createElement("a")) => {
      if (!link.hasAttribute("href")) link.href = `#${id}`
      link.className = "strategy-copy"
      link.title = filled(words.dataset.label, { place: name })
      link.setAttribute("aria-label", link.title)
      link.innerHTML = SIGN
      link.addEventListener("click", async event => {
        event.stopPropagation()
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
        /* The address bar follows; the reader stays where they are. */
        event.preventDefault()
        history.replaceState(history.state, "", link.hash)
        const form = id ? words.dataset.citation : words.dataset.page
        const citation = filled(form, { place: name, address: address(id, words.dataset.root) })
        const copied = await copy(citation)
        say(copied ? words.dataset.copied : `${words.dataset.failed} ${citation}`, !copied)
      })
      where.classList.add("strategy-citable", ...(where.matches("td:empty") ? ["empty"] : []))
      where.append(link)
    }

    const page = words.closest("article") ?? words.parentElement
    const addToHeading = heading => {
      const id = heading.matches("h1") ? "" : heading.id
      add(holder(heading), written(heading), id, heading.querySelector(".headerlink") ?? undefined)
    }
    const addToPlace = ([id, name]) => {
      const place = document.getElementById(id)
      if (place && page.contains(place) && !/^H[1-6]$/.test(place.tagName)) add(holder(place), name, id)
    }
    inTurns([
      ...[...page.querySelectorAll("h1, :is(h2, h3, h4, h5, h6)[id]")].map(one => () => addToHeading(one)),
      ...Object.entries(JSON.parse(words.dataset.places)).map(one => () => addToPlace(one)),
    ])
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start)
  else start()
})()
