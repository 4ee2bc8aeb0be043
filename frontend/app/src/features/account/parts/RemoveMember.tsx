import { useMutation, useQuery } from "@tanstack/react-query";
import { forgetMember, slugOf, useMe } from "../../../shared/api";
import { formatList, formatTime, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Confirm, tell } from "../../../shared/ui";
import {
  cancelSurveysOf,
  departureQuery,
  membersChanged,
  removeMe,
  removeMember,
} from "../queries";
import { WhatBecomes } from "./WhatBecomes";

type Props = { member: { id: string; name: string }; onClose: () => void };

/**
 * Asks separately about running surveys before a member is removed, because people are answering
 * them.
 */
export function RemoveMember({ member, onClose }: Props) {
  const t = useT();
  const me = useMe();
  const { id, name } = member;
  const mine = id === me.id;
  const departure = useQuery(departureQuery(id, mine));
  const remove = useMutation({
    mutationFn: async (cancelling: boolean) => {
      if (cancelling) {
        await cancelSurveysOf(id);
      }
      await (mine ? removeMe() : removeMember(id));
    },
    onSuccess: async () => {
      onClose();
      if (mine) {
        forgetMember();
        location.assign("/sign-in");
        return;
      }
      tell(t("{{name}} is no longer a member", { name }));
      await membersChanged();
    },
  });
  const refused = slugOf(remove.error) === "has-running-surveys";
  const closing = departure.data?.running ?? [];
  const running = !mine && (refused || closing.length > 0);
  return (
    <Confirm
      open
      heading={t(
        running
          ? "{{name}} still has a survey in progress"
          : mine
            ? "Leave this workspace?"
            : "Remove {{name}}?",
        { name },
      )}
      action={t(
        running ? "Cancel survey and remove" : mine ? "Leave and delete" : "Remove and delete",
      )}
      onConfirm={() => remove.mutate(running)}
      pending={remove.isPending}
      onClose={onClose}
    >
      {running ? (
        <p>
          {t(
            "One of {{name}}’s surveys is running, or its answers are being opened. Wait until it has closed, or cancel it now. If you cancel, every answer so far is deleted unread, and people who open their link are told so.",
            { name },
          )}
        </p>
      ) : (
        <p>{t("The account is closed immediately. You can’t undo this.")}</p>
      )}
      {closing.length > 0 && (
        <p>
          {t("Surveys in progress close on {{times}}.", {
            times: formatList(closing.map(({ closesAt }) => formatTime(closesAt))),
          })}{" "}
          {mine && t("Wait until they have closed, or cancel them.")}
        </p>
      )}
      {departure.data && <WhatBecomes of={departure.data} mine={mine} />}
      {!mine && (
        <p className="note">
          {t(
            running
              ? "Until then, you can suspend {{name}}. They’re blocked immediately, and the survey closes as announced."
              : "To block {{name}} but keep their surveys, suspend them instead.",
            { name },
          )}
        </p>
      )}
      <ProblemNote error={running ? undefined : (remove.error ?? departure.error)} />
    </Confirm>
  );
}
