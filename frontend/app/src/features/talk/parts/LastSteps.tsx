import { sayDay } from "../../../shared/days";
import { useT } from "../../../shared/i18n";
import type { Talk } from "../../../shared/talk";
import { Steps } from "./Steps";

/** Shows what the meeting before closed with, and what came of it. */
export function LastSteps({ talk }: { talk: Talk }) {
  const t = useT();
  const { lastSteps, last } = talk;
  if (lastSteps.length === 0) {
    return (
      <p className="note">
        {t(
          last
            ? "You didn’t agree on a step last time."
            : "You haven’t recorded an earlier meeting.",
        )}
      </p>
    );
  }
  return (
    <>
      {last && <p className="note">{t("Agreed on {{day}}.", { day: sayDay(last.day) })}</p>}
      <Steps talk={talk} steps={lastSteps} {...(last && { talkId: last.id })} />
    </>
  );
}
