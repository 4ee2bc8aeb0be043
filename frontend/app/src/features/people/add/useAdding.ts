import { useMemo, useRef, useState } from "react";
import { useMe } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import type { CellRow } from "../../../shared/table";
import { useRefresh } from "../queries";
import type { Group, Person } from "../types";
import { type ColumnLayout, findColumns } from "./columnLayout";
import type { Encoding } from "./decode";
import { groupWords } from "./groupWords";
import { cellsOfTable, lineOf } from "./lines";
import { isSendable, type LineOutcome, outcomesOf, registerOf, wordKey } from "./outcomes";
import { type Cells, cellsOfLine, type WrittenLine } from "./parse";
import { type Pending, sendAll, sendPending, usualWaits } from "./send";
import type { PasteSums } from "./sums";

export type ListFile = { name: string; encoding: Encoding; rows: CellRow[] };
/** Holds text that was typed or pasted, or a file. */
export type PeopleList = { text: string } | ListFile;

/** Holds corrections of a line in the file. */
export type Mended = { name?: string; email?: string; group?: string; left?: string };

type Work = {
  /** A line that is in is empty, so that the others keep their numbers. */
  list: PeopleList;
  columns: ColumnLayout;
  /** Nobody has said yet that the columns are right. */
  isUnread?: boolean;
  /** Maps places of lines to corrections and refusals. */
  mended: Record<number, Mended>;
  refused: Record<number, string>;
  /** Groups for words that no group has, by `wordKey`. */
  chosen: Record<string, string>;
  usualGroup: string;
  /** Existing people change group, and archived ones come back. */
  moving: boolean;
  bringing: boolean;
  /** This much is done already. */
  sums: PasteSums;
  pending?: Pending;
};

/** Says where a line stands: pending, to correct, ready, left out, or not a line. */
export type LineStanding = "pending" | "mend" | "going" | "out" | "blank";
export type AddedLine = { cells: Cells | undefined; outcome: LineOutcome; standing: LineStanding };
export type Adding = ReturnType<typeof useAdding>;

/** A list on its way in: what was chosen and mended is kept, and so is what is in already. */
export function useAdding(groups: Group[], people: Person[]) {
  const t = useT();
  const emailTaken = t("This address is already in your list or in the archive.");
  const refresh = useRefresh();
  const byWord = useMemo(() => groupWords(groups), [groups]);
  const isGroup = (word: string) => byWord.has(wordKey(word));
  const register = useMemo(() => registerOf(people), [people]);
  const begun = (list: PeopleList): Work => ({
    list,
    columns: findColumns("rows" in list ? list.rows : [], isGroup),
    isUnread: "rows" in list,
    mended: {},
    refused: {},
    chosen: {},
    usualGroup: groups[0]?.id ?? "",
    moving: true,
    bringing: true,
    sums: { ready: 0, moved: 0, back: 0 },
  });
  const { work, keep, isKept } = useKept(begun({ text: "" }));
  const latest = useRef(work);
  latest.current = work;
  const change = (part: Partial<Work>) => {
    latest.current = { ...latest.current, ...part };
    keep(latest.current);
  };
  /** The call that was pending has an answer. */
  const settle = (part: Partial<Work>) => {
    const { pending: _, ...rest } = latest.current;
    latest.current = { ...rest, ...part };
    keep(latest.current);
  };

  const {
    list,
    columns,
    isUnread,
    mended,
    refused,
    chosen,
    usualGroup,
    moving,
    bringing,
    pending,
  } = work;
  const read = useMemo(() => {
    const isGroup = (word: string) => byWord.has(wordKey(word));
    const written: WrittenLine[] =
      "rows" in list
        ? isUnread
          ? []
          : cellsOfTable(list.rows, columns)
        : list.text.split("\n").map((line) => cellsOfLine(line, isGroup));
    const cells = written.map((each, at) =>
      typeof each === "string" ? each : { ...each, ...mended[at] },
    );
    const outcomes = outcomesOf(
      cells.map((each) => (typeof each === "string" ? { kind: each } : lineOf(each, isGroup))),
      { register, byWord, usualGroup, chosen: named(chosen), refusal: (at) => refused[at] },
    );
    return { cells, outcomes };
  }, [list, columns, isUnread, mended, refused, chosen, usualGroup, register, byWord]);
  const lines = useMemo(() => {
    const onTheWay = new Set([...(pending?.batch.people ?? []), ...(pending?.batch.moves ?? [])]);
    return read.outcomes.map((outcome, at): AddedLine => {
      const cells = read.cells[at];
      return {
        cells: typeof cells === "string" ? undefined : cells,
        outcome,
        standing: onTheWay.has(at) ? "pending" : standingOf(outcome, moving, bringing),
      };
    });
  }, [read, moving, bringing, pending]);
  const going = lines.flatMap(({ outcome, standing }, at) =>
    isSendable(outcome) && standing === "going" ? [{ at, outcome }] : [],
  );

  const mend = (at: number, part: Mended) => {
    const { [at]: _, ...others } = refused;
    if ("rows" in list) {
      change({ mended: { ...mended, [at]: { ...mended[at], ...part } }, refused: others });
    } else if (lines[at]?.cells) {
      const { name, email, group } = { ...lines[at].cells, ...part };
      const line = `${name}; ${email}; ${group}`.replace(/[; ]+$/, "");
      change({ list: { text: list.text.split("\n").with(at, line).join("\n") }, refused: others });
    }
  };

  const stopped = useRef(false);
  const [state, setState] = useState<{ running: boolean; stopping: boolean; failure?: unknown }>({
    running: false,
    stopping: false,
  });
  const steps = {
    onPending: (pending: Pending) => change({ pending }),
    onDone: ({ batch, sums }: Pending) => {
      const { list, sums: before } = latest.current;
      settle({
        list: emptied(list, new Set([...batch.people, ...batch.moves])),
        sums: {
          ready: before.ready + sums.ready,
          moved: before.moved + sums.moved,
          back: before.back + sums.back,
        },
      });
    },
    onRefused: (byPlace: ReadonlyMap<number, string>) =>
      settle({ refused: { ...latest.current.refused, ...Object.fromEntries(byPlace) } }),
    isStopped: () => stopped.current,
    waits: usualWaits,
    emailTaken,
  };

  const run = async () => {
    stopped.current = false;
    setState({ running: true, stopping: false });
    let failure: unknown;
    try {
      const { pending } = latest.current;
      if (pending) {
        await sendPending(pending, steps);
      }
      await sendAll(going, steps);
    } catch (error) {
      failure = error;
    }
    await refresh();
    const { list, refused, pending } = latest.current;
    if ("text" in list && !pending) {
      change(withoutBlanks(list.text, refused));
    }
    setState({ running: false, stopping: false, failure });
  };
  const stop = () => {
    stopped.current = true;
    setState((now) => ({ ...now, stopping: true }));
  };
  const count = (of: LineStanding) => lines.filter(({ standing }) => standing === of).length;
  const added = work.sums.ready + work.sums.moved + work.sums.back;
  return {
    work,
    isKept,
    lines,
    going,
    /** These count the added people, and the lines still to correct or send again. */
    added,
    toMend: count("mend"),
    onTheWay: count("pending"),
    change,
    mend,
    begin: (list: PeopleList) => keep(begun(list)),
    write: (text: string) => change({ list: { text }, refused: {} }),
    forget: () => keep(undefined),
    /** Everything is in that can go in, and nothing waits to be mended. */
    isOver: added > 0 && !state.running && going.length + count("mend") + count("pending") === 0,
    isRunning: state.running,
    isStopping: state.stopping,
    failure: state.failure,
    run,
    stop,
  };
}

