import { useState } from "react";
import { FormProvider } from "react-hook-form";
import {
  client,
  ifMatch,
  limits,
  type Schemas,
  type Versioned,
  versioned,
} from "../../../shared/api";
import { today } from "../../../shared/days";
import { useT } from "../../../shared/i18n";
import { useProblemForm } from "../../../shared/problems";
import { Button, Dialog, TextField } from "../../../shared/ui";
import styles from "../agreement.module.css";
import { agreementChanged, agreementPath } from "../queries";
import type { Agreement } from "../types";
import { Failure } from "./Failure";
import { Stances, type StanceValues, sendingStances } from "./Stances";

type Props = {
  agreement: Agreement;
  /** The version that is agreed on, saved. */
  version: () => Promise<Versioned<Agreement>>;
  /** Who was asked by name before. */
  noted?: readonly Schemas["PersonStance"][] | undefined;
  isDisabled?: boolean;
};
type Values = StanceValues & { agreedOn: string; talk: string };

/** Agreed in a talk: on which day, where and with whom. From then on it is frozen. */
export function AgreementTalk(props: Props) {
  const { agreement, version, noted, isDisabled = false } = props;
  const t = useT();
  const [open, setOpen] = useState(false);
  const form = useProblemForm<Values>({
    defaultValues: { agreedOn: today(), talk: "", people: [] },
  });
  const { register, send, formState, failure } = form;
  const save = send(async ({ agreedOn, talk, people }) => {
    const { etag } = await version();
    const params = { ...agreementPath(agreement.id), ...ifMatch(etag) };
    await agreementChanged(
      await sendingStances(people, (stances) => {
        const body = { agreedOn, talk: talk.trim(), ...(stances.length > 0 && { stances }) };
        return versioned(client.POST("/api/agreements/{agreementId}/agree", { params, body }));
      }),
    );
    setOpen(false);
  });
  const { errors, isSubmitting } = formState;
  return (
    <>
      <Button small look="plain" isDisabled={isDisabled} onPress={() => setOpen(true)}>
        {t("Record a meeting")}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} heading={t("Agreed in a meeting")}>
        <FormProvider {...form}>
          <form onSubmit={save} noValidate>
            <p>{t("After this, the version has a date and can’t be changed.")}</p>
            <TextField
              type="date"
              label={t("Agreed on")}
              error={errors.agreedOn?.message}
              {...register("agreedOn", { required: t("Choose a date.") })}
            />
            <TextField
              label={t("Where and with whom")}
              hint={t("For example: team meeting")}
              maxLength={limits.AgreementDay.talk.maxLength}
              error={errors.talk?.message}
              {...register("talk", {
                validate: (text) => Boolean(text.trim()) || t("Enter the meeting."),
              })}
            />
            {agreement.byNameObstacle !== "vote-mixed" && (
              <details className={styles.pick}>
                <summary>{t("Note what each person said (optional)")}</summary>
                <p className="note">
                  {t("Only you can read it. Tell them first that you note it under their name.")}
                </p>
                <Stances agreement={agreement} noted={noted} meeting />
              </details>
            )}
            <Failure of={failure} />
            <Button type="submit" isPending={isSubmitting}>
              {t("Save as agreed")}
            </Button>
          </form>
        </FormProvider>
      </Dialog>
    </>
  );
}
