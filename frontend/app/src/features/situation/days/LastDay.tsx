import { useState } from "react";
import { useChange } from "../../../shared/changes";
import { isDay, plusDays, sayDay, today } from "../../../shared/days";
import { Form } from "../../../shared/form";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button } from "../../../shared/ui";
import { changeSituation } from "../changes";
import { hasEnded } from "../earlier";
import styles from "../situation.module.css";
import type { Situation } from "../types";

/** Asks on the last day whether a situation goes on. */
export function LastDay({ situation }: { situation: Situation }) {
  const t = useT();
  const { change, error } = useChange();
  const [extending, setExtending] = useState(false);
  const { id, until } = situation;
  if (!until || until > today() || hasEnded(situation)) return null;
  const next = plusDays(today(), 1);
  const close = () =>
    void change(changeSituation(situation, { state: "done" }), { said: t("Situation closed") });
  const extend = async (values: { until: string }) => {
    setExtending(false);
    await change(changeSituation(situation, values), {
      said: t("Extended until {{day}}", { day: sayDay(values.until) }),
    });
  };
  return (
    <section className={styles.step} aria-label={t("Last day")}>
      <p className={styles.big}>
        {until === today()
          ? t("Today is the last day")
          : t("The last day was {{day}}", { day: sayDay(until) })}
      </p>
      <ProblemNote error={error} />
      {extending ? (
        <Form<{ until: string }>
          start={{ until: next }}
          typed={`situation.${id}.extend`}
          onSave={extend}
          onLeave={() => setExtending(false)}
          escapes
        >
          {({ Day, Buttons }) => (
            <>
              <Day
                name="until"
                label={t("Until")}
                min={next}
                required={t("Choose a day.")}
                validate={(day: string) =>
                  (isDay(day) && day >= next) || t("Choose tomorrow or a later day.")
                }
                autoFocus
              />
              <Buttons save={t("Extend")} cancel={t("Cancel")} />
            </>
          )}
        </Form>
      ) : (
        <div className="row">
          <Button look="primary" onPress={() => setExtending(true)}>
            {t("Extend")}
          </Button>
          <Button onPress={close}>{t("Close")}</Button>
        </div>
      )}
    </section>
  );
}
