// For paper: where it was printed from, when the site does not know its address, and what is folded opened.
(() => {
  const address = document.querySelector("[data-paper=address]")
  if (address && !address.textContent) address.textContent = location.href.replace(/#.*/, "")
  const opened = []
  addEventListener("beforeprint", () => {
    for (const one of document.querySelectorAll("article details:not([open], .strategy-links)")) {
      one.open = true
      opened.push(one)
    }
  })
  addEventListener("afterprint", () => opened.splice(0).forEach(one => { one.open = false }))
})()
