import { useState } from "react";
import { client, ifMatch, type Versioned, versioned } from "../../../shared/api";
import { today } from "../../../shared/days";
import { useT } from "../../../shared/i18n";
import { useProblemForm } from "../../../shared/problems";
import { Button, Dialog, TextField } from "../../../shared/ui";
import { agreementChanged, agreementPath } from "../queries";
import type { Agreement } from "../types";
import { Failure } from "./Failure";

type Props = {
  agreementId: string;
  /** The version that is agreed on, saved. */
  version: () => Promise<Versioned<Agreement>>;
  isDisabled?: boolean;
};
type Values = { agreedOn: string; talk: string };

/** Agreed in a talk: on which day, where and with whom. From then on it is frozen. */
export function AgreementTalk({ agreementId, version, isDisabled = false }: Props) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const { register, send, formState, failure } = useProblemForm<Values>({
    defaultValues: { agreedOn: today(), talk: "" },
  });
  const save = send(async ({ agreedOn, talk }) => {
    const { etag } = await version();
    const params = { ...agreementPath(agreementId), ...ifMatch(etag) };
    const body = { agreedOn, talk: talk.trim() };
    await agreementChanged(
      await versioned(client.POST("/api/agreements/{agreementId}/agree", { params, body })),
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
            maxLength={200}
            error={errors.talk?.message}
            {...register("talk", {
              validate: (text) => Boolean(text.trim()) || t("Enter the meeting."),
            })}
          />
          <Failure of={failure} />
          <Button type="submit" isPending={isSubmitting}>
            {t("Save as agreed")}
          </Button>
        </form>
      </Dialog>
    </>
  );
}
