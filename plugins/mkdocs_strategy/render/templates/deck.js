// Adds to a deck's page what needs a script: arrow keys from slide to slide, and full screen. Without it, all else works.
"use strict";

(() => {
  const slides = [...document.querySelectorAll(".slide")];
  const forward = new Set(["ArrowRight", "ArrowDown", "PageDown", " "]);
  const back = new Set(["ArrowLeft", "ArrowUp", "PageUp"]);

  // The slide that fills most of the window.
  const current = () => {
    const tops = slides.map((slide) => Math.abs(slide.getBoundingClientRect().top));
    return tops.indexOf(Math.min(...tops));
  };

  const go = (number) => {
    const slide = slides[Math.max(0, Math.min(slides.length - 1, number))];
    slide.scrollIntoView();
    slide.focus({ preventScroll: true });
    history.replaceState(null, "", `#${slide.id}`);
  };

  // A slide taller than the window is read to its end before the next one comes.
  const goesOn = (slide, down) => {
    const box = slide.getBoundingClientRect();
    return down ? box.bottom > window.innerHeight + 2 : box.top < -2;
  };

  document.addEventListener("keydown", (event) => {
    const held = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
    if (held || event.target.closest("a, button, summary, input, .figures")) return;
    const sideways = event.key === "ArrowRight" || event.key === "ArrowLeft";
    if (event.key === "Home" || event.key === "End") {
      go(event.key === "Home" ? 0 : slides.length - 1);
    } else if (forward.has(event.key) || back.has(event.key)) {
      const down = forward.has(event.key);
      const here = current();
      if (!sideways && goesOn(slides[here], down)) return;
      go(here + (down ? 1 : -1));
    } else {
      return;
    }
    event.preventDefault();
  });

  const button = document.querySelector(".full-screen");
  if (button && document.fullscreenEnabled) {
    button.hidden = false;
    button.addEventListener("click", () => {
      if (document.fullscreenElement) document.exitFullscreen();
      else document.documentElement.requestFullscreen().then(() => go(current()));
    });
  }
})();
