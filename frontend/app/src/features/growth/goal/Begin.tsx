import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { slugOf } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, Dialog } from "../../../shared/ui";
import { goalsQuery, setState } from "../queries";
import type { Goal } from "../types";

type Props = { goal: Goal /** A first try was refused because three are active. */; full: boolean };

/** Makes a goal active. Where three are, it asks which one rests. */
export function Begin({ goal, full }: Props) {
  const t = useT();
  const [asks, setAsks] = useState(full);
  const goals = useQuery({ ...goalsQuery, enabled: asks }).data ?? [];
  const begin = useMutation({
    mutationFn: async (resting?: string) => {
      if (resting) await setState(resting, "resting");
      await setState(goal.id, "active");
    },
    onSuccess: () => setAsks(false),
    onError: (error) => setAsks(slugOf(error) === "three-goals-active"),
  });
  return (
    <>
      <Button look="primary" isPending={begin.isPending} onPress={() => begin.mutate(undefined)}>
        {t(goal.state === "draft" ? "Start goal" : "Resume goal")}
      </Button>
      {!asks && <ProblemNote error={begin.error} />}
      <Dialog
        open={asks}
        onClose={() => setAsks(false)}
        heading={t("Which goal do you want to pause?")}
      >
        <p className="note">
          {t(
            "You already have three active goals. Pause one to make time for this. Paused goals lose nothing.",
          )}
        </p>
        <ul className="rows">
          {goals
            .filter(({ state }) => state === "active")
            .map(({ id, title }) => (
              <li key={id}>
                <p dir="auto">{title}</p>
                <Button
                  small
                  isPending={begin.isPending}
                  aria-label={t("Pause: {{title}}", { title })}
                  onPress={() => begin.mutate(id)}
                >
                  {t("Pause")}
                </Button>
              </li>
            ))}
        </ul>
        {slugOf(begin.error) !== "three-goals-active" && <ProblemNote error={begin.error} />}
        <div className="row">
          <Button onPress={() => setAsks(false)}>{t("Cancel")}</Button>
        </div>
      </Dialog>
    </>
  );
}
