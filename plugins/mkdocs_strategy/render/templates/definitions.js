/*
 * Shows what a linked word means, beside the word: when it is pointed at, when it has the focus, when it is tapped.
 * Escape closes it, and it stays while the pointer or the focus is in it. Without this script the word is a plain link.
 */
(() => {
  "use strict"

  const EDGE = 8 // pixels that stay free around the box
  const SOON = 150 // milliseconds, so that a pointer that passes opens nothing
  const LATER = 300 // milliseconds, so that a pointer finds its way into the box

  let link = null // the word whose meaning is shown
  let box = null
  let timer = 0
  let tapped = false // whether a finger, not a mouse or a key, was used last
  let shownBefore = null // the word whose meaning was shown when the finger came down

  const wordAt = place => place instanceof Element ? place.closest("a.strategy-term") : null
  const isInside = place => box !== null && place instanceof Node && (box.contains(place) || link.contains(place))
  const meaningOf = word => document.getElementById(word.dataset.definition)

  function show(word) {
    clearTimeout(timer)
    const meaning = meaningOf(word)
    if (word === link || !meaning) return
    hide()
    link = word
    describe(word) // a theme may have put it here since the page was opened
    box = document.createElement("div")
    box.className = "strategy-definition"
    for (const part of meaning.parentElement.children) {
      const copy = part.cloneNode(true)
      copy.removeAttribute("id")
      box.append(copy)
    }
    link.after(box) // so that the next step of the focus leads into it
    place()
  }

  function hide() {
    clearTimeout(timer)
    if (box) box.remove()
    link = box = null
  }

  /* Below the word, or above where there is more room; never outside the window. */
  function place() {
    if (!box) return
    const word = link.getBoundingClientRect()
    const room = document.documentElement.clientWidth - box.offsetWidth - EDGE
    const isAbove = word.bottom + box.offsetHeight + EDGE > innerHeight && word.top > innerHeight - word.bottom
    box.style.left = `${Math.max(EDGE, Math.min(word.left, room))}px`
    box.style.top = `${isAbove ? word.top - box.offsetHeight : word.bottom}px`
  }

  function hideUnlessUsed() {
    const isUsed = link && (link.matches(":hover") || box.matches(":hover") || isInside(document.activeElement))
    if (!isUsed) hide()
  }

  function describe(word) {
    if (meaningOf(word)) word.setAttribute("aria-describedby", word.dataset.definition)
  }

  function after(milliseconds, act) {
    clearTimeout(timer)
    timer = setTimeout(act, milliseconds)
  }

  document.addEventListener("pointerover", event => {
    const word = wordAt(event.target)
    if (event.pointerType === "touch") return
    if (word && word !== link) after(SOON, () => show(word))
    else if (isInside(event.target)) clearTimeout(timer)
    else after(LATER, hideUnlessUsed)
  })
  document.addEventListener("focusin", event => {
    const word = wordAt(event.target)
    if (word) show(word)
    else if (!isInside(event.target)) hide()
  })
  document.addEventListener("pointerdown", event => {
    tapped = event.pointerType === "touch"
    shownBefore = link
  })
  document.addEventListener("click", event => {
    const word = wordAt(event.target)
    if (word && tapped && word !== shownBefore && meaningOf(word)) {
      event.preventDefault() // the first tap shows; the second, or a link in the box, goes on
      show(word)
    } else if (!isInside(event.target)) hide()
  })
  document.addEventListener("keydown", event => {
    tapped = false
    if (event.key !== "Escape" || !box) return
    const word = link
    const hadFocus = box.contains(document.activeElement)
    hide()
    if (hadFocus) {
      word.focus()
      hide() // the focus alone would show it again
    }
  })
  addEventListener("scroll", place, { capture: true, passive: true })
  addEventListener("resize", place)
  document.querySelectorAll("a.strategy-term").forEach(describe)
})()
