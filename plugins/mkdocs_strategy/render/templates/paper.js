// For paper: where it was printed from, when the site does not know its address, and what is folded opened.
(() => {
  const address = document.querySelector("[data-paper=address]")
  if (address && !address.textContent) address.textContent = location.href.replace(/#.*/, "")
  /* Where the margins of a sheet can say what differs from page to page, they do; elsewhere the head and foot of a table do. */
  const margins = () => {
    const root = document.documentElement
    for (const one of document.querySelectorAll("[data-paper]")) {
      root.style.setProperty(`--strategy-paper-${one.dataset.paper}`, JSON.stringify(one.textContent.replaceAll("\u00ad", "")))
    }
    root.classList.add("strategy-margins")
  }
  /* Said when paper is asked for: what is said at the root of a page has all of it reckoned anew. */
  if ("CSSMarginRule" in window) addEventListener("beforeprint", margins)
  const opened = []
  addEventListener("beforeprint", () => {
    for (const one of document.querySelectorAll("article details:not([open], .strategy-links)")) {
      one.open = true
      opened.push(one)
    }
  })
  addEventListener("afterprint", () => opened.splice(0).forEach(one => { one.open = false }))
})()
