// A page as a form holds it: the keys between the lines of dashes, and the Markdown below them as it is written.
import { patched } from "./patch.js";
import { normal, same, valuesOf, WRITTEN } from "./values.js";

const HEAD = /^(\ufeff?---[ \t]*\r?\n)([\s\S]*?)(^---[ \t]*(?:\r?\n|$))/m;

function parts(text) {
  const found = HEAD.exec(text);
  const [open, keys, close] = found && found.index === 0 ? found.slice(1) : ["", "", ""];
  const rest = text.slice(open.length + keys.length + close.length);
  const lead = /^\s*?\n(?=\S)|^\n*/.exec(rest)[0];
  return { open, keys, close, lead, body: rest.slice(lead.length) };
}

// What a page is called in a list of pages: a key of the form that is in no file.
export const CALLED = "__called";

export function pageValues(text, fields, names = new Map()) {
  const { keys, body } = parts(text);
  const front = valuesOf(keys, fields);
  const called = front.title ?? names.get(front.about) ?? front.description;
  return { ...front, body, [CALLED]: called, [WRITTEN]: text };
}

export function patchedPage({ body, [CALLED]: _, [WRITTEN]: before = "", ...front }, fields) {
  const old = parts(before);
  const isSame = same(normal(body), normal(old.body));
  const ending = before.includes("\r\n") ? "\r\n" : "\n";
  const words = isSame ? old.body : `${(body ?? "").trimEnd().replace(/\r?\n/g, ending)}${ending}`;
  const wanted = normal(front);
  if (!wanted) return old.open && !old.keys.trim() ? old.open + old.keys + old.close + old.lead + words : words;
  const head = patched({ ...front, [WRITTEN]: old.keys }, fields);
  return `${old.open || `---${ending}`}${head}${old.close || `---${ending}`}${old.lead}${words}`;
}
