/* On a page that moved: look for the place a reader was sent to on the new page. Without a script the page itself leads on. */
if (location.hash) {
  location.replace(document.currentScript.dataset.to.replace(/#.*/, "") + location.hash)
}
