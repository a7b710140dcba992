// New values as YAML, in the hand of the files: short groups on one line, long texts folded, quotes only where they are needed.
import { isText, itemField, parsed } from "./values.js";

export const WIDTH = 120;
const SHORT = 100;

const ODD = /^(true|false|yes|no|on|off|null|~|=|<<)$/i;
const NUMBER = /^[-+.]?\d[\d_.,:eE+-]*$/;

// Whether words can stand without quotes; in braces and brackets less can.
export function isPlain(words, inFlow, field) {
  if (words.includes("\n") || ODD.test(words) && field?.words !== false || field?.words && NUMBER.test(words)) return false;
  if (inFlow && /[,[\]{}:?#]/.test(words)) return false;
  if (/^[-?:,[\]{}#&*!|>'"%@`]/.test(words) && !/^-\d/.test(words) || /: |:$| #|\t/.test(words)) return false;
  const node = parsed(inFlow ? `{k: ${words}}` : `k: ${words}`).contents?.items?.[0]?.value;
  return node?.type === "PLAIN" && node.value === words;
}

export function quoted(words) {
  if (/[\n\t]/.test(words)) return JSON.stringify(words);
  return /["\\]/.test(words) ? `'${words.replaceAll("'", "''")}'` : `"${words}"`;
}

export function scalar(words, inFlow, field) {
  return isPlain(words, inFlow, field) ? words : quoted(words);
}

// A value on one line, as it stands in braces.
export function flow(value, field) {
  if (Array.isArray(value)) return `[${value.map((item) => flow(item, itemField(field))).join(", ")}]`;
  const once = spoken(value, field);
  if (typeof once === "string") return scalar(once, true, field);
  return `{${ordered(value, field).map(([key, one, inner]) => `${key}: ${flow(one, inner)}`).join(", ")}}`;
}

// A key with its value, in lines that end with a line end.
export function pair(key, value, field, indent) {
  const pad = " ".repeat(indent);
  const once = spoken(value, field);
  if (typeof once === "string") return `${pad}${key}:${block(once, indent, key.length + 1, field)}\n`;
  if (fits(value, field, indent + key.length + 2)) return `${pad}${key}: ${flow(value, field)}\n`;
  if (Array.isArray(value)) return `${pad}${key}:\n${value.map((one) => item(one, itemField(field), indent + 2)).join("")}`;
  return `${pad}${key}:\n${pairs(value, field, indent + 2)}`;
}

// An item of a list whose dashes stand at a column.
export function item(value, field, indent, likeFlow = false) {
  const pad = " ".repeat(indent);
  const once = spoken(value, field);
  if (typeof once === "string") return `${pad}-${block(once, indent, 1, field)}\n`;
  const oneLine = likeFlow ? isFlat(value) : fits(value, field, indent + 2);
  if (oneLine) return `${pad}- ${flow(value, field)}\n`;
  return `${pad}- ${pairs(value, field, indent + 2).trimStart()}`;
}

export function pairs(value, field, indent) {
  return ordered(value, field).map(([key, one, inner]) => pair(key, one, inner, indent)).join("");
}

function ordered(value, field) {
  if (isText(field)) return field.languages.map(({ code }) => [code, value[code], { words: true, folds: true }]).filter(([, one]) => one !== undefined);
  const fields = field?.fields ?? [];
  const known = fields.filter(({ name }) => name in value).map((one) => [one.name, value[one.name], one]);
  const rest = Object.keys(value).filter((key) => !fields.some(({ name }) => name === key));
  return [...known, ...rest.map((key) => [key, value[key], undefined])];
}

// What is the same in every language is written once, where it is a name or has no words of its own.
export function spoken(value, field) {
  if (!isText(field) || typeof value === "string") return value;
  const words = field.languages.map(({ code }) => value[code]);
  const alike = words.every((one) => one !== undefined && one === words[0]);
  return alike && (field.once || !/[A-Za-zÀ-ɏͰ-ӿ]/.test(words[0].replace(/\[\[[^[\]|]*\]\]/g, ""))) ? words[0] : value;
}

const isFlat = (value) => typeof value === "object" && Object.values(value).every((one) => typeof one === "string");

function fits(value, field, column) {
  if (Array.isArray(value) ? value.some((one) => typeof one !== "string") : !isFlat(value) || "id" in value) return false;
  const oneLine = flow(value, field);
  return column + oneLine.length <= SHORT && !oneLine.includes("\\n");
}

// Only texts in several languages are folded: what is written on one line elsewhere stays on it.
export const folds = (field) => isText(field) || Boolean(field?.folds);

// What follows the colon or the dash, first space and all: on its line, or below it where it is long.
export function block(words, indent, before, field) {
  const oneLine = scalar(words, false, field);
  const pad = `\n${" ".repeat(indent + 2)}`;
  if (words.includes("\n") && !/^\s|\s\n|\n\s*\n\s*\n/.test(words)) return ` |-${words.split("\n").map((line) => (line ? pad + line : "\n")).join("")}`;
  if (indent + before + 1 + oneLine.length <= WIDTH || words.includes("\n") || / {2}/.test(words) || !folds(field)) return ` ${oneLine}`;
  return ` >-${folded(words.split(" "), WIDTH - indent - 2).map((line) => pad + line).join("")}`;
}

export function folded(words, width) {
  const lines = [];
  let line = null;
  for (const word of words) {
    if (line !== null && line.length + 1 + word.length <= width) line += ` ${word}`;
    else {
      if (line !== null) lines.push(line);
      line = word;
    }
  }
  return line === null ? lines : [...lines, line];
}
