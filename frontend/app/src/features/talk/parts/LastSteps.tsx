import { sayDay } from "../../../shared/days";
import { useT } from "../../../shared/i18n";
import { StepRow, type Talk } from "../../../shared/talk";

/** What the talk before closed with, and what became of it. */
export function LastSteps({ talk }: { talk: Talk }) {
  const t = useT();
  const { lastSteps, last, with: who, access } = talk;
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
      <ul className="rows">
        {lastSteps.map((step) => (
          <StepRow key={step.taskId} step={step} who={who} read={access === "coach"} />
        ))}
      </ul>
    </>
  );
}
