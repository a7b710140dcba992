// Finds pages: asks Pagefind for each word of a query, in all its spellings, and puts what it finds in order.
// Fetched only when somebody searches. Knows nothing of the page it is used on.

const root = new URL("../../", import.meta.url);
const HIGHEST = 40; // results that are read to be put in order
const SHOWN = 150; // characters of text around what was found

let ready = null;

export function prepare(language = document.documentElement.lang) {
  ready ??= load(language).catch((error) => {
    ready = null;
    throw error;
  });
  return ready;
}

async function load(language) {
  const [settings, pagefind] = await Promise.all([
    json(`search/${language}.json`),
    import(new URL("search/index/pagefind.js", root)),
  ]);
  await pagefind.options({
    baseUrl: "/",
    ranking: {
      termFrequency: 0.6,
      pageLength: 0.4,
      termSimilarity: 3,
      metaWeights: { title: 0, kind: 0, group: 0, area: 0, names: 0, url: 0 },
    },
  });
  await pagefind.init();
  return { language, settings, pagefind, known: null };
}

async function json(path) {
  const answer = await fetch(new URL(path, root));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

// What a reader typed, as words to look for; small words only where there are no others.
function wordsOf(typed, small) {
  const words = typed
    .normalize("NFC")
    .toLowerCase()
    .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’./-]*/gu);
  const all = [...new Set((words ?? []).map((word) => word.replace(/[-'’./]+$/, "")))];
  const telling = all.filter((word) => !small.includes(word));
  return telling.length ? telling : all;
}

// A word in each way it may be spelt: aarsmoede as årsmøde, økonomi as oekonomi.
function spellings(word, pairs) {
  let found = [word];
  for (const [letter, spelt] of pairs) {
    for (const [from, to] of [
      [spelt, letter],
      [letter, spelt],
    ]) {
      found = found.concat(found.filter((one) => one.includes(from)).map((one) => one.replaceAll(from, to)));
    }
  }
  return [...new Set(found)].slice(0, 8);
}

// The same for all ways of writing a word without its own letters, to compare by.
function folded(word, pairs) {
  for (const [letter, spelt] of pairs) word = word.replaceAll(letter, spelt);
  for (const [, spelt] of pairs) word = word.replaceAll(spelt, spelt === "ae" ? "e" : spelt[0]);
  return word.normalize("NFD").replace(/\p{M}/gu, "");
}

async function hits(asked, variants) {
  const best = new Map();
  for (const variant of variants) {
    const { results } = await asked.pagefind.search(variant);
    for (const result of results) {
      const before = best.get(result.id);
      if (!before || before.score < result.score) best.set(result.id, result);
    }
  }
  return (await isMeant(best, variants)) ? best : new Map();
}

// Whether the best of what was found has the word in it. Pagefind answers with words that only begin alike where it knows none.
async function isMeant(found, variants) {
  const [best] = [...found.values()].sort((a, b) => b.score - a.score);
  if (!best) return false;
  const data = await best.data();
  const words = (data.raw_content ?? data.content).split(/\s+/);
  return data.locations.some((at) => isLike(words[at] ?? "", variants)) || matches(data.meta.title, variants);
}

// The words that records are written in, the most common first; fetched only when a word is found nowhere.
async function known(asked) {
  asked.known ??= await json(`search/${asked.language}.words.json`);
  return asked.known;
}

// What a word that is found nowhere may stand for: another spelling, a slip of one letter in a long word, or two words
// written as one. Gives what to look for, and the word that was taken for a slip.
async function instead(asked, word, near) {
  const words = await known(asked);
  const same = folded(word, asked.settings.spelt);
  const spelt = words.filter((one) => folded(one, asked.settings.spelt) === same);
  if (spelt.length) return { variants: [spelt] };
  if (word.length >= 6 && near[0]?.far === 1) return { variants: [[near[0].one]], slip: near[0].one };
  const set = new Set(words);
  for (let cut = word.length - 4; cut >= 4; cut--) {
    const first = word.slice(0, cut);
    const one = [first, first.replace(/[se]$/, "")].find((part) => set.has(part));
    if (one && set.has(word.slice(cut))) return { variants: [[one], [word.slice(cut)]] };
  }
  return { variants: [] };
}

function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        row[j] = Math.min(row[j], before[j - 2] + 1);
      }
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return last[other.length];
}

// The nearest words to one that is found nowhere, three at most.
async function nearest(asked, word) {
  const pairs = asked.settings.spelt;
  const same = folded(word, pairs);
  const most = same.length < 5 ? 1 : same.length < 9 ? 2 : 3;
  return (await known(asked))
    .map((one, rank) => ({ one, rank, far: distance(same, folded(one, pairs), most) }))
    .filter(({ far }) => far <= most)
    .sort((a, b) => a.far - b.far || a.rank - b.rank)
    .slice(0, 3);
}

// Finds what a reader typed. Gives { query, total, results, suggestions, slips }: results in order, each with address (below the
// site's root), title, kind, group, area, section and text as parts [words, is it what was looked for].
export async function find(typed, language) {
  const asked = await prepare(language);
  const { settings } = asked;
  const words = wordsOf(typed, settings.small);
  const looked = [];
  const suggestions = [];
  const slips = [];
  for (const word of words) {
    const found = await hits(asked, spellings(word, settings.spelt));
    if (found.size) {
      looked.push({ words: spellings(word, settings.spelt), found });
      continue;
    }
    const near = await nearest(asked, word);
    const other = await instead(asked, word, near);
    for (const variants of other.variants) looked.push({ words: variants, found: await hits(asked, variants) });
    if (other.slip) slips.push({ word, other: other.slip });
    if (other.variants.length) continue;
    looked.push({ words: [word], found: new Map() });
    if (near.length) suggestions.push({ word, near: near.map(({ one }) => one) });
  }
  const ranked = rank(looked);
  const read = await Promise.all(ranked.slice(0, HIGHEST).map((one) => readable(one, looked, typed, settings)));
  read.sort((a, b) => b.score - a.score);
  return { query: typed.trim(), total: ranked.length, results: read, suggestions, slips };
}

// Records by how many of the words they have, and how much they say of them.
function rank(looked) {
  const all = new Map();
  for (const { found } of looked) {
    for (const [id, result] of found) {
      const one = all.get(id) ?? { result, score: 0, has: 0 };
      one.score += result.score;
      one.has += 1;
      all.set(id, one);
    }
  }
  const most = Math.max(0, ...[...all.values()].map(({ has }) => has));
  const enough = Math.ceil(most / 2);
  return [...all.values()]
    .filter(({ has }) => has >= enough)
    .map((one) => ({ ...one, score: one.score * (one.has / looked.length) ** 2 }))
    .sort((a, b) => b.score - a.score);
}

async function readable({ result, score }, looked, typed, settings) {
  const data = await result.data();
  const { title, kind, group, area = "", names = "", url = "" } = data.meta;
  const said = [title, ...names.split("|")].map((name) => name.toLowerCase());
  const query = typed.trim().toLowerCase().replace(/[?!.]+$/, "");
  const exact = said.some((name) => name === query || looked.every(({ words }) => words.includes(name)));
  const content = data.raw_content ?? data.content;
  const text = content.slice(content.indexOf(settings.begins) + settings.begins.length).trim();
  const variants = looked.flatMap(({ words }) => words);
  const best = (data.sub_results ?? [])
    .filter((sub) => sub.anchor)
    .sort((a, b) => weight(b) - weight(a))[0];
  const saidIn = (heading) => looked.filter(({ words }) => matches(heading, words)).length;
  const section = best && saidIn(best.title) > saidIn(title) ? best : null;
  return {
    score: score * (settings.counts[kind] ?? 1) * (1 + titled(title, variants, settings.small)) * (exact ? 2 : 1),
    address: section ? `${url}#${section.anchor.id}` : url,
    title,
    section: section ? section.title : "",
    kind,
    group,
    area,
    text: around(text, variants),
  };
}

// How much of a title is what was looked for, from 0 to 1.
function titled(title, variants, small) {
  const telling = wordsOf(title, small);
  return telling.filter((word) => isLike(word, variants)).length / Math.max(1, telling.length);
}

function weight(sub) {
  return sub.weighted_locations.reduce((sum, one) => sum + one.balanced_score, 0);
}

function matches(words, variants) {
  return words.split(/\s+/).some((word) => isLike(word, variants));
}

// Whether a word of a text is what was looked for, a form of it, or has it in it.
function isLike(word, variants) {
  const bare = word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  return variants.some((one) => {
    if (one.length < 4) return bare === one || bare.split(/[-/]/).includes(one);
    if (bare.includes(one)) return true;
    if (bare.includes("-") && isLike(bare.replaceAll("-", ""), [one])) return true;
    let same = 0;
    while (same < one.length && one[same] === bare[same]) same++;
    return same >= 4 && same >= one.length - 3 && same >= bare.length - 5;
  });
}

// The text around what was found, as parts; the beginning where it is not said in so many words.
function around(text, variants) {
  const words = text.split(/\s+/);
  const at = words.findIndex((word) => isLike(word, variants));
  let start = Math.max(0, at - 8);
  if (start <= 3) start = 0;
  const parts = [];
  let length = 0;
  let end = start;
  while (end < words.length && length < SHOWN) {
    parts.push([words[end], isLike(words[end], variants)]);
    length += words[end].length + 1;
    end++;
  }
  return { parts, cutBefore: start > 0, cutAfter: end < words.length };
}
