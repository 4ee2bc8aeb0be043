import { useMutation } from "@tanstack/react-query";
import { useT } from "../../../shared/i18n";
import { useNavigateIfHere } from "../../../shared/layout";
import { ProblemNote } from "../../../shared/problems";
import { Confirm, tell } from "../../../shared/ui";
import type { Pairing } from "./queries";
import { end } from "./queries";

type Props = { of: Pairing; open: boolean; onClose: () => void };

/** Asks once, and never for a reason. */
export function EndSeries({ of: { id, mine, coach, coachee }, open, onClose }: Props) {
  const t = useT();
  const navigateIfHere = useNavigateIfHere();
  const ending = useMutation({
    // From then on a coach finds nothing here.
    mutationFn: () =>
      end(id, mine === "coach" ? () => navigateIfHere("/people#coaching") : undefined),
    onSuccess: () => {
      onClose();
      tell(t("Coaching has ended"));
    },
  });
  return (
    <Confirm
      open={open}
      onClose={onClose}
      heading={t("End coaching with {{name}}?", { name: mine === "coach" ? coachee : coach })}
      action={t("End coaching")}
      onConfirm={() => ending.mutate()}
      pending={ending.isPending}
    >
      <p>
        {t(
          mine === "coach"
            ? "You don’t need to give a reason. You’ll no longer be able to read any of it."
            : "You don’t need to give a reason. Scheduled sessions are cancelled. Your coach immediately loses access to everything you shared, and you keep what you wrote.",
        )}
      </p>
      <ProblemNote error={ending.error} />
    </Confirm>
  );
}
