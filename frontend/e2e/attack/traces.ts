import { type Clock, clocks } from "./clocks";
import type { Text } from "./survey";
import type { VariantName } from "./twin/variants";

/** One attack: what an administrator has, how it is read, and the naive twin that falls to it; none falls to a limit. */
export interface Trace {
  name: string;
  /** Name of the order, or of the bytes, that was found. */
  found: string;
  /** The clock puts people in order; absent if the trace names them itself. */
  clock?: Clock;
  twin?: VariantName;
  /** Only these texts are attributed, if not all. */
  texts?: Text[];
  /**
   * Comments that PostgreSQL puts aside (TOAST), those that it does not, surveys of few people, by how they were written,
   * or the neighbours of somebody who answered under their name.
   */
  only?: "long" | "short" | "few" | "paced" | "unpaced" | "named";
  /** Measured by a clock, which a busy machine blurs. */
  timed?: true;
  /** The sealing key was copied, but nobody watched: only orders without a log go with it. */
  key?: true;
}

const kept = (name: string, found = name): Trace => ({
  name,
  found,
  clock: clocks.arrival,
  twin: "as they come",
});
/** They alone differ much in size; and a box gives away all the texts of a person together, or none. */
const comments: Text[] = ["comment"];

const beside = (found: string, name: string): Trace => ({ name, found, twin: "as they come" });

/** Attributes only what stands just before and just after the words of somebody who is known. */
const nextToNamed = (trace: Trace): Trace => ({
  ...trace,
  name: `${trace.name}: beside a named person`,
  only: "named",
});

export const traces: Trace[] = [
  kept("COPY of the table"),
  kept("ctid"),
  kept("xmin"),
  kept("xmax"),
  kept("multixact members", "multixact"),
  kept("primary key (a sequence in the twin)", "primary key"),
  kept("times in the rows", "every time in a row"),
  kept("commit timestamps (track_commit_timestamp)", "commit timestamp"),
  { ...kept("places on heap pages (pageinspect)", "heap pages"), only: "short" },
  { ...kept("dead rows, before vacuum", "heap pages"), twin: "rewritten at close", only: "short" },
  { ...kept("places on heap pages after vacuum", "heap pages after vacuum"), only: "short" },
  kept("places in the primary key's index", "pages of index 1"),
  kept("places in the primary key's index after vacuum", "pages of index 1 after vacuum"),
  kept("places in the second index", "pages of index 2"),
  { ...kept("TOAST chunk ids", "TOAST chunk id"), texts: comments, only: "long" },
  { ...kept("places on TOAST pages", "TOAST pages"), texts: comments, only: "long" },
  { ...kept("raw files of the database", "raw files"), twin: "rewritten at close" },
  kept("raw files after vacuum"),
  { ...kept("write-ahead log, raw bytes", "WAL bytes"), twin: "rewritten at close" },
  {
    ...kept("write-ahead log, records (pg_walinspect)", "WAL records (pg_walinspect)"),
    twin: "rewritten at close",
  },
  kept("copy of the files made while it runs", "file copy"),
  kept("write-ahead log of that copy", "WAL of the file copy"),
  kept("pg_stat_*, sampled while it runs", "pg_stat"),
  kept("all other tables, while it runs (jobs, sessions)", "other tables while it runs"),
  kept("all other tables, after close", "other tables after close"),
  kept("application log at every level, and console", "application log"),
  kept("PostgreSQL's log of every statement", "PostgreSQL's log"),
  kept("temporary files"),
  beside("application log", "application log: who stands beside the words"),
  beside("PostgreSQL's log", "PostgreSQL's log: who stands beside the words"),
  beside("WAL bytes", "write-ahead log: who stands beside the words"),
  beside("raw files", "raw files: who stands beside the words"),
  beside("memory after close", "heap dump after close: who stands beside the words"),
  {
    name: "sizes on the wire",
    found: "length",
    clock: clocks.wire,
    texts: comments,
    twin: "not padded",
  },
  {
    name: "sizes on disk",
    found: "length",
    clock: clocks.disk,
    texts: comments,
    twin: "not padded",
  },
  {
    name: "duration of requests",
    found: "length",
    clock: clocks.duration,
    texts: comments,
    twin: "not padded",
    only: "few",
    timed: true,
  },
  {
    name: "time on the page beside lengths, where who writes more takes longer (a limit)",
    found: "length",
    clock: clocks.page,
    texts: comments,
    only: "paced",
  },
  { name: "order of the tokens", found: "ctid", clock: clocks.token, twin: "not mixed" },
  {
    name: "place of another text of the same person",
    found: "ctid",
    clock: clocks.other,
    twin: "as they come",
  },
  {
    name: "sealing key copied, no log, rows rewritten",
    found: "token of the opened box",
    clock: clocks.ballotHash,
    texts: comments,
    twin: "not blinded",
    key: true,
  },
  {
    name: "all keys and bodies copied, no times: blinding factors that are small, or come twice",
    found: "blinding factors",
    texts: comments,
    twin: "not blinded",
    only: "few",
  },
  nextToNamed(kept("COPY of the table")),
  nextToNamed(kept("ctid")),
  nextToNamed(kept("xmin")),
  nextToNamed(kept("primary key (a sequence in the twin)", "primary key")),
  nextToNamed(kept("times in the rows", "every time in a row")),
  nextToNamed(kept("commit timestamps (track_commit_timestamp)", "commit timestamp")),
  nextToNamed({ ...kept("raw files of the database", "raw files"), twin: "rewritten at close" }),
  nextToNamed({ ...kept("write-ahead log, raw bytes", "WAL bytes"), twin: "rewritten at close" }),
  nextToNamed({
    ...kept("write-ahead log, records (pg_walinspect)", "WAL records (pg_walinspect)"),
    twin: "rewritten at close",
  }),
  nextToNamed(kept("pg_stat_*, sampled while it runs", "pg_stat")),
  nextToNamed(kept("all other tables, after close", "other tables after close")),
  nextToNamed(kept("application log at every level, and console", "application log")),
  nextToNamed(kept("PostgreSQL's log of every statement", "PostgreSQL's log")),
  nextToNamed({
    name: "order of the tokens",
    found: "ctid",
    clock: clocks.token,
    twin: "not mixed",
  }),
];