/** Survives a reload in this tab, unless the browser has no room for it; who signs in next has people of their own. */
function useKept(first: Work) {
  const key = `tenward.add.${useMe().id}`;
  const [value, setValue] = useState(() => {
    const text = sessionStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as Work);
  });
  const [isKept, setKept] = useState(true);
  const keep = (next: Work | undefined) => {
    setKept(store(key, next));
    setValue(next);
  };
  return { work: value ?? first, keep, isKept };
}

/** @returns whether a reload would find it again */
function store(key: string, work: Work | undefined): boolean {
  try {
    if (work) {
      sessionStorage.setItem(key, JSON.stringify(work));
    } else {
      sessionStorage.removeItem(key);
    }
    return true;
  } catch (error) {
    if (error instanceof DOMException) {
      sessionStorage.removeItem(key);
      return false;
    }
    throw error;
  }
}

const emptied = (list: PeopleList, places: ReadonlySet<number>): PeopleList =>
  "rows" in list
    ? { ...list, rows: list.rows.map((row, at) => (places.has(at) ? [] : row)) }
    : {
        text: list.text
          .split("\n")
          .map((line, at) => (places.has(at) ? "" : line))
          .join("\n"),
      };

/** Lines of a text move up, and what was refused moves with them. */
function withoutBlanks(text: string, refused: Work["refused"]): Partial<Work> {
  const left = text
    .split("\n")
    .map((line, at) => ({ line, why: refused[at] }))
    .filter(({ line }) => line.trim() !== "");
  return {
    list: { text: left.map(({ line }) => line).join("\n") },
    refused: Object.fromEntries(left.flatMap(({ why }, at) => (why ? [[at, why]] : []))),
  };
}

/** A word whose group is still to be made has none. */
const named = (chosen: Record<string, string>) =>
  Object.fromEntries(Object.entries(chosen).filter(([, groupId]) => groupId !== ""));

function standingOf({ kind }: LineOutcome, moving: boolean, bringing: boolean): LineStanding {
  switch (kind) {
    case "blank":
    case "heading":
      return "blank";
    case "ready":
      return "going";
    case "moved":
      return moving ? "going" : "out";
    case "back":
      return bringing ? "going" : "out";
    case "already":
    case "same":
      return "out";
    default:
      return "mend";
  }
}
