import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ProblemNote } from "../../../shared/problems";
import { Confirm, tell } from "../../../shared/ui";
import { membersChanged } from "../queries";

type Props = {
  heading: string;
  action: string;
  /** The page says this once it is done. */
  done: string;
  change: () => Promise<unknown>;
  onClose: () => void;
  children: ReactNode;
};

/** Asks before somebody's rights change; a refusal is read in the same place. */
export function ConfirmChange({ heading, action, done, change, onClose, children }: Props) {
  const { mutate, isPending, error } = useMutation({
    mutationFn: change,
    onSuccess: async () => {
      tell(done);
      onClose();
      await membersChanged();
    },
  });
  return (
    <Confirm
      open
      heading={heading}
      action={action}
      onConfirm={() => mutate()}
      pending={isPending}
      onClose={onClose}
    >
      {children}
      <ProblemNote error={error} />
    </Confirm>
  );
}
