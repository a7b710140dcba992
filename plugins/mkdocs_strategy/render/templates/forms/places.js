// Where things stand in a YAML text: ends without what trails, lines, columns, comments above.
import { isMap, isScalar, isSeq } from "./yaml/index.js";

export const lineStart = (text, at) => text.lastIndexOf("\n", at - 1) + 1;

export function lineEnd(text, at) {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

export const column = (text, at) => at - lineStart(text, at);

// Where the next line starts.
export const below = (text, at) => Math.min(lineEnd(text, at) + 1, text.length);

// Where the words of a node end; blank lines and comments behind them are not its own.
export function endOf(text, node) {
  if (!node.flow && isSeq(node) && node.items.length) return endOf(text, node.items.at(-1));
  if (!node.flow && isMap(node) && node.items.length) return endOfPair(text, node.items.at(-1));
  const end = node.range[1];
  return isScalar(node) && node.source === "" ? end : text.slice(0, end).trimEnd().length;
}

export function endOfPair(text, { key, value }) {
  if (value && !(isScalar(value) && value.type === "PLAIN" && !value.source)) return endOf(text, value);
  return text.indexOf(":", key.range[1]) + 1;
}

// Where the comments start that stand right above a line.
export function withComments(text, start) {
  let at = start;
  while (at > 0) {
    const above = lineStart(text, at - 1);
    if (!/^\s*#/.test(text.slice(above, at))) break;
    at = above;
  }
  return at;
}

// Where a removed stretch of lines starts so that no two blank lines are left.
export function withBlanks(text, start, end) {
  const isBlankBelow = end >= text.length || text[end] === "\n";
  let at = start;
  while (isBlankBelow && text.slice(0, at).endsWith("\n\n")) at -= 1;
  return at;
}

export class Edits {
  constructor(text) {
    this.text = text;
    this.all = [];
  }

  put(start, end, words) {
    this.all.push({ start, end, words });
  }

  // The text, or a stretch of it, with all edits made; what is put at a place stands before what is put instead of it.
  made(from = 0, to = this.text.length) {
    const all = this.all.map((edit, number) => ({ ...edit, number }));
    all.sort((one, other) => one.start - other.start || one.end - other.end || one.number - other.number);
    let at = from;
    let found = "";
    for (const { start, end, words } of all) {
      if (start < at) throw new Error("Two changes overlap.");
      found += this.text.slice(at, start) + words;
      at = end;
    }
    return found + this.text.slice(at, to);
  }
}
