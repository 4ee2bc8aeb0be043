import { useState } from "react";
import { Link } from "react-router";
import {
  client,
  ifMatch,
  limits,
  type Schemas,
  type Versioned,
  versioned,
} from "../../../shared/api";
import { today } from "../../../shared/days";
import { Form } from "../../../shared/form";
import { msg, useT } from "../../../shared/i18n";
import { Button, Checkbox, Dialog } from "../../../shared/ui";
import styles from "../agreement.module.css";
import { agreementChanged, agreementPath } from "../queries";
import type { Agreement } from "../types";
import { Failure } from "./Failure";
import { Stances, type StanceValues, sendingStances } from "./Stances";

type Props = {
  agreement: Agreement;
  /** The version that people are asked about, saved. */
  version: () => Promise<Versioned<Agreement>>;
  label: string;
  look?: "primary" | "plain";
  /** These people are asked now. */
  asked?: readonly string[];
  /** These people were asked before. */
  noted?: readonly Schemas["PersonStance"][] | undefined;
  /** Here those are chosen who vote without their names. */
  surveyId?: string;
};
type Values = StanceValues & { told: boolean; met: boolean; agreedOn: string; talk: string };

const byNameTexts = {
  "nothing-to-vote-on": msg(
    "Nothing has changed since the version that was agreed last, so there’s nothing to ask people by name.",
  ),
  "vote-mixed": msg(
    "People were asked to vote on this version without their names, so you can’t ask them by name.",
  ),
};

/**
 * Notes what people say to a version under their names, and the meeting in which they agreed on it. A
 * version is voted on by name or anonymously, never both.
 */
export function EnterVotes(props: Props) {
  const { agreement, version, label, look = "plain", asked, noted, surveyId } = props;
  const { id, state, byNameObstacle } = agreement;
  const t = useT();
  const [open, setOpen] = useState(false);
  const isDraft = state === "draft";
  const close = () => setOpen(false);
  return (
    <>
      <Button look={look} small={look === "plain"} onPress={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog open={open} onClose={close} heading={label}>
        <Form<Values>
          className=""
          limits={limits.AgreementDay}
          start={{
            ...{ people: [], told: false, met: byNameObstacle !== undefined },
            ...{ agreedOn: today(), talk: "" },
          }}
          onSave={async ({ people, met, agreedOn, talk }) => {
            const { etag } = await version();
            const params = { ...agreementPath(id), ...ifMatch(etag) };
            await agreementChanged(
              await sendingStances(people, (stances) => {
                const votes = stances.length > 0 && { stances };
                const body = { agreedOn, talk: talk.trim(), ...votes };
                return versioned(
                  met
                    ? client.POST("/api/agreements/{agreementId}/agree", { params, body })
                    : client.POST("/api/agreements/{agreementId}/stances", {
                        params,
                        body: { stances },
                      }),
                );
              }),
            );
            close();
          }}
        >
          {({ Day, Text }, { register, watch, failure, formState }) => {
            const met = watch("met");
            const count = watch("people").filter(({ vote }) => vote).length;
            return (
              <>
                {surveyId && (
                  <p>
                    <Link to={`/surveys/${surveyId}`}>{t("Choose who votes anonymously")}</Link>
                  </p>
                )}
                {byNameObstacle && <p className="note">{t(byNameTexts[byNameObstacle])}</p>}
                {byNameObstacle !== "vote-mixed" && (
                  <>
                    <p className="note">
                      {t(
                        isDraft
                          ? "Ask each person yourself and note their vote here. Only you can read their names. Once it’s agreed, readers see how many agreed and objected. After this, the clauses can’t be changed."
                          : "Only you can read their names. Once it’s agreed, readers see how many agreed and objected. Tell everyone you add that you note their vote under their name.",
                      )}
                    </p>
                    <Stances agreement={agreement} noted={noted} asked={asked} />
                    {isDraft && count > 0 && (
                      <Checkbox className={styles.switch} {...register("told")}>
                        {t("I’ve told them that their vote isn’t anonymous")}
                      </Checkbox>
                    )}
                  </>
                )}
                {!byNameObstacle && (
                  <Checkbox className={styles.switch} {...register("met")}>
                    {t("We agreed on this version in a meeting")}
                  </Checkbox>
                )}
                {met && (
                  <>
                    <Day name="agreedOn" label={t("Agreed on")} required={t("Choose a date.")} />
                    <Text
                      name="talk"
                      label={t("Where and with whom")}
                      hint={t("Everyone who reads the agreement sees the meeting.")}
                      required={t("Enter the meeting.")}
                    />
                    <p className="note">
                      {t("After this, the version has a date and can’t be changed.")}
                    </p>
                  </>
                )}
                <Failure of={failure} />
                <div className="row">
                  {" "}
                  <Button
                    type="submit"
                    isDisabled={(!met && count === 0) || (isDraft && count > 0 && !watch("told"))}
                    isPending={formState.isSubmitting}
                  >
                    {met
                      ? t("Save as agreed")
                      : isDraft
                        ? t("Ask people | Ask one person | Ask {{count}} people", { count })
                        : t("Save votes")}
                  </Button>
                  <Button look="plain" onPress={close}>
                    {t("Cancel")}
                  </Button>
                </div>
              </>
            );
          }}
        </Form>
      </Dialog>
    </>
  );
}
