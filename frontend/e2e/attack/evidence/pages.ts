import type { Client } from "pg";
import type { Needles } from "../search";
import type { Findings } from "./findings";
import type { Sight } from "./sights";

export const PAGE = 8192;

/** PostgreSQL fills a page from its end: what came first stands last. */
export const ageInPages = (at: number) => at - (at % PAGE) + (PAGE - (at % PAGE));

const LEAF = 1;
/** An index entry that stands for several rows, or for none. */
const NOT_ONE_ROW = 0x2000;

/** Locates the entries of a B-tree's page, and the row of each. */
export function entriesOf(page: Buffer): { at: number; row: string }[] {
  const special = page.readUInt16LE(16);
  if (special + 16 > PAGE || !(page.readUInt16LE(special + 12) & LEAF)) return [];
  const entries = [];
  for (let pointer = 24; pointer < page.readUInt16LE(12); pointer += 4) {
    const at = page.readUInt32LE(pointer) & 0x7fff;
    if (at === 0 || page.readUInt16LE(at + 6) & NOT_ONE_ROW) continue;
    const block = (page.readUInt16LE(at) << 16) + page.readUInt16LE(at + 2);
    entries.push({ at, row: `(${block},${page.readUInt16LE(at + 4)})` });
  }
  return entries;
}

async function pagesOf(database: Client, relation: string): Promise<Buffer> {
  const { rows } = await database.query(
    `select get_raw_page($1::text, block::int) as page
     from generate_series(0, pg_relation_size($1::text::regclass) / ${PAGE} - 1) as block order by block`,
    [relation],
  );
  return Buffer.concat(rows.map(({ page }) => page));
}

/** Locates rows, their long texts and their index entries on the pages, dead or alive. */
export async function readPages(
  database: Client,
  schema: string,
  needles: Needles<Sight>,
  findings: Findings,
  when = "",
): Promise<void> {
  await database.query(`set search_path = ${schema}, public`);
  const { rows: tables } = await database.query(
    "select reltoastrelid::regclass::text as toast from pg_class where oid = 'comment'::regclass",
  );
  for (const [name, relation] of [
    [`heap pages${when}`, "comment"],
    [`TOAST pages${when}`, tables[0].toast],
  ]) {
    for (const { at, meaning } of needles.in(await pagesOf(database, relation))) {
      if (meaning.mark) findings.see(name, meaning.mark, ageInPages(at));
    }
  }
  const { rows } = await database.query(
    "select ctid::text as row, left(text, 16) as mark from comment",
  );
  const marks = new Map<string, string>(rows.map(({ row, mark }) => [row, mark]));
  const { rows: indexes } = await database.query(
    "select indexrelid::regclass::text as name from pg_index where indrelid = 'comment'::regclass order by indisprimary desc",
  );
  for (const [i, { name }] of indexes.entries()) {
    const bytes = await pagesOf(database, name);
    for (let from = 0; from < bytes.length; from += PAGE) {
      for (const { at, row } of entriesOf(bytes.subarray(from, from + PAGE))) {
        const mark = marks.get(row);
        if (mark) findings.see(`pages of index ${i + 1}${when}`, mark, ageInPages(from + at));
      }
    }
  }
}
