import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { useStrings } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Confirm, tell } from "../../../shared/ui";
import { end } from "../queries";
import { coachingStrings } from "../strings";
import type { Pairing } from "../types";

type Props = { of: Pairing; open: boolean; onClose: () => void };

/** Asks once, and never for a reason. */
export function EndSeries({ of: { id, mine, coach, coachee }, open, onClose }: Props) {
  const say = useStrings(coachingStrings);
  const navigate = useNavigate();
  const ending = useMutation({
    // From then on a coach finds nothing here.
    mutationFn: () => end(id, mine === "coach" ? () => navigate("/coaching") : undefined),
    onSuccess: () => {
      onClose();
      tell(say("page.ended.said"));
    },
  });
  return (
    <Confirm
      open={open}
      onClose={onClose}
      heading={say("page.end.title", { name: mine === "coach" ? coachee : coach })}
      action={say("page.end")}
      onConfirm={() => ending.mutate()}
      pending={ending.isPending}
    >
      <p>{say(mine === "coach" ? "page.end.text.coach" : "page.end.text")}</p>
      <ProblemNote error={ending.error} />
    </Confirm>
  );
}
