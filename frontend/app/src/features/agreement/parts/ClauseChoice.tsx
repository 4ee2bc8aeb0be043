import { type ReactNode, useState } from "react";
import { useT } from "../../../shared/i18n";
import { Button, Checkbox, Dialog } from "../../../shared/ui";
import styles from "../agreement.module.css";

type Choosable = { id: string; text: string; note?: string | undefined };

type Props = {
  look?: "primary" | "outline";
  heading: string;
  of: readonly Choosable[];
  /** The lead can choose this many at most. */
  most: number;
  /** These are chosen when the dialog opens. */
  start?: readonly string[];
  /** Renders the button that goes on with what is chosen. */
  children: (chosen: ReadonlySet<string>, close: () => void) => ReactNode;
};

const none: string[] = [];

/** Opens a list of clauses to tick. */
export function ClauseChoice({
  look = "outline",
  heading,
  of,
  most,
  start = none,
  children,
}: Props) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const full = chosen.size >= most;
  const toggle = (id: string) =>
    setChosen((now) => {
      const next = new Set(now);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  return (
    <>
      <Button
        look={look}
        onPress={() => {
          setChosen(new Set(start.slice(0, most)));
          setOpen(true);
        }}
      >
        {t("Choose clauses")}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} heading={heading}>
        {of.length > most && (
          <p className="note">
            {t("You can choose at most one clause. | You can choose at most {{count}} clauses.", {
              count: most,
            })}
          </p>
        )}
        <ul className={styles.choose}>
          {of.map(({ id, text, note }) => (
            <li key={id}>
              <Checkbox
                checked={chosen.has(id)}
                disabled={full && !chosen.has(id)}
                onChange={() => toggle(id)}
              >
                <span>
                  <span dir="auto">{text}</span>
                  {note && <small className="meta">{note}</small>}
                </span>
              </Checkbox>
            </li>
          ))}
        </ul>
        <div className="row">
          {children(chosen, () => setOpen(false))}
          <Button look="plain" onPress={() => setOpen(false)}>
            {t("Cancel")}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
