// Starts Decap CMS with the forms of this strategy; what it saves are the files as they were, with what was changed.
const read = async (name) => (await fetch(new URL(name, import.meta.url))).json();

function loaded(name) {
  return new Promise((done, failed) => {
    const script = document.createElement("script");
    Object.assign(script, { src: new URL(name, import.meta.url).href, onload: done, onerror: failed });
    document.head.append(script);
  });
}

window.CMS_MANUAL_INIT = true;
const [config, things] = await Promise.all([read("config.json"), read("things.json"), loaded("decap-cms.js")]);
const [{ patched }, { readable, valuesOf, WRITTEN }, { pageValues, patchedPage }, { turned }, { registerWidgets }] = await Promise.all([
  import("./patch.js"),
  import("./values.js"),
  import("./pages.js"),
  import("./paths.js"),
  import("./widgets.js"),
]);
const { CMS } = window;

registerWidgets(things);
const names = new Map(things.map((one) => [one.id, one.name]));
for (const collection of config.collections) {
  const fields = collection.fields ?? collection.files[0].fields;
  const isPage = collection.extension === "md";
  const fromFile = readable((text) => (isPage ? pageValues(text, fields, names) : { ...valuesOf(text, fields), [WRITTEN]: text }));
  const toFile = (data) => (isPage ? patchedPage(data, fields) : patched(data, fields, collection.modeline));
  CMS.registerCustomFormat(collection.format, isPage ? "md" : "yml", { fromFile, toFile });
}

const pages = config.collections.find(({ extension }) => extension === "md");
const backend = CMS.getBackend(config.backend.name);
const init = backend.init.bind(backend);
backend.init = (...given) => turned(init(...given), pages.folder, config.i18n.locales);

// From one form straight to another, as by a bookmark, Decap would keep the values of the first.
const form = (hash) => /^#\/collections\/[^/]+\/entries\/[^?]+/.exec(hash)?.[0];
let shown = form(location.hash);
window.addEventListener("hashchange", () => {
  const before = shown;
  shown = form(location.hash);
  if (before && shown && before !== shown) location.reload();
});

CMS.init({ config });
