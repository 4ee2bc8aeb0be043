import { useState } from "react";
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
import { useT } from "../../../shared/i18n";
import { Button, Dialog } from "../../../shared/ui";
import styles from "../agreement.module.css";
import { agreementChanged, agreementPath } from "../queries";
import type { Agreement } from "../types";
import { Failure } from "./Failure";
import { Stances, type StanceValues, sendingStances } from "./Stances";

type Props = {
  agreement: Agreement;
  /** The version that is agreed on, saved. */
  version: () => Promise<Versioned<Agreement>>;
  /** These people were asked under their name before. */
  noted?: readonly Schemas["PersonStance"][] | undefined;
  isDisabled?: boolean;
};
type Values = StanceValues & { agreedOn: string; talk: string };

/** Agreed in a talk: on which day, where and with whom. From then on it is frozen. */
export function AgreementTalk(props: Props) {
  const { agreement, version, noted, isDisabled = false } = props;
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button small look="plain" isDisabled={isDisabled} onPress={() => setOpen(true)}>
        {t("Record a meeting")}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} heading={t("Agreed in a meeting")}>
        <Form<Values>
          className=""
          limits={limits.AgreementDay}
          start={{ agreedOn: today(), talk: "", people: [] }}
          onSave={async ({ agreedOn, talk, people }) => {
            const { etag } = await version();
            const params = { ...agreementPath(agreement.id), ...ifMatch(etag) };
            await agreementChanged(
              await sendingStances(people, (stances) => {
                const body = {
                  agreedOn,
                  talk: talk.trim(),
                  ...(stances.length > 0 && { stances }),
                };
                return versioned(
                  client.POST("/api/agreements/{agreementId}/agree", { params, body }),
                );
              }),
            );
            setOpen(false);
          }}
        >
          {({ Day, Text, Save }, { failure }) => (
            <>
              <p>{t("After this, the version has a date and can’t be changed.")}</p>
              <Day name="agreedOn" label={t("Agreed on")} required={t("Choose a date.")} />
              <Text
                name="talk"
                label={t("Where and with whom")}
                hint={t("For example: team meeting")}
                required={t("Enter the meeting.")}
              />
              {agreement.byNameObstacle !== "vote-mixed" && (
                <details className={styles.pick}>
                  <summary>{t("Note what each person said (optional)")}</summary>
                  <p className="note">
                    {t(
                      "Only you can read their names. Readers of the agreement see how many agreed and objected. Tell people both first.",
                    )}
                  </p>
                  <Stances agreement={agreement} noted={noted} meeting />
                </details>
              )}
              <Failure of={failure} />
              <Save look="outline">{t("Save as agreed")}</Save>
            </>
          )}
        </Form>
      </Dialog>
    </>
  );
}
