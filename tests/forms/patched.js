// What the forms write for given changes. In: a line of JSON; out: the texts, or what was wrong.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [folder] = process.argv.slice(2);
const load = (name) => import(pathToFileURL(`${folder}/${name}.js`).href);
const [{ patched }, { readable, valuesOf, WRITTEN }, { pageValues, patchedPage }] = await Promise.all(["patch", "values", "pages"].map(load));
const { fields, cases } = JSON.parse(readFileSync(0, "utf-8"));

function changed(data, { at, set, add, remove, move }) {
  const way = at.slice(0, -1);
  const last = at.at(-1);
  const holder = way.reduce((one, key) => (one[key] ??= {}), data);
  const there = holder[last];
  if (add !== undefined) (holder[last] ??= []).push(add);
  else if (remove !== undefined) there.splice(remove, 1);
  else if (move !== undefined) there.splice(move[1], 0, ...there.splice(move[0], 1));
  else if (typeof set === "string" && there !== null && typeof there === "object") for (const key of Object.keys(there)) there[key] = set;
  else holder[last] = set;
}

function outcome({ kind, text, changes }) {
  const isPage = kind === "front-matter";
  try {
    const data = readable(() => (isPage ? pageValues(text, fields[kind]) : { ...valuesOf(text, fields[kind]), [WRITTEN]: text }))(text);
    for (const one of changes) changed(data, one);
    return isPage ? patchedPage(data, fields[kind]) : patched(data, fields[kind]);
  } catch (error) {
    return `error: ${error.message.split("\n")[0]}`;
  }
}

process.stdout.write(JSON.stringify(cases.map(outcome)));
