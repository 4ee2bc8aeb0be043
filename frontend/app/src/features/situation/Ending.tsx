import { limits, type Schemas } from "../../shared/api";
import { useChange } from "../../shared/changes";
import { inDays, sayDay } from "../../shared/days";
import { Form } from "../../shared/form";
import { inLanguage, useT } from "../../shared/i18n";
import { situationStateLabels } from "../../shared/situation";
import { Options, Section, Voice } from "../../shared/ui";
import { changeSituation } from "./changes";
import styles from "./situation.module.css";
import type { Situation, SituationForm } from "./types";

type Values = { outcome: string; note: string; lookAgainOn: string };

type Props = { situation: Situation & { form: SituationForm } };

/** Days until a situation that is set aside comes back, unless the lead says otherwise. */
const usual = 14;

/** Stands among the outcomes, whose keys have no full stop. */
const aside = ".aside";

/** Asks how it ended, or why it is set aside. */
export function WriteEnding({ situation, onClose }: Props & { onClose: () => void }) {
  const t = useT();
  const { change } = useChange();
  const { outcome = "", note = "", lookAgainOn, form } = situation;
  const save = async (values: Values) => {
    const setAside = values.outcome === aside;
    const fields: Omit<Schemas["SituationChange"], "ties"> = {
      ...{ state: setAside ? "set-aside" : "done", note: values.note.trim() || null },
      ...(setAside ? { lookAgainOn: values.lookAgainOn } : { outcome: values.outcome || null }),
    };
    onClose();
    await change(changeSituation(situation, fields), {
      said: setAside ? t("Situation set aside") : t("Situation closed"),
    });
  };
  return (
    <Section className={styles.part} heading={t("How it ended")}>
      <Form<Values>
        className={`form ${styles.form}`}
        limits={limits.SituationChange}
        start={{ outcome, note, lookAgainOn: lookAgainOn ?? inDays(usual) }}
        typed={`situation.${situation.id}.done`}
        onSave={save}
        onLeave={onClose}
        escapes
      >
        {({ Select, Lines, Day, Buttons }, written) => {
          const setAside = written.watch("outcome") === aside;
          return (
            <>
              <Select name="outcome" label={t("How did it end?")} autoFocus>
                <Options
                  of={(form.outcomes ?? []).map(({ key, name }) => [key, inLanguage(name)])}
                />
                <option value="">{t("Something else")}</option>
                <option value={aside}>{t("I set it aside")}</option>
              </Select>
              <Lines
                name="note"
                label={setAside ? t("Why do you set it aside?") : t("What happened?")}
                {...(setAside && { required: t("Write a reason.") })}
              />
              {setAside && (
                <Day name="lookAgainOn" label={t("Look again on")} required={t("Choose a day.")} />
              )}
              <Buttons save={t("Save ending")} cancel={t("Cancel")} />
            </>
          );
        }}
      </Form>
    </Section>
  );
}

/** How it ended or why it is set aside, in the words of the lead. */
export function SituationEnding({ situation }: Props) {
  const t = useT();
  const { state, outcome, note, day, lookAgainOn, form } = situation;
  const ended = form.outcomes?.find(({ key }) => key === outcome);
  const said = ended ? inLanguage(ended.name) : t(situationStateLabels[state]);
  return (
    <section className={styles.ending} aria-label={t("How it ended")}>
      {note ? <Voice>{note}</Voice> : <p className={styles.outcome}>{said}</p>}
      <p className="meta">
        {note && `${said}. `}
        {state === "set-aside" && lookAgainOn
          ? t("Look again on {{day}}", { day: sayDay(lookAgainOn) })
          : t("The situation began on {{day}}.", { day: sayDay(day) })}
      </p>
    </section>
  );
}
