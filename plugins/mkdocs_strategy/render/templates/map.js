/*
 * Lets a finger see what an area hangs together with: the first tap shows it, with a link to the area's page; that link or
 * a second tap goes on. Mouse and keys need no script, and without it a tap goes on at once.
 */
(() => {
  "use strict"

  let shown = null // the area whose connections a tap shows
  let onward = null // the link to its page
  let tapped = false // whether a finger, not a mouse or a key, was used last

  const areaAt = place => place instanceof Element ? place.closest(".strategy-map > svg a") : null

  function show(area) {
    hide()
    shown = area
    area.focus({ preventScroll: true }) // what has the focus stands out
    const figure = area.closest(".strategy-map")
    const link = document.createElement("a")
    link.href = area.getAttribute("href")
    link.textContent = figure.dataset.onward.replace("{name}", () => area.getAttribute("aria-label"))
    onward = document.createElement("p")
    onward.className = "onward"
    onward.append(link)
    area.closest("svg").after(onward)
  }

  function hide() {
    if (onward) onward.remove()
    if (shown) shown.blur()
    shown = onward = null
  }

  document.addEventListener("pointerdown", event => {
    tapped = event.pointerType === "touch"
  })
  document.addEventListener("click", event => {
    const area = areaAt(event.target)
    if (area && tapped && area !== shown) {
      event.preventDefault()
      show(area)
    } else if (!area && shown && !onward.contains(event.target)) hide()
  })
  document.addEventListener("keydown", event => {
    tapped = false
    if (event.key === "Escape") hide()
  })
  addEventListener("pageshow", hide) // whoever comes back starts anew
})()
