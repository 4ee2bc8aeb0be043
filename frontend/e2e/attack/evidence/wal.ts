import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Client } from "pg";
import type { Needles } from "../search";
import type { Findings } from "./findings";
import { ageInPages, PAGE } from "./pages";
import type { Sight } from "./sights";

/** A segment without the headers of its pages, which may stand in the middle of a word. */
export function* withoutHeaders(segment: Buffer): Generator<Buffer> {
  for (let at = 0; at < segment.length; at += PAGE) {
    yield segment.subarray(at + (at === 0 ? 40 : 24), at + PAGE);
  }
}

/** The write-ahead log in its order. @param last name of the last segment that is in use */
export function* logBytes(folder: string, last = "G"): Generator<Buffer> {
  const segments = readdirSync(folder).filter((name) => /^[0-9A-F]{24}$/.test(name));
  for (const name of segments.sort()) {
    if (name <= last) {
      yield Buffer.concat([...withoutHeaders(readFileSync(join(folder, name)))]);
    }
  }
}

/**
 * Reads what pg_walinspect shows of comments and named answers: the records with their contents,
 * and images of whole pages.
 */
export async function readRecords(
  database: Client,
  from: string,
  schema: string,
  needles: Needles<Sight>,
  findings: Findings,
): Promise<void> {
  const { rows } = await database.query(
    `select block_data, block_fpi_data
     from pg_get_wal_block_info($1::pg_lsn, pg_current_wal_flush_lsn(), true)
     where relfilenode in (
       select unnest(array[pg_relation_filenode(oid), pg_relation_filenode(reltoastrelid)])
       from pg_class where oid in ('${schema}.comment'::regclass, to_regclass('${schema}.named_answer')))
     order by start_lsn`,
    [from],
  );
  for (const [i, { block_data, block_fpi_data }] of rows.entries()) {
    for (const bytes of [block_data, block_fpi_data]) {
      for (const { at, meaning } of bytes ? needles.in(bytes) : []) {
        const place = 2 * PAGE * i + (bytes === block_data ? at : ageInPages(at));
        if (meaning.mark) findings.see("WAL records (pg_walinspect)", meaning.mark, place);
      }
    }
  }
}
