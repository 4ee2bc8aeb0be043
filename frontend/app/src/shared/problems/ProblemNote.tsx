import { ProblemError, somebodyElse } from "../api";
import { useT } from "../i18n";
import { Button } from "../ui/Button";
import styles from "./ProblemNote.module.css";
import { explain, faultText } from "./sentences";

type Props = {
  error: unknown;
  /** The page says first what is safe, if it knows better than the problem. */
  title?: string;
  onRetry?: () => void;
};

/** Something went wrong: what is safe, what happened, what to do, and the code small. */
export function ProblemNote({ error, title, onRetry }: Props) {
  const t = useT();
  if (!error) {
    return null;
  }
  const problem = explain(error);
  // Those that no field of a form has taken.
  const faults = error instanceof ProblemError ? error.faults.map((fault) => faultText(fault)) : [];
  return (
    <div className={styles.note} role="alert">
      <h3>{title ?? problem.title}</h3>
      <p>{title ? `${problem.title}. ${problem.text}` : problem.text}</p>
      {faults.length > 0 && (
        <ul>
          {[...new Set(faults)].map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      <div className="row">
        {onRetry && (
          <Button small onPress={onRetry}>
            {t("Try again")}
          </Button>
        )}
        {["not-signed-in", somebodyElse].includes(problem.slug) && (
          <a className="b b-s" href="/sign-in" target="_blank" rel="noreferrer">
            {t("Sign in in a new tab")}
          </a>
        )}
        <span className="meta">{problem.slug}</span>
      </div>
    </div>
  );
}

/** The same for what is no problem of a call, such as what another site sent the reader back with. */
export function Notice({ title, text, code }: { title: string; text: string; code: string }) {
  return (
    <div className={styles.note} role="alert">
      <h2>{title}</h2>
      <p>{text}</p>
      <div className="row">
        <span className="meta">{code}</span>
      </div>
    </div>
  );
}
