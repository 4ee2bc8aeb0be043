import { readFileSync } from "node:fs";

/** @returns {{ id: string, group: string, text: string, statements: { text: string, theme: string }[] }[]} */
export function readAnswers(file) {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line));
}

/** The theme of each statement, by its id; fillers (`-`) are not scored. */
export function goldThemes(answers) {
  return new Map(
    answers.flatMap(({ id, statements }) =>
      statements
        .map(({ theme }, i) => [`${id}.${i}`, theme])
        .filter(([, theme]) => (theme ?? "-") !== "-"),
    ),
  );
}

const pairs = (n) => (n * (n - 1)) / 2;
const sum = (values, of) => values.reduce((total, value) => total + of(value), 0);

function count(values) {
  const counts = new Map();
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts.entries()];
}

/**
 * How well a grouping agrees with the themes: adjusted Rand index (Hubert and Arabie 1985), normalised mutual information
 * (arithmetic mean), and precision and recall over pairs. A statement without a cluster is alone.
 * @param {Map<string, string>} gold
 * @param {{ statementId: string, cluster: unknown }[]} assignments
 */
export function agreement(gold, assignments) {
  const clusters = new Map(
    assignments.filter(({ cluster }) => cluster != null).map((a) => [a.statementId, a.cluster]),
  );
  const cluster = (id) => (clusters.has(id) ? `c${clusters.get(id)}` : `alone ${id}`);
  const ids = [...gold.keys()].sort();
  const themes = count(ids.map((id) => gold.get(id)));
  const groups = count(ids.map(cluster));
  const cells = count(ids.map((id) => JSON.stringify([gold.get(id), cluster(id)])));
  const together = (counts) => sum(counts, ([, n]) => pairs(n));
  const [ofThemes, ofGroups, ofBoth] = [themes, groups, cells].map(together);
  const all = pairs(ids.length);
  const expected = all ? (ofThemes * ofGroups) / all : 0;
  const spread = (ofThemes + ofGroups) / 2 - expected;
  return {
    statements: ids.length,
    themes: themes.length,
    groups: groups.filter(([, n]) => n > 1).length,
    ari: spread ? (ofBoth - expected) / spread : 1,
    nmi: information(themes, groups, cells, ids.length),
    precision: ofGroups ? ofBoth / ofGroups : 1,
    recall: ofThemes ? ofBoth / ofThemes : 1,
    toMove: 1 - matched(cells) / ids.length,
  };
}

/** How many statements are where they belong if each theme has one group, the largest overlaps first. */
function matched(cells) {
  const taken = new Set();
  return sum(
    [...cells].sort(([, a], [, b]) => b - a),
    ([cell, n]) => {
      const [theme, group] = JSON.parse(cell);
      if (taken.has(`theme ${theme}`) || taken.has(`group ${group}`)) {
        return 0;
      }
      taken.add(`theme ${theme}`).add(`group ${group}`);
      return n;
    },
  );
}

function information(themes, groups, cells, n) {
  const entropy = (counts) => -sum(counts, ([, k]) => (k / n) * Math.log(k / n));
  const both = entropy(themes) + entropy(groups);
  return both ? (2 * (both - entropy(cells))) / both : 1;
}

const fold = (text) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/**
 * Exact matches of statements after folding case and marks.
 * @param {{ id: string, statements: string[] }[]} splits
 */
export function splitAgreement(answers, splits) {
  const found = new Map(
    splits.map(({ id, statements }) => [id, new Set(statements.map(fold).filter(Boolean))]),
  );
  const scores = answers.map(({ id, statements }) => {
    const gold = new Set(statements.map(({ text }) => fold(text)));
    const own = found.get(id) ?? new Set();
    return { gold: gold.size, own: own.size, both: [...own].filter((s) => gold.has(s)).length };
  });
  const both = sum(scores, (score) => score.both);
  return {
    precision:
      both /
      Math.max(
        1,
        sum(scores, (score) => score.own),
      ),
    recall:
      both /
      Math.max(
        1,
        sum(scores, (score) => score.gold),
      ),
    tooMany: scores.filter(({ own, gold }) => own > gold).length,
  };
}
