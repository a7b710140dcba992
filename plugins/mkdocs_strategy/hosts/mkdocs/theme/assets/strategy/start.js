/* Before anything is drawn: that scripts run, and the reader's choice of light or dark. */
(() => {
  "use strict"
  document.documentElement.classList.replace("no-js", "js")
  const options = [...document.querySelectorAll("input[name=__palette]")]
  if (!options.length) return

  const kept = () => {
    try {
      return localStorage.getItem("strategy-scheme")
    } catch {
      return null // a reader may forbid a page to keep anything
    }
  }
  const chosen =
    options.find(option => option.dataset.scheme === kept()) ??
    options.find(option => option.dataset.media && matchMedia(option.dataset.media).matches) ??
    options[0]
  chosen.checked = true
  for (const name of ["scheme", "primary", "accent"]) {
    document.body.setAttribute(`data-md-color-${name}`, chosen.dataset[name])
  }
})()
