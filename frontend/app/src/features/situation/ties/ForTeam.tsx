import { Link } from "react-router";
import { useChange } from "../../../shared/changes";
import { inLanguage, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Checkbox, Section } from "../../../shared/ui";
import { changeSituation } from "../changes";
import styles from "../situation.module.css";
import type { Situation, SituationForm } from "../types";

/** Puts a record on the team's page, with the answers that its template has for the team. */
export function ForTeam({ situation }: { situation: Situation & { form: SituationForm } }) {
  const t = useT();
  const { change, error } = useChange();
  const { form, team = false } = situation;
  const shown = [...form.fields, ...(form.lines ?? [])].filter((question) => question.team);
  if (shown.length === 0) return null;
  const tick = (on: boolean) => {
    const said = on ? t("The team can read it") : t("The team can’t read it any more");
    void change(changeSituation({ ...situation, team }, { team: on }), { said }).catch(() => {});
  };
  return (
    <Section className={styles.part} heading={t("On the team’s page")}>
      <Checkbox checked={team} onTick={tick}>
        {" "}
        {t("Show it to the team")}
      </Checkbox>
      <p className="note">
        {t("The team reads your answers to these questions: {{questions}}", {
          questions: shown.map(({ label }) => inLanguage(label)).join(" "),
        })}{" "}
        <Link to="/people/team">{t("The team’s page")}</Link>
      </p>
      <ProblemNote error={error} />
    </Section>
  );
}
