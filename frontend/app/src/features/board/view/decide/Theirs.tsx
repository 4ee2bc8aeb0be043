import { sayDay } from "../../../../shared/days";
import { Rich, useT } from "../../../../shared/i18n";
import { Button } from "../../../../shared/ui";
import { verdictLabels } from "../../../../shared/verdict/labels";
import type { VerdictValues } from "../../state/verdictValues";
import decide from "./decide.module.css";

type Props = { of: VerdictValues; onSettle: (side: "mine" | "theirs") => void };

/** Both tabs wrote in the same place: the reader decides, with both in sight. */
export function Theirs({ of: { verdict, reason, horizon }, onSettle }: Props) {
  const t = useT();
  const until = verdict === "not-now" && horizon.remindOn;
  const there = verdict ? t(verdictLabels[verdict]) : t("no verdict");
  return (
    <div className={`tint ${decide.theirs}`} role="alert">
      <p>
        <b>{t("You wrote something different here in another tab")}</b>
      </p>
      <p>{t("There: {{verdict}}.", { verdict: there })}</p>
      {reason && (
        <p className={decide.words}>
          <Rich
            say="Reason: “<reason>{{reason}}</reason>”"
            values={{ reason }}
            parts={{ reason: <bdi /> }}
          />
        </p>
      )}
      {until && (
        <p>
          <Rich
            say="Until: “<text>{{text}}</text>”, due again on {{day}}."
            values={{ text: horizon.text ?? "", day: sayDay(until) }}
            parts={{ text: <bdi /> }}
          />
        </p>
      )}
      <div className="row">
        <Button small onPress={() => onSettle("mine")}>
          {t("Keep this version")}
        </Button>
        <Button small onPress={() => onSettle("theirs")}>
          {t("Use the other version")}
        </Button>
      </div>
    </div>
  );
}
