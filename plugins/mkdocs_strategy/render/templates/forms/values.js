// What a form holds of a YAML file: every scalar as the words that are written, every text in all its languages.
import { isMap, isScalar, isSeq, parseDocument } from "./yaml/index.js";

// The text a form's values were read from travels with them under this key, so that a save can keep all that did not change.
export const WRITTEN = "__written";

const NULL = /^(~|null|Null|NULL|)$/;

export function parsed(text) {
  const document = parseDocument(text, { schema: "failsafe", logLevel: "error" });
  if (document.errors.length) throw new Error(document.errors[0].message);
  return document;
}

export function valuesOf(text, fields) {
  const root = parsed(text).contents;
  return isMap(root) ? valueOf(root, { fields }) : {};
}

// What a file holds; of one that cannot be read, only its text, over which nothing is ever written.
export function readable(read) {
  return (text) => {
    try {
      return read(text);
    } catch (error) {
      console.error(error);
      return { [WRITTEN]: text };
    }
  };
}

export function valueOf(node, field) {
  if (node === null || node === undefined) return undefined;
  if (isScalar(node)) return ofScalar(node, field);
  if (isSeq(node)) return node.items.map((item) => valueOf(item, itemField(field)));
  if (!isMap(node)) throw new Error("An alias cannot be edited in a form.");
  const found = {};
  for (const { key, value } of node.items) found[key.value] = valueOf(value, fieldOf(field, key.value));
  return found;
}

function ofScalar(node, field) {
  if (node.type === "PLAIN" && NULL.test(node.source ?? "")) return undefined;
  const words = node.type.startsWith("BLOCK") ? node.value.replace(/\n+$/, "") : node.value;
  return isText(field) ? Object.fromEntries(field.languages.map(({ code }) => [code, words])) : words;
}

export const isText = (field) => field?.widget === "in-each-language";

export function fieldOf(field, key) {
  return field?.fields?.find((one) => one.name === key);
}

// The field of each item of a list.
export function itemField(field) {
  if (field?.field) return field.field;
  return field?.fields ? { fields: field.fields } : { words: field?.words };
}

// A value without what is empty, which is the same as not written; undefined where nothing is left.
export function normal(value) {
  if (Array.isArray(value)) {
    const items = value.map(normal).filter((item) => item !== undefined);
    return items.length ? items : undefined;
  }
  if (value !== null && typeof value === "object") {
    const pairs = Object.entries(value).filter(([key]) => key !== WRITTEN);
    const kept = pairs.map(([key, one]) => [key, normal(one)]).filter(([, one]) => one !== undefined);
    return kept.length ? Object.fromEntries(kept) : undefined;
  }
  const words = value === null || value === undefined ? "" : String(value).replace(/\r\n?/g, "\n").trim();
  return words === "" ? undefined : words;
}

export function same(one, other) {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => same(item, other[index]));
  }
  if (one && other && typeof one === "object" && typeof other === "object" && !Array.isArray(one) && !Array.isArray(other)) {
    const keys = Object.keys(one);
    return keys.length === Object.keys(other).length && keys.every((key) => key in other && same(one[key], other[key]));
  }
  return one === other;
}
