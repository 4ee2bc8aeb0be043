import { useState } from "react";
import { client, ifMatch, type Schemas, type Versioned, versioned } from "../../../shared/api";
import { Form } from "../../../shared/form";
import { useT } from "../../../shared/i18n";
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
  /** These people were asked before. */
  noted?: readonly Schemas["PersonStance"][] | undefined;
  isDisabled?: boolean;
};

/** Asks people by name instead of by an anonymous vote, and notes what each of them says. */
export function ByName({ agreement, version, noted, isDisabled = false }: Props) {
  const { id, state } = agreement;
  const t = useT();
  const [open, setOpen] = useState(false);
  const isDraft = state === "draft";
  const close = () => setOpen(false);
  const heading = t(isDraft ? "Ask people by name" : "Note votes");
  return (
    <>
      <Button
        small
        look={isDraft ? "plain" : "outline"}
        isDisabled={isDisabled}
        onPress={() => setOpen(true)}
      >
        {heading}
      </Button>
      <Dialog open={open} onClose={close} heading={heading}>
        <Form<StanceValues & { told: boolean }>
          className=""
          start={{ people: [], told: false }}
          onSave={async ({ people }) => {
            const { etag } = await version();
            const params = { ...agreementPath(id), ...ifMatch(etag) };
            await agreementChanged(
              await sendingStances(people, (stances) => {
                const body = { stances };
                return versioned(
                  client.POST("/api/agreements/{agreementId}/stances", { params, body }),
                );
              }),
            );
            close();
          }}
        >
          {(_, { register, watch, failure, formState }) => (
            <>
              <p>
                {t(
                  isDraft
                    ? "Ask each person yourself and note their vote here. Only you can read their names. Once it’s agreed, readers see how many agreed and objected. After this, the clauses can’t be changed."
                    : "Only you can read their names. Once it’s agreed, readers see how many agreed and objected. Tell everyone you add that you note their vote under their name.",
                )}
              </p>
              <Stances agreement={agreement} noted={noted} />
              {isDraft && (
                <Checkbox className={styles.switch} {...register("told")}>
                  {t("I’ve told them that their vote isn’t anonymous")}
                </Checkbox>
              )}
              <Failure of={failure} />
              <Button
                type="submit"
                isDisabled={
                  (isDraft && !watch("told")) || watch("people").every(({ vote }) => !vote)
                }
                isPending={formState.isSubmitting}
              >
                {t(isDraft ? "Propose by name" : "Save votes")}
              </Button>
            </>
          )}
        </Form>
      </Dialog>
    </>
  );
}
