import { useState } from "react";
import { limits, type Schemas } from "../../shared/api";
import { useChange } from "../../shared/changes";
import { inDays, sayDay } from "../../shared/days";
import { Form } from "../../shared/form";
import { inLanguage, useT } from "../../shared/i18n";
import { ProblemNote } from "../../shared/problems";
import { Button, Options, Voice } from "../../shared/ui";
import { changeSituation } from "./changes";
import styles from "./situation.module.css";
import type { Situation, SituationForm } from "./types";
import { situationStateLabels } from "./Went";

type Values = { outcome: string; note: string; lookAgainOn: string };

/** Days until a situation that is set aside comes back, unless the lead says otherwise. */
const usual = 14;

/** Shows how a situation ended or why it is set aside; until then the ways to say so. */
export function SituationEnding({ situation }: { situation: Situation & { form: SituationForm } }) {
  const t = useT();
  const [saying, setSaying] = useState<"done" | "set-aside">();
  const { change, error } = useChange();
  const { state, outcome = "", note = "", lookAgainOn, form } = situation;
  const ended = form.outcomes?.find(({ key }) => key === outcome);
  const open = state === "open";
  const reopen = () => {
    void change(changeSituation(situation, { state: "open" }), {
      said: t("The situation is open again"),
    });
  };
  const save = async (values: Values) => {
    const fields: Schemas["SituationChange"] = {
      ...{ state: saying ?? "done", note: values.note.trim() || null },
      ...(saying === "done"
        ? { outcome: values.outcome || null }
        : { lookAgainOn: values.lookAgainOn }),
    };
    setSaying(undefined);
    await change(changeSituation(situation, fields), {
      said: saying === "done" ? t("Situation closed") : t("Situation set aside"),
    });
  };
  if (saying) {
    return (
      <section className={styles.part} aria-label={t("How it ended")}>
        <Form<Values>
          limits={limits.SituationChange}
          start={{ outcome, note, lookAgainOn: lookAgainOn ?? inDays(usual) }}
          typed={`situation.${situation.id}.${saying}`}
          onSave={save}
          onLeave={() => setSaying(undefined)}
          escapes
        >
          {({ Select, Lines, Day, Buttons }) => (
            <>
              {saying === "done" && !!form.outcomes?.length && (
                <Select name="outcome" label={t("How did it end?")} autoFocus>
                  <option value="">{t("Something else")}</option>
                  <Options of={form.outcomes.map(({ key, name }) => [key, inLanguage(name)])} />
                </Select>
              )}
              {saying === "done" ? (
                <Lines name="note" label={t("What happened?")} autoFocus={!form.outcomes?.length} />
              ) : (
                <Lines
                  name="note"
                  label={t("Why do you set it aside?")}
                  required={t("Write a reason.")}
                  autoFocus
                />
              )}
              {saying === "set-aside" && (
                <Day name="lookAgainOn" label={t("Look again on")} required={t("Choose a day.")} />
              )}
              <Buttons
                save={saying === "done" ? t("Close situation") : t("Set aside", { context: "act" })}
                cancel={t("Cancel")}
              />
            </>
          )}
        </Form>
      </section>
    );
  }
  return (
    <section className={styles.part} aria-label={t("How it ended")}>
      <ProblemNote error={error} />
      {!open && (
        <div className={`sheet ${styles.end}`}>
          <h2>{ended ? inLanguage(ended.name) : t(situationStateLabels[state])}</h2>
          {note && <Voice>{note}</Voice>}
          {state === "set-aside" && lookAgainOn && (
            <p className="note">{t("Look again on {{day}}", { day: sayDay(lookAgainOn) })}</p>
          )}
        </div>
      )}
      <div className="row">
        {state !== "done" && (
          <Button onPress={() => setSaying("done")}>{t("Close situation")}</Button>
        )}
        {open && (
          <Button onPress={() => setSaying("set-aside")}>
            {t("Set aside", { context: "act" })}
          </Button>
        )}
        {!open && <Button onPress={reopen}>{t("Reopen")}</Button>}
      </div>
    </section>
  );
}
