import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { slugOf } from "../../../shared/api";
import { useStrings } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, Dialog } from "../../../shared/ui";
import { goalsQuery, setState } from "../queries";
import type { Goal } from "../types";
import { goalPageStrings } from "./strings";

type Props = { goal: Goal /** A first try was refused because three are active. */; full: boolean };

/** Makes a goal active. Where three are, it asks which one rests. */
export function Begin({ goal, full }: Props) {
  const say = useStrings(goalPageStrings);
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
        {say(goal.state === "draft" ? "begin" : "again")}
      </Button>
      {!asks && <ProblemNote error={begin.error} />}
      <Dialog open={asks} onClose={() => setAsks(false)} heading={say("rests.title")}>
        <p className="note">{say("rests.text")}</p>
        <ul className="rows">
          {goals
            .filter(({ state }) => state === "active")
            .map(({ id, title }) => (
              <li key={id}>
                <p dir="auto">{title}</p>
                <Button
                  small
                  isPending={begin.isPending}
                  aria-label={say("rests.which", { title })}
                  onPress={() => begin.mutate(id)}
                >
                  {say("rests.go")}
                </Button>
              </li>
            ))}
        </ul>
        {slugOf(begin.error) !== "three-goals-active" && <ProblemNote error={begin.error} />}
        <div className="row">
          <Button onPress={() => setAsks(false)}>{say("change.back")}</Button>
        </div>
      </Dialog>
    </>
  );
}
