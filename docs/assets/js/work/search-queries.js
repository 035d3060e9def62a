"use strict";

/**
 * Ready-made searches from lists of words, one list for each thing looked for, its best word first.
 * Two things: their best words together, then another word for one of them. More: each pair, then all together.
 */
hub.searchQueries = (lists) => {
  const best = lists.map(([first]) => first);
  const pairs = best.flatMap((one, index) => best.slice(index + 1).map((other) => `${one} ${other}`));
  if (lists.length > 2) {
    return [...pairs, best.join(" ")];
  }
  const [ones = [], others = []] = lists.length === 2 ? lists.map((words) => words.slice(1, 3)) : [];
  return [...pairs, ...ones.map((word) => `${word} ${best[1]}`), ...others.map((word) => `${best[0]} ${word}`)];
};
