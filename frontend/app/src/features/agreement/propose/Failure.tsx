import { NotSavedError } from "../../../shared/changes";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";

/** Shows errors that no field shows; a refused text shows its own. */
export function Failure({ of: error }: { of: unknown }) {
  const t = useT();
  return error instanceof NotSavedError ? (
    <p className="note stop" role="alert">
      {t("What you typed isn’t saved yet. The reason is shown above.")}
    </p>
  ) : (
    <ProblemNote error={error} />
  );
}
