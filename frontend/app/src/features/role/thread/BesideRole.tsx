import { useQuery } from "@tanstack/react-query";
import { inWords, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { roleChainQuery, threadQuery } from "../../../shared/thread";
import { Fold } from "../../../shared/ui";
import styles from "../role.module.css";
import { OpenedThread, type OpenPart } from "./OpenedThread";
import { Outline } from "./Outline";
import { useOpenPart } from "./useOpenPart";

type Props = { open: OpenPart | undefined; onOpen: (next: OpenPart | undefined) => void };

/** What people expect and the role does not say; also the expectation that the address names. */
export function BesideRole({ open, onOpen }: Props) {
  const t = useT();
  const { data: chain } = useQuery(roleChainQuery);
  const others = chain?.others ?? [];
  const listed = others.some(({ kind, key }) => kind === open?.kind && key === open.key);
  const { data: asked, error } = useQuery({
    ...threadQuery(open?.kind ?? "clause", open?.key ?? ""),
    enabled: open !== undefined && chain !== undefined && !listed,
  });
  const rows = open && asked && !listed ? [asked, ...others] : others;
  if (rows.length === 0) return error ? <ProblemNote error={error} /> : null;
  return (
    <Fold
      className={styles.beside}
      label={t("Expected, but not in your role")}
      about={inWords(rows.length)}
      open={open !== undefined && (listed || asked !== undefined || error !== null)}
    >
      <ProblemNote error={error} />
      <ul className={styles.clauses}>
        {rows.map((row) => {
          const { kind, key, words } = row;
          const opened = kind === open?.kind && key === open.key;
          return (
            <li
              key={`${kind} ${key}`}
              className={opened ? styles.opened : undefined}
              onKeyDown={(event) => {
                const typing = (event.target as Element).matches("textarea, input");
                if (event.key !== "Escape" || !opened || typing) return;
                onOpen(undefined);
                event.currentTarget.querySelector("button")?.focus();
              }}
            >
              <div className={styles.clause}>
                <span className={styles.n} />
                <p className={`${styles.text} ${styles.words}`}>
                  <button
                    type="button"
                    className={styles.toggle}
                    aria-expanded={opened}
                    dir="auto"
                    onClick={() => onOpen(opened ? undefined : { kind, key })}
                  >
                    {words}
                  </button>
                </p>
                {!opened && <Outline of={row} />}
              </div>
              {opened && (
                <div className={styles.inside}>
                  <OpenedThread of={{ kind, key }} />
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </Fold>
  );
}

/** The same on a page without responsibilities. */
export function BesideNoRole() {
  const [open, setOpen] = useOpenPart();
  return <BesideRole open={open} onOpen={setOpen} />;
}
