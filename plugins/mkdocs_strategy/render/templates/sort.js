/*
 * Buttons in the heads of tables that can be sorted, for keys and screen readers too; sortable.min.js does the sorting, by
 * the ranks in data-sort. A group keeps its heading above its rows, and what sums them up below.
 */
(() => {
  const kept = new WeakMap()
  const bodies = event => [...event.target.tBodies]

  document.addEventListener("sort-start", event => {
    kept.set(event.target, bodies(event).map(body => {
      const first = [...body.querySelectorAll(":scope > :is(.group, .frame)")]
      const last = [...body.querySelectorAll(":scope > :is(.total, .computed)")]
      for (const row of [...first, ...last]) row.remove()
      return [first, last]
    }))
  })

  document.addEventListener("sort-end", event => {
    bodies(event).forEach((body, index) => {
      const [first, last] = kept.get(event.target)[index]
      body.prepend(...first)
      body.append(...last)
    })
  })

  const start = () => {
    for (const head of document.querySelectorAll("table.sortable thead th:not(.no-sort):not(:has(button))")) {
      const button = document.createElement("button")
      button.type = "button"
      button.append(...head.childNodes)
      head.append(button)
    }
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start)
  else start()
})()
