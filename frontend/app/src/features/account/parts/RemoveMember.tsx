import { useMutation } from "@tanstack/react-query";
import { forgetMember, slugOf, useMe } from "../../../shared/api";
import { useStrings } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Confirm, tell } from "../../../shared/ui";
import { cancelSurveysOf, type Member, membersChanged, removeMember } from "../queries";
import { strings } from "../strings";

/** What runs is not ended without a question of its own: people are answering it. */
export function RemoveMember({ member, onClose }: { member: Member; onClose: () => void }) {
  const say = useStrings(strings);
  const me = useMe();
  const { id, name } = member;
  const remove = useMutation({
    mutationFn: async (cancelling: boolean) => {
      if (cancelling) {
        await cancelSurveysOf(id);
      }
      await removeMember(id);
    },
    onSuccess: async () => {
      onClose();
      if (id === me.id) {
        forgetMember();
        location.assign("/sign-in");
        return;
      }
      tell(say("removed", { name }));
      await membersChanged();
    },
  });
  const running = slugOf(remove.error) === "has-running-surveys";
  return (
    <Confirm
      open
      heading={say(running ? "remove.running" : "remove.ask", { name })}
      action={say(running ? "remove.cancel" : "remove.do")}
      onConfirm={() => remove.mutate(running)}
      pending={remove.isPending}
      onClose={onClose}
    >
      <p>{say(running ? "remove.runningText" : "remove.text", { name })}</p>
      <p className="note">{say(running ? "remove.runningNote" : "remove.note", { name })}</p>
      {!running && <ProblemNote error={remove.error} />}
    </Confirm>
  );
}
