import type { Schemas } from "../api";
import { formatDay, useT } from "../i18n";

/** That the lead who asked has left and had named this one. */
export function ReceivedFrom({ from, at }: Schemas["ReceivedSurvey"]) {
  const t = useT();
  return <>{t("Received from {{name}} on {{day}}.", { name: from, day: formatDay(at) })}</>;
}
