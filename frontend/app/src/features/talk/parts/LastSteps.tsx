import { sayDay } from "../../../shared/days";
import { useStrings } from "../../../shared/i18n";
import { StepRow, type Talk } from "../../../shared/talk";
import { pageStrings } from "../strings";

/** What the talk before closed with, and what became of it. */
export function LastSteps({ talk }: { talk: Talk }) {
  const say = useStrings(pageStrings);
  const { lastSteps, last, with: who, access } = talk;
  if (lastSteps.length === 0) {
    return <p className="note">{say(last ? "last.none" : "last.first")}</p>;
  }
  return (
    <>
      {last && <p className="note">{say("last.from", { day: sayDay(last.day) })}</p>}
      <ul className="rows">
        {lastSteps.map((step) => (
          <StepRow key={step.taskId} step={step} who={who} read={access === "coach"} />
        ))}
      </ul>
    </>
  );
}
