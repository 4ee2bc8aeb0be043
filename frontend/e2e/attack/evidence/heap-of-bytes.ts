import { type Dirent, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Needles } from "../search";
import type { Author } from "../survey";
import type { Findings, Neighbours } from "./findings";
import { ageInPages } from "./pages";
import type { Sight } from "./sights";

/** Words further than this many bytes from an identity are not about it. */
const NEAR = 4096;

type Seen = { at: number; meaning: Sight }[];

interface Pair {
  distance: number;
  mark: string;
  text: Sight["text"];
  author: Author;
}

/**
 * Looks through bytes, whatever they are: in which order do words stand there, and who stands beside them?
 *
 * @param paged whether these are pages of PostgreSQL, which are filled from their end
 */
export function readBytes(
  trace: string,
  parts: Iterable<Buffer>,
  needles: Needles<Sight>,
  findings: Findings,
  paged = false,
): void {
  const pairs: Pair[] = [];
  let before = 0;
  for (const part of parts) {
    const seen = needles.in(part);
    for (const { at, meaning } of seen) {
      if (meaning.mark) findings.see(trace, meaning.mark, before + (paged ? ageInPages(at) : at));
    }
    pairs.push(...neighbours(seen));
    before += part.length;
  }
  if (before === 0) throw new Error(`Nothing to read: ${trace}`);
  findings.neighbours.set(trace, oneToOne(pairs));
}

/** Pairs words with the nearest people of the same survey on either side. */
function neighbours(seen: Seen): Pair[] {
  const pairs: Pair[] = [];
  for (const [i, { at, meaning }] of seen.entries()) {
    const { mark, survey, text } = meaning;
    if (!mark) continue;
    for (const step of [-1, 1]) {
      for (let j = i + step; ; j += step) {
        const other = seen[j];
        const distance = Math.abs((other?.at ?? NEAR + at) - at);
        if (!other || distance >= NEAR) break;
        if (other.meaning.mark || other.meaning.survey !== survey) continue;
        pairs.push({ distance, mark, text, author: other.meaning.author });
        break;
      }
    }
  }
  return pairs;
}

/** Those who stand there most often come first, then the nearest; nobody gets two texts of one question. */
function oneToOne(pairs: Pair[]): Neighbours {
  const times = new Map<string, number>();
  const key = ({ mark, author }: Pair) => mark + author.address;
  for (const pair of pairs) times.set(key(pair), (times.get(key(pair)) ?? 0) + 1);
  const often = (pair: Pair) => times.get(key(pair)) ?? 0;
  const result: Neighbours = new Map();
  const taken = new Set<string>();
  for (const pair of pairs.sort((a, b) => often(b) - often(a) || a.distance - b.distance)) {
    const place = `${pair.text} ${pair.author.address}`;
    if (result.has(pair.mark) || taken.has(place)) continue;
    result.set(pair.mark, pair.author);
    taken.add(place);
  }
  return result;
}

/** Lists every file below a folder; a file that disappears meanwhile is left out. */
export function* filesIn(folder: string, wanted = (_path: string) => true): Generator<Buffer> {
  for (const path of paths(folder)) {
    if (!wanted(path)) continue;
    try {
      yield readFileSync(path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }
}

function paths(folder: string): string[] {
  const inside = (entry: Dirent) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return paths(path);
    return entry.isFile() ? [path] : [];
  };
  const byName = (a: Dirent, b: Dirent) => a.name.localeCompare(b.name, "en", { numeric: true });
  return readdirSync(folder, { withFileTypes: true }).sort(byName).flatMap(inside);
}
