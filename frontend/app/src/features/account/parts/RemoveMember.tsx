import { useMutation } from "@tanstack/react-query";
import { forgetMember, slugOf, useMe } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Confirm, tell } from "../../../shared/ui";
import { cancelSurveysOf, type Member, membersChanged, removeMember } from "../queries";

/**
 * Asks separately about running surveys before a member is removed, because people are answering
 * them.
 */
export function RemoveMember({ member, onClose }: { member: Member; onClose: () => void }) {
  const t = useT();
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
      tell(t("{{name}} is no longer a member", { name }));
      await membersChanged();
    },
  });
  const running = slugOf(remove.error) === "has-running-surveys";
  return (
    <Confirm
      open
      heading={t(running ? "{{name}} still has a survey in progress" : "Remove {{name}}?", {
        name,
      })}
      action={t(running ? "Cancel survey and remove" : "Remove and delete")}
      onConfirm={() => remove.mutate(running)}
      pending={remove.isPending}
      onClose={onClose}
    >
      <p>
        {t(
          running
            ? "One of {{name}}’s surveys is running, or its answers are being opened. Wait until it has closed, or cancel it now. If you cancel, every answer so far is deleted unread, and people who open their link are told so."
            : "The account is closed immediately. {{name}}’s people, drafts, surveys and results are deleted, because nobody else may read them. You can’t undo this.",
          { name },
        )}
      </p>
      <p className="note">
        {t(
          running
            ? "Until then, you can suspend {{name}}. They’re blocked immediately, and the survey closes as announced."
            : "To block {{name}} but keep their surveys, suspend them instead.",
          { name },
        )}
      </p>
      {!running && <ProblemNote error={remove.error} />}
    </Confirm>
  );
}
