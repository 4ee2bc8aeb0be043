import { sayDay } from "../../../../shared/days";
import { Rich, useStrings } from "../../../../shared/i18n";
import { Button } from "../../../../shared/ui";
import type { VerdictValues } from "../../state/verdictValues";
import decide from "./decide.module.css";
import { decideStrings } from "./strings";

type Props = { of: VerdictValues; onSettle: (side: "mine" | "theirs") => void };

/** Both tabs wrote in the same place: the reader decides, with both in sight. */
export function Theirs({ of: { verdict, reason, horizon }, onSettle }: Props) {
  const say = useStrings(decideStrings);
  const until = verdict === "not-now" && horizon.remindOn;
  const there = verdict ? say(verdict) : say("theirs.no-verdict");
  return (
    <div className={`tint ${decide.theirs}`} role="alert">
      <p>
        <b>{say("theirs.title")}</b>
      </p>
      <p>{say("theirs.text", { verdict: there })}</p>
      {reason && (
        <p className={decide.words}>
          <Rich
            of={decideStrings}
            say="theirs.reason"
            values={{ reason }}
            parts={{ reason: <bdi /> }}
          />
        </p>
      )}
      {until && (
        <p>
          <Rich
            of={decideStrings}
            say="theirs.horizon"
            values={{ text: horizon.text ?? "", day: sayDay(until) }}
            parts={{ text: <bdi /> }}
          />
        </p>
      )}
      <div className="row">
        <Button small onPress={() => onSettle("mine")}>
          {say("theirs.mine")}
        </Button>
        <Button small onPress={() => onSettle("theirs")}>
          {say("theirs.theirs")}
        </Button>
      </div>
    </div>
  );
}
