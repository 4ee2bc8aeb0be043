import { useT } from "../../i18n";

/** A block of answers, some of which may have come through links that the lead took. */
type Counted = { taken?: number; n: number };

/** Says how many of the answers may be the lead's own; empty if none may. */
export function useTaken(): (block: Counted) => string {
  const t = useT();
  return ({ taken, n }) =>
    taken ? t("Up to {{taken}} of {{n}} answers may be yours.", { taken, n }) : "";
}

/** The same of all items together, for a summary. */
export function useMostTaken(): (items: { blocks: Counted[] }[]) => string {
  const t = useT();
  return (items) => {
    const count = Math.max(0, ...items.flatMap(({ blocks }) => blocks.map((b) => b.taken ?? 0)));
    return count > 0
      ? t(
          "One answer to each item may be yours. | Up to {{count}} answers to each item may be yours.",
          { count },
        )
      : "";
  };
}

/** The same in short, below the name of a block. */
export function Taken({ of: { taken, n } }: { of: Counted }) {
  const t = useT();
  return taken ? (
    <small className="meta">
      {" "}
      {t("up to {{taken}} of {{n}} answers may be yours", { taken, n })}
    </small>
  ) : null;
}
