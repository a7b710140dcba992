// Which item of an old list each item of a new one is: by its id, by what it says, else by where it stands.
import { same } from "./values.js";

export function matched(old, wanted) {
  const free = new Set(old.keys());
  const from = wanted.map((one) => take(free, (number) => same(old[number], one)));
  wanted.forEach((one, number) => {
    if (from[number] === null && one.id !== undefined) from[number] = take(free, (other) => old[other].id === one.id);
  });
  between(old, wanted, from, free);
  const inPlace = longest(from);
  return from.map((one, number) => ({ old: one, inPlace: inPlace.has(number) }));
}

function take(free, isIt) {
  for (const number of free) {
    if (isIt(number)) {
      free.delete(number);
      return number;
    }
  }
  return null;
}

// What is left in the same gap, in its order.
function between(old, wanted, from, free) {
  for (let number = 0; number < wanted.length; number += 1) {
    if (from[number] !== null) continue;
    const after = from.slice(0, number).findLast((one) => one !== null) ?? -1;
    const before = from.slice(number + 1).find((one) => one !== null) ?? old.length;
    const fitting = (other) => other > after && other < before && typeof old[other] === typeof wanted[number];
    from[number] = take(free, fitting);
  }
}

// The longest run of items that keep their order; the others have moved.
function longest(from) {
  const best = from.map(() => 1);
  const back = from.map(() => -1);
  let last = -1;
  from.forEach((one, number) => {
    if (one === null) return;
    for (let other = 0; other < number; other += 1) {
      if (from[other] !== null && from[other] < one && best[other] >= best[number]) [best[number], back[number]] = [best[other] + 1, other];
    }
    if (last < 0 || best[number] > best[last]) last = number;
  });
  const found = new Set();
  for (; last >= 0; last = back[last]) found.add(last);
  return found;
}
