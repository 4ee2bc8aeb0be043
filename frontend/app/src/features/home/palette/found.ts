import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { bodyQuery, type Schemas } from "../../../shared/api";
import { formatShortDay, type Message, msg, useT } from "../../../shared/i18n";

export type Hit = Schemas["SearchHit"];
export type HitKind = Schemas["SearchKind"];

/** Milliseconds without a key after which the server is asked. */
const pause = 150;

/** Tells whether there is a word to search for, by the server's rule: a single letter is none. */
export const hasWord = (sought: string): boolean => /[\p{L}\p{M}\p{N}]{2}/u.test(sought);

function usePaused(value: string): string {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return paused;
}

/**
 * Searches on the server. The last result stays while the next one loads, and a late one cannot
 * replace it, because each has its own key.
 */
export function useFound(sought: string) {
  const q = usePaused(sought);
  const asks = hasWord(q);
  const { data, error, isPlaceholderData } = useQuery({
    ...bodyQuery("/api/search", { q }),
    enabled: asks,
    placeholderData: keepPreviousData,
  });
  const shown = hasWord(sought) && asks ? data?.kinds : undefined;
  return {
    hits: (kind: HitKind) => shown?.find((each) => each.kind === kind)?.hits ?? [],
    count: (kinds: readonly HitKind[]) =>
      shown
        ?.filter(({ kind }) => kinds.includes(kind))
        .reduce((all, { count }) => all + count, 0) ?? 0,
    answered: q === sought && asks && data !== undefined && !isPlaceholderData,
    error: asks ? error : null,
  };
}

/** The first word as it stands in the text: lists that have a field for it show the row. */
const wordOf = ({ text, marks: [first] }: Hit) =>
  encodeURIComponent(first ? text.slice(first.start, first.end) : "");

/** Returns the address of the row that contains the text. */
export function addressOfHit(kind: HitKind, hit: Hit): string {
  const { id, place } = hit;
  switch (kind) {
    case "goal":
      return `/grow/${id}`;
    case "task":
      return place?.kind === "goal" ? `/grow/${place.id}#task-${id}` : `/week?task=${id}`;
    case "contact":
      return `/people/${id}`;
    case "entry":
      return place?.kind === "person"
        ? `/people/${place.id}#entry-${id}`
        : `/grow?q=${wordOf(hit)}#log`;
    case "talk":
      return place?.kind === "person" ? `/people/${place.id}?talk=${id}` : `/people?talk=${id}`;
    case "point":
      return `/people/${place?.kind === "pairing" ? "coaching-" : ""}${place?.id}`;
    case "situation":
      return `/situations/${id}`;
    case "clause":
      return `/role#clause-${id}`;
    case "theme":
      return `/themes/${place?.id}#theme-${id}`;
    case "heard":
      return `/themes/${place?.id}`;
    case "comment":
      return `/surveys/${place?.id}/answers?q=${wordOf(hit)}`;
  }
}

const sourceLabels: Partial<Record<HitKind, Message>> = {
  goal: msg("goal"),
  task: msg("task"),
  entry: msg("log"),
  heard: msg("said face to face"),
};

const placedLabels: Partial<Record<HitKind, Message>> = {
  task: msg("with {{title}}"),
  entry: msg("about {{title}}"),
  talk: msg("preparation for {{title}}"),
  point: msg("agenda with {{title}}"),
};

/** Says what a hit belongs to, and its day. */
export function useSource() {
  const t = useT();
  return (kind: HitKind, { place, day }: Hit): string => {
    const label = placedLabels[kind];
    const named =
      place && (label && place.kind === "person" ? t(label, { title: place.title }) : place.title);
    const source = named ?? (sourceLabels[kind] && t(sourceLabels[kind]));
    const when = day ? formatShortDay(day) : kind === "task" && t("no day");
    return [source, when].filter(Boolean).join(", ");
  };
}
