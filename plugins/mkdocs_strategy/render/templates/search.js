// The search in the header and on its own page: what is typed, what is shown, and the keys. What searches is fetched when
// somebody starts to.

(() => {
  const here = document.currentScript.src;
  const root = new URL("../../", here);
  const WAIT = 180;
  const IN_HEADER = 7;
  const IN_GROUP = 5;
  let finding = null;
  let isReady = false;

  function engine() {
    finding ??= import(new URL("finding.js", here)).then(async (found) => ({ ...found, ...(await found.prepare()) }));
    finding.then(
      () => (isReady = true),
      () => (finding = null),
    );
    return finding;
  }

  function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  function filled(words, values) {
    return words.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
  }

  function counted(found, words) {
    const key = found.total === 0 ? "none" : found.total === 1 ? "one" : "many";
    return filled(words[key], { query: found.query, count: found.total });
  }

  // While what searches is on its way, readers are told that something happens.
  function waiting(tell) {
    if (isReady) return;
    const timer = setTimeout(tell, WAIT);
    engine().then(
      () => clearTimeout(timer),
      () => clearTimeout(timer),
    );
  }

  // A result: what it is called, what it is and where it belongs, and the words around what was found.
  function inside(result, words) {
    const name = element("span", { class: "strategy-search__title" }, result.title);
    if (result.section) name.append(element("span", { class: "strategy-search__section" }, ` › ${result.section}`));
    const sort = [words[`kind-${result.kind}`] ?? "", result.area].filter(Boolean).join(" · ");
    const text = element("span", { class: "strategy-search__text" });
    if (result.text.cutBefore) text.append("… ");
    for (const [word, isFound] of result.text.parts) {
      text.append(isFound ? element("mark", {}, word) : word, " ");
    }
    if (result.text.cutAfter) text.append("…");
    return [name, element("span", { class: "strategy-search__sort" }, sort), text];
  }

  function href(result) {
    return new URL(result.address, root).href;
  }

  // The three best first, whatever they are; the others by kind, in the order of the best of each.
  function grouped(results, words) {
    const groups = [[words.best, results.slice(0, 3)]];
    const others = new Map();
    for (const result of results.slice(3)) {
      if (!others.has(result.group)) others.set(result.group, []);
      others.get(result.group).push(result);
    }
    for (const [group, list] of others) groups.push([words[`group-${group}`] ?? group, list]);
    return groups.filter(([, list]) => list.length);
  }

  function slipped(found, words) {
    return found.slips.map(({ word, other }) => filled(words["shown-instead"], { word, other }));
  }

  function nearby(found) {
    return found.suggestions.flatMap(({ word, near }) =>
      near.map((one) => ({ word, one, query: found.query.toLowerCase().replace(word, one) })),
    );
  }

  function suggested(found, words, link) {
    return found.suggestions.map(({ word }) => {
      const line = element("p", { class: "strategy-search__near" });
      line.append(filled(words["instead-of"], { word }), ` ${words["did-you-mean"]} `);
      nearby(found)
        .filter((one) => one.word === word)
        .forEach(({ one, query }, at) => line.append(at ? ", " : "", link(query, one)));
      line.append("?");
      return line;
    });
  }

  function failed(box) {
    status(box, box.dataset.failed);
  }

  function status(box, words) {
    const line = box.querySelector(".strategy-search__status");
    if (line.textContent !== words) line.textContent = words;
  }

  // The page for searching

  function page(box) {
    const form = box.querySelector("form");
    const input = form.elements.q;
    const room = box.querySelector(".strategy-search__found");
    let latest = 0;
    let timer = 0;

    async function show(remember) {
      const typed = input.value.trim();
      const mine = ++latest;
      const address = new URL(location.href);
      if (typed) address.searchParams.set("q", typed);
      else address.searchParams.delete("q");
      if (remember && address.href !== location.href) history.pushState(null, "", address);
      else if (!remember) history.replaceState(null, "", address);
      if (!typed) {
        room.replaceChildren();
        status(box, "");
        return;
      }
      waiting(() => status(box, box.dataset.searching));
      try {
        const { find, settings } = await engine();
        const found = await find(typed);
        if (mine === latest) tell(found, settings.words);
      } catch (error) {
        console.error(error);
        if (mine === latest) failed(box);
      }
    }

    function tell(found, words) {
      const best = found.total > found.results.length ? [filled(words["only-best"], { count: found.results.length })] : [];
      status(box, best.length ? `${counted(found, words)}. ${best[0]}.` : counted(found, words));
      const link = (query, said) => {
        const to = new URL(location.href);
        to.searchParams.set("q", query);
        return element("a", { href: to.href }, said);
      };
      const parts = slipped(found, words).map((said) => element("p", { class: "strategy-search__near" }, said));
      parts.push(...suggested(found, words, link));
      if (!found.total) parts.push(element("p", {}, words["none-way"]));
      for (const [name, results] of grouped(found.results, words)) parts.push(group(name, results, words));
      room.replaceChildren(...parts);
    }

    function group(name, results, words) {
      const list = element("ul", {});
      results.forEach((result, at) => {
        const item = element("li", {}, element("a", { href: href(result) }, ...inside(result, words)));
        item.hidden = at >= IN_GROUP;
        list.append(item);
      });
      const made = element("section", {}, element("h2", {}, name), list);
      if (results.length > IN_GROUP) {
        const more = element("button", { type: "button", class: "strategy-search__more" });
        more.append(`${words.more} (${results.length - IN_GROUP})`);
        more.addEventListener("click", () => {
          const next = list.children[IN_GROUP];
          for (const item of list.children) item.hidden = false;
          more.remove();
          next.querySelector("a").focus();
        });
        made.append(more);
      }
      return made;
    }

    function step(by) {
      const stops = [input, ...room.querySelectorAll("li:not([hidden]) a, .strategy-search__near a")];
      const at = stops.indexOf(document.activeElement);
      stops[Math.min(Math.max(at + by, 0), stops.length - 1)].focus();
    }

    form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(timer);
      show(true);
    });
    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => show(false), WAIT);
    });
    input.addEventListener("focus", () => engine().catch(() => {}), { once: true });
    box.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        step(event.key === "ArrowDown" ? 1 : -1);
      } else if (event.key === "Escape" && document.activeElement !== input) {
        event.preventDefault();
        input.focus();
      }
    });
    function read() {
      input.value = new URL(location.href).searchParams.get("q") ?? "";
      show(false);
    }
    window.addEventListener("popstate", read);
    read();
  }

  // The header: a field with a list of what was found under it

  function header(box) {
    const form = box.querySelector("form");
    const input = form.elements.q;
    const panel = box.querySelector(".strategy-search__panel");
    const name = "strategy-search-list";
    let options = [];
    let chosen = -1;
    let latest = 0;
    let timer = 0;

    for (const [key, value] of Object.entries({
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": name,
    })) {
      input.setAttribute(key, value);
    }

    function open(is) {
      panel.hidden = !is;
      input.setAttribute("aria-expanded", String(is));
      if (!is) choose(-1);
    }

    function choose(at) {
      options[chosen]?.setAttribute("aria-selected", "false");
      chosen = at;
      const option = options[at];
      if (option) {
        option.setAttribute("aria-selected", "true");
        input.setAttribute("aria-activedescendant", option.id);
        option.scrollIntoView({ block: "nearest" });
      } else {
        input.removeAttribute("aria-activedescendant");
      }
    }

    async function show() {
      const typed = input.value.trim();
      const mine = ++latest;
      if (!typed) {
        status(box, "");
        open(false);
        return;
      }
      waiting(() => say(box.dataset.searching));
      try {
        const { find, settings } = await engine();
        const found = await find(typed);
        if (mine !== latest || document.activeElement !== input) return;
        tell(found, settings.words);
      } catch (error) {
        console.error(error);
        if (mine !== latest) return;
        say(box.dataset.failed);
      }
    }

    function say(words) {
      panel.replaceChildren(element("p", { class: "strategy-search__count" }, words));
      options = [];
      open(true);
      status(box, words);
    }

    function tell(found, words) {
      const list = element("div", { role: "listbox", id: name, "aria-label": form.getAttribute("aria-label") });
      options = [];
      for (const [said, results] of grouped(found.results.slice(0, IN_HEADER), words)) {
        const heading = element("div", { class: "strategy-search__group", id: `${name}-${list.childElementCount}` }, said);
        const made = element("div", { role: "group", "aria-labelledby": heading.id }, heading);
        heading.setAttribute("role", "presentation");
        for (const result of results) made.append(option(href(result), inside(result, words)));
        list.append(made);
      }
      for (const { one, query } of nearby(found)) list.append(option(search(query), [`${words["did-you-mean"]} ${one}?`]));
      if (found.total > IN_HEADER) list.append(option(search(found.query), [words.all]));
      const said = [counted(found, words), ...slipped(found, words)].join(". ");
      const line = element("p", { class: "strategy-search__count", "aria-hidden": "true" }, said);
      panel.replaceChildren(line, ...(list.childElementCount ? [list] : []));
      status(box, options.length ? `${said}. ${words.keys}` : said);
      open(true);
      choose(-1);
    }

    function option(address, parts) {
      const made = element("a", {
        role: "option",
        id: `${name}-option-${options.length}`,
        "aria-selected": "false",
        tabindex: "-1",
        href: address,
      });
      made.append(...parts);
      options.push(made);
      return made;
    }

    function search(query) {
      const to = new URL(form.getAttribute("action") ?? "", location.href);
      to.searchParams.set("q", query);
      return to.href;
    }

    input.addEventListener("focus", () => engine().catch(() => {}), { once: true });
    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(show, WAIT);
    });
    input.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (panel.hidden) return void show();
        const by = event.key === "ArrowDown" ? 1 : -1;
        choose(((chosen + by + 1 + options.length + 1) % (options.length + 1)) - 1);
      } else if (event.key === "Enter" && chosen >= 0) {
        event.preventDefault();
        options[chosen].click();
      } else if (event.key === "Escape") {
        event.preventDefault();
        if (panel.hidden) input.value = "";
        open(false);
      }
    });
    box.addEventListener("focusout", (event) => {
      if (!box.contains(event.relatedTarget)) open(false);
    });
    panel.addEventListener("mousedown", (event) => event.preventDefault());
    form.addEventListener("submit", (event) => {
      if (!form.hasAttribute("action")) event.preventDefault();
    });
  }

  const boxes = [...document.querySelectorAll("[data-search]")];
  for (const box of boxes) (box.dataset.search === "page" ? page : header)(box);

  // The page's own field before the one in the header; on a narrow screen the latter is a link to the page.
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const field = [...boxes].reverse().map((box) => box.querySelector("input, a"));
    const target = field.find((one) => one.offsetParent) ?? boxes[0]?.querySelector(".strategy-search__open");
    if (!target) return;
    event.preventDefault();
    target.focus();
    target.select?.();
  });
})();
