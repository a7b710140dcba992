// New words in the place of old ones: in the same quotes, and in the same lines as far as the words are the same.
import { WIDTH, block, folded, folds, isPlain, quoted } from "./emit.js";
import { column, endOf } from "./places.js";

export function rewritten(text, node, words, inFlow, field, indent) {
  const raw = text.slice(node.range[0], endOf(text, node));
  if (node.type === "BLOCK_FOLDED") return foldedBlock(raw, node, words, indent) ?? anew(text, node, words, indent, field);
  if (node.type === "BLOCK_LITERAL") return literalBlock(raw, words) ?? anew(text, node, words, indent, field);
  if (node.type === "PLAIN") return plain(text, node, raw, words, inFlow, field, indent);
  return node.type === "QUOTE_SINGLE" && !words.includes("\n") ? `'${words.replaceAll("'", "''")}'` : inQuotes(words);
}

const inQuotes = (words) => (/["\\\n\t]/.test(words) ? JSON.stringify(words) : `"${words}"`);

function plain(text, node, raw, words, inFlow, field, indent) {
  if (!isPlain(words, inFlow, field)) return inFlow ? quoted(words) : anew(text, node, words, indent, field);
  const at = column(text, node.range[0]);
  const isLong = folds(field) && !inFlow && at + words.length > WIDTH && at + raw.length <= WIDTH;
  if (isLong) return anew(text, node, words, indent, field);
  if (!raw.includes("\n")) return words;
  const lines = raw.split("\n");
  if (lines.some((line) => !line.trim())) return inFlow ? words : anew(text, node, words, indent, field);
  const pad = lines[1].match(/^ */)[0];
  const widest = Math.max(WIDTH, at + lines[0].length, ...lines.slice(1).map((line) => line.length)) - pad.length;
  const before = lines.map((line, number) => (number ? line.trimStart() : " ".repeat(Math.max(at - pad.length, 0)) + line).trimEnd());
  before[0] = before[0].trimStart();
  return rewrapped(before, words, widest).join(`\n${pad}`);
}

// The whole value anew, from where it starts; a block starts behind the colon, as the old value did.
function anew(text, node, words, indent, field) {
  const before = column(text, node.range[0]) - indent - 1;
  return block(words, indent, before, field).slice(1);
}

function foldedBlock(raw, node, words, indent) {
  const [head, ...lines] = raw.split("\n");
  const pad = (lines.find((line) => line.trim()) ?? " ".repeat(indent + 2)).match(/^ */)[0];
  if (lines.some((line) => line.trim() && (!line.startsWith(pad) || line[pad.length] === " "))) return null;
  const groups = paragraphs(lines.map((line) => line.slice(pad.length)));
  const wanted = words.split("\n");
  if (wanted.some((one) => !one.trim() || /^\s/.test(one))) return null;
  const widest = Math.max(WIDTH, ...lines.map((line) => line.length)) - pad.length;
  const isAlike = groups.length === wanted.length;
  const written = wanted.map((one, number) => rewrapped(isAlike ? groups[number] : [], one, widest));
  return [head, ...written.flatMap((group, number) => [...(number ? [""] : []), ...group.map((line) => pad + line)])].join("\n");
}

function literalBlock(raw, words) {
  const [head, ...lines] = raw.split("\n");
  const pad = (lines.find((line) => line.trim()) ?? "").match(/^ */)[0];
  return pad ? [head, ...words.split("\n").map((line) => (line ? pad + line : ""))].join("\n") : null;
}

function paragraphs(lines) {
  const groups = [[]];
  for (const line of lines) {
    if (line.trim()) groups.at(-1).push(line);
    else groups.push([]);
  }
  return groups;
}

// The lines of a paragraph with new words: lines without a new word stay as they are.
export function rewrapped(lines, words, width) {
  const old = lines.map((line) => line.split(" "));
  const [before, after] = [old.flat(), words.split(" ")];
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const above = [];
  const below = [];
  let [first, last] = [0, after.length];
  for (const line of old) {
    if (first + line.length > head) break;
    above.push(line.join(" "));
    first += line.length;
  }
  for (const line of [...old.slice(above.length)].reverse()) {
    if (after.length - last + line.length > tail) break;
    below.unshift(line.join(" "));
    last -= line.length;
  }
  return [...above, ...folded(after.slice(first, last), width), ...below];
}
