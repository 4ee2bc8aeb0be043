const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Beginnings that name a wish and no deed, in both languages. */
const wishes = wordsOf(
  "try be become get improve think learn want should " +
    "versuchen sein werden verbessern nachdenken lernen will möchte sollte",
);
/** Measures without an end. */
const endless = wordsOf(
  "more better less always often regularly generally mehr besser weniger immer öfter regelmäßig künftig",
);
const few = 3;

/**
 * Tells whether a step names no action yet: too few words, a wish, or a measure without an end. It
 * is a hint alone.
 */
export function isVague(step: string): boolean {
  const words = step.toLowerCase().match(/\p{L}+/gu) ?? [];
  const [first, second] = words[0] === "i" || words[0] === "ich" ? words.slice(1) : words;
  if (words.length === 0) return false;
  return (
    words.length < few ||
    wishes.has(first ?? "") ||
    (first === "work" && second === "on") ||
    words.some((word) => endless.has(word))
  );
}
