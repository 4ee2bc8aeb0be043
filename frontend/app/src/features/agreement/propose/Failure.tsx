import { useStrings } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { agreementStrings } from "../strings";
import { NotSaved } from "../write/useTyped";

/** What was typed and is refused stands where it was typed. */
export function Failure({ of: error }: { of: unknown }) {
  const say = useStrings(agreementStrings);
  return error instanceof NotSaved ? (
    <p className="note stop" role="alert">
      {say("unsaved")}
    </p>
  ) : (
    <ProblemNote error={error} />
  );
}
