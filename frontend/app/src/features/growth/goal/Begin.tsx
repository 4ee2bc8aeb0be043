import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { slugOf } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, Dialog, RowButton } from "../../../shared/ui";
import { changeGoal, goalsQuery } from "../queries";
import type { Goal } from "../types";

type Props = { goal: Goal /** A first try was refused because three are active. */; full: boolean };

/** Makes a goal active. Where three are, it asks which one rests. */
export function Begin({ goal, full }: Props) {
  const t = useT();
  const [asks, setAsks] = useState(full);
  const goals = useQuery({ ...goalsQuery, enabled: asks }).data ?? [];
  const { change, error } = useChange();
  const [pending, setPending] = useState(false);
  const begin = async (resting?: Goal) => {
    setPending(true);
    try {
      if (resting) await change(changeGoal(resting, { state: "resting" }));
      // Whether there is room for it the server says.
      await change({ ...changeGoal(goal, { state: "active" }), optimistic: [] });
      setAsks(false);
    } catch (problem) {
      setAsks(slugOf(problem) === "three-goals-active");
    } finally {
      setPending(false);
    }
  };
  return (
    <>
      <Button look="primary" isPending={pending} onPress={() => begin()}>
        {t(goal.state === "draft" ? "Start goal" : "Resume goal")}
      </Button>
      {!asks && <ProblemNote error={error} />}
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
            .map((each) => (
              <li key={each.id}>
                <p dir="auto">{each.title}</p>
                <RowButton
                  word={t("Pause")}
                  about={each.title}
                  look="outline"
                  isPending={pending}
                  onPress={() => begin(each)}
                />
              </li>
            ))}
        </ul>
        {slugOf(error) !== "three-goals-active" && <ProblemNote error={error} />}
        <div className="row">
          <Button onPress={() => setAsks(false)}>{t("Cancel")}</Button>
        </div>
      </Dialog>
    </>
  );
}
