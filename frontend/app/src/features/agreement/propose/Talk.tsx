import { useState } from "react";
import { client, ifMatch, type Versioned, versioned } from "../../../shared/api";
import { today } from "../../../shared/days";
import { useStrings } from "../../../shared/i18n";
import { useProblemForm } from "../../../shared/problems";
import { Button, Dialog, TextField } from "../../../shared/ui";
import { agreementChanged, at } from "../queries";
import { agreementStrings } from "../strings";
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
export function Talk({ agreementId, version, isDisabled = false }: Props) {
  const say = useStrings(agreementStrings);
  const [open, setOpen] = useState(false);
  const { register, send, formState, failure } = useProblemForm<Values>({
    defaultValues: { agreedOn: today(), talk: "" },
  });
  const save = send(async ({ agreedOn, talk }) => {
    const { etag } = await version();
    const params = { ...at(agreementId), ...ifMatch(etag) };
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
        {say("talk.write")}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} heading={say("talk.title")}>
        <form onSubmit={save} noValidate>
          <p>{say("talk.text")}</p>
          <TextField
            type="date"
            label={say("agreed-on")}
            error={errors.agreedOn?.message}
            {...register("agreedOn", { required: say("agreed-on.missing") })}
          />
          <TextField
            label={say("talk.where")}
            hint={say("talk.where.hint")}
            maxLength={200}
            error={errors.talk?.message}
            {...register("talk", {
              validate: (text) => Boolean(text.trim()) || say("talk.missing"),
            })}
          />
          <Failure of={failure} />
          <Button type="submit" look="primary" isPending={isSubmitting}>
            {say("talk.save")}
          </Button>
        </form>
      </Dialog>
    </>
  );
}
