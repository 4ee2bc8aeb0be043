import { useSearchParams } from "react-router";
import type { OpenPart } from "./OpenedThread";

/** Keeps in the address which expectation is open, so that a link leads to its row. */
export function useOpenPart(): [OpenPart | undefined, (next: OpenPart | undefined) => void] {
  const [query, setQuery] = useSearchParams();
  const found = /^(clause|theme|item|advice|goal)\.(.+)$/.exec(query.get("open") ?? "");
  const open = found ? { kind: found[1] as OpenPart["kind"], key: found[2] ?? "" } : undefined;
  const setOpen = (next: OpenPart | undefined) => {
    if (next?.kind === open?.kind && next?.key === open?.key) return;
    setQuery(next ? { open: `${next.kind}.${next.key}` } : {}, {
      replace: true,
      preventScrollReset: true,
      state: { pressed: true },
    });
  };
  return [open, setOpen];
}
