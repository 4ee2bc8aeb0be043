import type { Schemas } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { plusDays, plusMonths, sayDay } from "../../../shared/days";
import { msg, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Fold, Options, SelectField } from "../../../shared/ui";
import { changeSituation } from "../changes";
import type { Situation } from "../types";

type Rhythm = Schemas["SituationRhythm"];

/** Says how often a situation comes up again. */
export const rhythmLabels = {
  week: msg("Every week"),
  month: msg("Every month"),
  quarter: msg("Every quarter"),
  year: msg("Every year"),
} as const;

const months = { month: 1, quarter: 3, year: 12 } as const;

/** The day on which To do asks again, as the server counts it. */
const nextDay = (day: string, every: Rhythm) =>
  every === "week" ? plusDays(day, 7) : plusMonths(day, months[every]);

/** How often the questions of a situation come up again. */
export function Again({ situation, isLatest }: { situation: Situation; isLatest: boolean }) {
  const t = useT();
  const { change, error } = useChange();
  const { day, every } = situation;
  const choose = (next: string) => {
    const rhythm = (next || null) as Rhythm | null;
    void change(changeSituation(situation, { every: rhythm }), {
      said: rhythm ? t(rhythmLabels[rhythm]) : t("It doesn’t come up again"),
    });
  };
  return (
    <Fold
      label={t("Again")}
      about={
        every
          ? isLatest
            ? t("{{text}}. Next on {{day}}.", {
                ...{ text: t(rhythmLabels[every]), day: sayDay(nextDay(day, every)) },
              })
            : t(rhythmLabels[every])
          : t("Never")
      }
    >
      <SelectField
        label={t("How often do you answer this?")}
        hint={t("To do asks you again, and shows your former answers beside the fields.")}
        value={every ?? ""}
        onChange={({ target }) => choose(target.value)}
      >
        <option value="">{t("Never")}</option>
        <Options of={Object.entries(rhythmLabels).map(([key, word]) => [key, t(word)])} />
      </SelectField>
      <ProblemNote error={error} />
    </Fold>
  );
}
