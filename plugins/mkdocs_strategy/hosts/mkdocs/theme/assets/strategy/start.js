/* Before anything is drawn: that scripts run, and the reader's choice of light or dark. */
(() => {
  "use strict"
  document.documentElement.classList.replace("no-js", "js")
  const palette = JSON.parse(document.currentScript.dataset.palette || "[]")
  if (palette.length < 2) return

  const kept = () => {
    try {
      return localStorage.getItem("strategy-scheme")
    } catch {
      return null // a reader may forbid a page to keep anything
    }
  }
  const choice = palette.findIndex(option => option.scheme === kept())
  const place = choice >= 0 ? choice : palette.findIndex(option => option.media && matchMedia(option.media).matches)
  const chosen = Math.max(place, 0)

  /* The page comes bit by bit: its colours belong to its body, and the choice is shown in its head. */
  let isColoured = false
  const watch = new MutationObserver(() => {
    if (!document.body) return
    if (!isColoured) {
      for (const name of ["scheme", "primary", "accent"]) {
        document.body.setAttribute(`data-md-color-${name}`, palette[chosen][name])
      }
      isColoured = true
    }
    const option = document.getElementById(`__palette_${chosen}`)
    if (!option) return
    option.checked = true
    watch.disconnect()
  })
  watch.observe(document.documentElement, { childList: true, subtree: true })
})()
