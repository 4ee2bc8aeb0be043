import type { ReactNode } from "react";
import { useT } from "../../../shared/i18n";

type Field<Name> = (props: {
  name: Name;
  label: ReactNode;
  hint?: ReactNode;
  required?: string;
  rows?: number;
  validate?: (value: string) => boolean | string;
}) => ReactNode;

type Props = {
  /** The fields of the form in which they stand. */
  of: { Text: Field<"title">; Lines: Field<"sign"> };
  /** Accepts a form without a success sign. */
  needsSign?: (sign: string) => boolean | string;
};

/** Asks what the lead wants to achieve, and how they will know. */
export const GoalFields = (props: Props) => (
  <>
    <GoalTitle {...props} />
    <GoalSign {...props} />
  </>
);

export function GoalTitle({ of: { Text } }: Props) {
  const t = useT();
  return (
    <Text
      name="title"
      label={t("Goal")}
      hint={t("In a few words: what do you want to achieve?")}
      required={t("Give your goal a name.")}
    />
  );
}

export function GoalSign({ of: { Lines }, needsSign }: Props) {
  const t = useT();
  return (
    <Lines
      name="sign"
      label={t("How will I know?")}
      hint={t(
        "Something you can see, such as “Nobody has asked me about a review for four weeks.”",
      )}
      rows={2}
      {...(needsSign && { validate: needsSign })}
    />
  );
}
