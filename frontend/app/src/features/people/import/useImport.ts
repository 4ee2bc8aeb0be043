import { useMemo, useRef, useState } from "react";
import { useT } from "../../../shared/i18n";
import type { Group, Person } from "../launchRules";
import { type Fate, fatesOf, isSendable, registerOf, wordKey } from "../paste/fates";
import { groupWords } from "../paste/words";
import { useRefresh } from "../queries";
import { findColumns } from "./columns";
import { type ListFile, type Pending, useKept, useKeptAs, type Work } from "./kept";
import { linesOf } from "./lines";
import { type Sending, sendAll, sendPending, usualWaits } from "./send";

/** Where a line stands: sent, on its way, to be mended, ready to go, left out, or not a line. */
export type Standing = "in" | "pending" | "mend" | "going" | "out" | "blank";

export type Import = {
  work: Work;
  isKept: boolean;
  fates: Fate[];
  standings: Standing[];
  going: Sending;
  change: (part: Partial<Work>) => void;
  isRunning: boolean;
  isStopping: boolean;
  failure: unknown;
  run: () => Promise<void>;
  stop: () => void;
};

/** A list on its way in: what was chosen and mended is kept, and so is what is in already. */
export function useImport(file: ListFile, groups: Group[], people: Person[]): Import {
  const t = useT();
  const emailTaken = t("This address is already in your list or in the archive.");
  const refresh = useRefresh();
  const byWord = useMemo(() => groupWords(groups), [groups]);
  const register = useMemo(() => registerOf(people), [people]);
  const { value, keep, isKept } = useKept<Work>(useKeptAs().work);
  const first = useMemo(() => begun(file, groups, byWord), [file, groups, byWord]);
  const work = value ?? first;
  const latest = useRef(work);
  latest.current = work;
  const change = (part: Partial<Work>) => {
    latest.current = { ...latest.current, ...part };
    keep(latest.current);
  };

  const { columns, mended, refused, chosen, usualGroup } = work;
  const fates = useMemo(() => {
    const lines = linesOf(file.rows, columns, mended, (word) => byWord.has(wordKey(word)));
    const refusal = (at: number) => refused[at];
    return fatesOf(lines, { register, byWord, usualGroup, chosen: named(chosen), refusal });
  }, [file, columns, mended, refused, chosen, usualGroup, register, byWord]);
  const standings = useMemo(() => standingsOf(fates, work), [fates, work]);
  const going = fates.flatMap((fate, at) =>
    isSendable(fate) && standings[at] === "going" ? [{ at, fate }] : [],
  );

  const stopped = useRef(false);
  const [state, setState] = useState<{ running: boolean; stopping: boolean; failure?: unknown }>({
    running: false,
    stopping: false,
  });
  const steps = {
    onPending: (pending: Pending) => change({ pending }),
    onDone: ({ batch, sums }: Pending) => {
      const { done, sums: before, pending: _, ...rest } = latest.current;
      latest.current = {
        ...rest,
        done: [...done, ...batch.people, ...batch.moves],
        sums: {
          ready: before.ready + sums.ready,
          moved: before.moved + sums.moved,
          back: before.back + sums.back,
        },
      };
      keep(latest.current);
    },
    onRefused: (byPlace: ReadonlyMap<number, string>) => {
      const { pending: _, ...rest } = latest.current;
      latest.current = { ...rest, refused: { ...rest.refused, ...Object.fromEntries(byPlace) } };
      keep(latest.current);
    },
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
    setState({ running: false, stopping: false, failure });
  };
  const stop = () => {
    stopped.current = true;
    setState((now) => ({ ...now, stopping: true }));
  };
  return {
    work,
    isKept,
    fates,
    standings,
    going,
    change,
    isRunning: state.running,
    isStopping: state.stopping,
    failure: state.failure,
    run,
    stop,
  };
}

function begun(file: ListFile, groups: Group[], byWord: ReadonlyMap<string, string>): Work {
  return {
    columns: findColumns(file.rows, (word) => byWord.has(wordKey(word))),
    mended: {},
    refused: {},
    chosen: {},
    usualGroup: groups[0]?.id ?? "",
    moving: true,
    bringing: true,
    done: [],
    sums: { ready: 0, moved: 0, back: 0 },
  };
}

/** A word whose group is still to be made has none. */
const named = (chosen: Record<string, string>) =>
  Object.fromEntries(Object.entries(chosen).filter(([, groupId]) => groupId !== ""));

function standingsOf(fates: readonly Fate[], work: Work): Standing[] {
  const done = new Set(work.done);
  const pending = new Set([
    ...(work.pending?.batch.people ?? []),
    ...(work.pending?.batch.moves ?? []),
  ]);
  return fates.map((fate, at) => {
    if (done.has(at)) return "in";
    return pending.has(at) ? "pending" : standingOf(fate, work);
  });
}

function standingOf({ kind }: Fate, { moving, bringing }: Work): Standing {
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
