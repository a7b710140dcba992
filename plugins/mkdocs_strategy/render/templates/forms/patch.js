// A YAML text with new values, in which all that did not change stays to the byte: comments, order, line breaks, quotes.
import { isMap, isScalar, isSeq } from "./yaml/index.js";
import { WIDTH, flow, item, pair, pairs, spoken } from "./emit.js";
import { matched } from "./match.js";
import { Edits, below, column, endOf, endOfPair, lineEnd, lineStart, withBlanks, withComments } from "./places.js";
import { rewritten } from "./scalars.js";
import { fieldOf, isText, itemField, normal, parsed, same, valueOf, valuesOf, WRITTEN } from "./values.js";

export function patched(data, fields, head = "") {
  const before = data[WRITTEN] ?? "";
  const wanted = normal(data) ?? {};
  if (!before.trim()) return head + pairs(wanted, { fields }, 0);
  const ending = before.includes("\r\n") ? "\r\n" : "\n";
  const text = before.replaceAll("\r\n", "\n");
  const after = tried(text, wanted, fields, patchMap) ?? tried(text, wanted, fields, replaceKeys);
  if (after === null) throw new Error("The change cannot be written without losing something. Make it in the file itself.");
  return after.replaceAll("\n", ending);
}

// The patched text where it reads as it should, else null.
function tried(text, wanted, fields, patch) {
  const root = parsed(text).contents;
  const edits = new Edits(text);
  if (!isMap(root) || root.flow) return null;
  patch(edits, root, wanted, { fields });
  try {
    const after = edits.made();
    return same(normal(valuesOf(after, fields)) ?? {}, wanted) ? after : null;
  } catch {
    return null;
  }
}

function replaceKeys(edits, map, wanted, field) {
  patchMap(edits, map, wanted, field, (...given) => patchPair(...given, false));
}

function patchMap(edits, map, wanted, field, patch = patchPair) {
  const fieldFor = (key) => (isText(field) ? { words: true, folds: true } : fieldOf(field, key));
  const kept = map.items;
  const gone = map.items.filter(({ key, value }) => !(key.value in wanted) && normal(valueOf(value, fieldFor(key.value))) !== undefined);
  for (const one of map.items) {
    const key = one.key.value;
    if (gone.includes(one)) removePair(edits, kept, one, map.flow);
    else if (key in wanted) patch(edits, one, wanted[key], fieldFor(key), map.flow);
  }
  const names = isText(field) ? field.languages.map(({ code }) => code) : (field?.fields ?? []).map(({ name }) => name);
  const order = [...names, ...Object.keys(wanted)];
  const written = kept.map(({ key }) => key.value);
  const added = Object.keys(wanted).filter((key) => !written.includes(key));
  added.sort((one, other) => order.indexOf(one) - order.indexOf(other));
  for (const key of added) {
    const above = order.slice(0, order.indexOf(key));
    const before = kept.findLast((one) => above.includes(one.key.value) && !gone.includes(one));
    addPair(edits, map, before, kept, key, wanted[key], fieldFor(key));
  }
}

function addPair(edits, map, before, kept, key, value, field) {
  const { text } = edits;
  if (map.flow) {
    const words = `${key}: ${flow(value, field)}`;
    if (before) edits.put(endOfPair(text, before), endOfPair(text, before), `, ${words}`);
    else edits.put(map.range[0] + 1, map.range[0] + 1, kept.length ? `${words}, ` : words);
    return;
  }
  const first = kept[0].key.range[0];
  const indent = column(text, first);
  const words = pair(key, value, field, indent);
  if (!before) return edits.put(first, first, `${words.trimStart()}${" ".repeat(indent)}`);
  const end = endOfPair(text, before);
  const at = below(text, end);
  edits.put(at, at, lineEnd(text, end) === text.length ? `\n${words}` : words);
}

function removePair(edits, kept, one, inFlow) {
  const { text } = edits;
  const number = kept.indexOf(one);
  const [start, next] = [one.key.range[0], kept[number + 1]];
  if (inFlow) {
    if (next) edits.put(start, next.key.range[0], "");
    else edits.put(number ? endOfPair(text, kept[number - 1]) : start, endOfPair(text, one), "");
  } else if (number === 0 && next) {
    edits.put(start, next.key.range[0], "");
  } else {
    const end = below(text, endOfPair(text, one));
    const from = withComments(text, lineStart(text, start));
    edits.put(withBlanks(text, from, end), end, "");
  }
}

function patchPair(edits, one, wanted, field, inFlow, isGentle = true) {
  const { key, value } = one;
  if (same(normal(valueOf(value, field)), wanted)) return;
  if (isScalar(value) && value.type === "PLAIN" && !value.source) return inFlow ? replaceFlow(edits, one, wanted, field) : replacePair(edits, one, wanted, field);
  const inner = new Edits(edits.text);
  const isPatched = isGentle && patchNode(inner, value, wanted, field, inFlow, column(edits.text, key.range[0]));
  const [start, end] = [lineStart(edits.text, key.range[0]), lineEnd(edits.text, endOf(edits.text, value))];
  const isLong = () => !inFlow && value.flow && !isSeq(value) && inner.made(start, end).length > WIDTH && end - start <= WIDTH;
  if (!isPatched || isLong()) return inFlow ? replaceFlow(edits, one, wanted, field) : replacePair(edits, one, wanted, field);
  edits.all.push(...inner.all);
}

