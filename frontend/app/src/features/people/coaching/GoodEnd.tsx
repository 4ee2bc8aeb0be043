import { limits, type Versioned } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { Form } from "../../../shared/form";
import { msg, useT } from "../../../shared/i18n";
import { Button, ButtonLink, Section, Seg } from "../../../shared/ui";
import styles from "./coaching.module.css";
import type { Pairing } from "./queries";
import { changePairing } from "./queries";

type Props = { of: Versioned<Pairing>; onEnd: () => void };
type Values = { stays: string; after: string; would: "yes" | "no" | "open" };

const answers = ["yes", "no", "open"] as const;

const againLabels = {
  yes: msg("Yes"),
  no: msg("No"),
  open: msg("I don’t know yet"),
};

/**
 * Shows what stays, what comes next, and whether the coachee would coach somebody; written by the
 * coachee alone.
 */
export function GoodEnd({ of: version, onEnd }: Props) {
  const t = useT();
  const { id, stays = "", after = "", wouldCoach, state } = version.value;
  const would = wouldCoach === undefined ? "open" : wouldCoach ? "yes" : "no";
  const values: Values = { stays, after, would };
  const { change } = useChange();
  return (
    <Section className={styles.sec} heading={t("Wrap up")}>
      <p className="note">
        {t(
          state === "ended"
            ? "Only you can read and edit this."
            : "You’ve had all the sessions you agreed on. Take ten minutes to wrap up. Only you can see what you write here.",
        )}
      </p>
      <Form<Values>
        className={styles.form}
        limits={limits.PairingChange}
        typed={`coaching-end.${id}`}
        start={values}
        values={values}
        onSave={async (said, { reset }) => {
          const body = {
            stays: said.stays.trim() || null,
            after: said.after.trim() || null,
            wouldCoach: said.would === "open" ? null : said.would === "yes",
          };
          await change(changePairing(version, body), { said: t("Saved") });
          reset(said);
        }}
      >
        {({ Lines, Buttons }, { register }) => (
          <>
            <Lines name="stays" label={t("What will you take with you?")} rows={3} />
            <Lines name="after" label={t("What comes next?")} rows={2} />
            <div className="field">
              <span aria-hidden="true">{t("Would you coach someone yourself?")}</span>
              <Seg
                legend={t("Would you coach someone yourself?")}
                of={answers.map((each) => [each, t(againLabels[each])])}
                {...register("would")}
              />
            </div>
            <Buttons save={t("Save")}>
              {wouldCoach && (
                <ButtonLink look="plain" to="/people#coaching">
                  {t("Offer coaching")}
                </ButtonLink>
              )}
              {state === "running" && <Button onPress={onEnd}>{t("End coaching")}</Button>}
            </Buttons>
          </>
        )}
      </Form>
    </Section>
  );
}