function replaceFlow(edits, { key, value }, wanted, field) {
  const colon = edits.text.indexOf(":", key.range[1]) + 1;
  edits.put(colon, Math.max(colon, value ? endOf(edits.text, value) : colon), ` ${flow(wanted, field)}`);
}

function replacePair(edits, one, wanted, field) {
  const { text } = edits;
  const start = one.key.range[0];
  edits.put(start, endOfPair(text, one), pair(one.key.value, wanted, field, column(text, start)).trim());
}

// Whether a node could be patched; where not, what holds it writes it anew.
function patchNode(edits, node, wanted, field, inFlow, indent) {
  if (isScalar(node)) {
    const words = spoken(wanted, isText(field) ? { ...field, once: true } : field);
    if (typeof words !== "string") return false;
    edits.put(node.range[0], endOf(edits.text, node), rewritten(edits.text, node, words, inFlow, field, indent));
    return true;
  }
  if (isMap(node) && typeof wanted === "object" && !Array.isArray(wanted) && node.items.length) {
    patchMap(edits, node, wanted, field);
    return true;
  }
  if (!isSeq(node) || !Array.isArray(wanted) || !node.items.length) return false;
  (node.flow ? patchFlow : patchLines)(edits, node, wanted, itemField(field));
  return true;
}

// A list in brackets: what differs in the middle is written anew.
function patchFlow(edits, seq, wanted, field) {
  const { text } = edits;
  const old = seq.items.map((one) => normal(valueOf(one, field)));
  let head = 0;
  while (head < old.length && head < wanted.length && same(old[head], wanted[head])) head += 1;
  let tail = 0;
  const most = Math.min(old.length, wanted.length) - head;
  while (tail < most && same(old.at(-1 - tail), wanted.at(-1 - tail))) tail += 1;
  const middle = seq.items.slice(head, seq.items.length - tail);
  const added = wanted.slice(head, wanted.length - tail);
  if (middle.length === added.length) return middle.forEach((one, number) => patchItem(edits, one, added[number], field, true));
  const words = added.map((one) => flow(one, field)).join(", ");
  const start = (number) => seq.items[number].range[0];
  const end = (number) => endOf(text, seq.items[number]);
  const last = seq.items.length - tail;
  if (middle.length && added.length) edits.put(start(head), end(last - 1), words);
  else if (middle.length) edits.put(head ? end(head - 1) : start(0), head ? end(last - 1) : start(last), "");
  else if (head) edits.put(end(head - 1), end(head - 1), `, ${words}`);
  else edits.put(start(0), start(0), `${words}, `);
}

function patchItem(edits, node, wanted, field, inFlow) {
  if (same(normal(valueOf(node, field)), wanted)) return;
  const start = node.range[0];
  const inner = new Edits(edits.text);
  const indent = Math.max(column(edits.text, start) - 2, 0);
  if (patchNode(inner, node, wanted, field, inFlow || Boolean(node.flow && !isScalar(node)), indent)) edits.all.push(...inner.all);
  else edits.put(start, endOf(edits.text, node), inFlow ? flow(wanted, field) : item(wanted, field, indent).trim().slice(2));
}

// A list of dashes: each item keeps its lines and the comments above them, wherever it goes.
function patchLines(edits, seq, wanted, field) {
  const { text } = edits;
  const dash = (node) => text.lastIndexOf("-", node.range[0] - (text[node.range[0]] === "-" && isScalar(node) ? 1 : 0));
  const indent = column(text, seq.range[0]);
  const ends = seq.items.map((node) => below(text, endOf(text, node)));
  const starts = seq.items.map((node, number) => (number ? ends[number - 1] : withComments(text, lineStart(text, dash(node)))));
  const isSpaced = seq.items.length > 1 && text[starts[1]] === "\n";
  const isFlow = seq.items.every((node) => node.flow);
  const from = matched(seq.items.map((node) => normal(valueOf(node, field))), wanted);
  const put = new Map();
  let at = starts[0];
  let isFirst = true;
  from.forEach(({ old, inPlace }, number) => {
    if (inPlace) {
      patchItem(edits, seq.items[old], wanted[number], field, false);
      [at, isFirst] = [ends[old], false];
      return;
    }
    const words = old === null ? item(wanted[number], field, indent, isFlow) : moved(text, seq.items[old], starts[old], ends[old], wanted[number], field);
    const whole = words.endsWith("\n") ? words : `${words}\n`;
    const lead = at === text.length && !text.endsWith("\n") && !put.has(at) ? "\n" : "";
    put.set(at, `${put.get(at) ?? ""}${lead}${isSpaced && !isFirst ? "\n" : ""}${whole}${isSpaced && isFirst ? "\n" : ""}`);
  });
  for (const [place, words] of put) edits.put(place, place, words);
  const stays = new Set(from.filter(({ inPlace }) => inPlace).map(({ old }) => old));
  seq.items.forEach((_, number) => {
    if (stays.has(number)) return;
    const isTop = [...Array(number).keys()].every((one) => !stays.has(one));
    const end = isTop && isSpaced && text[ends[number]] === "\n" ? ends[number] + 1 : ends[number];
    const start = number && isTop && isSpaced && text[starts[number]] === "\n" ? starts[number] + 1 : starts[number];
    edits.put(start, end, "");
  });
}

function moved(text, node, start, end, wanted, field) {
  const edits = new Edits(text);
  patchItem(edits, node, wanted, field, false);
  return edits.made(start, end).replace(/^\n+/, "");
}
