import type { Talk, TalkStep } from "../../../shared/talk";
import { TaskRow } from "../../../shared/task";

type Props = { talk: Talk; steps: TalkStep[]; talkId?: string; readOnly?: boolean };

/**
 * Shows what two agreed on in a meeting: each step is the task of one of them, and only the lead's
 * own can be changed here.
 */
export function Steps({ talk, steps, talkId = talk.id, readOnly = false }: Props) {
  const { kind, access, person } = talk;
  // A one-on-one with somebody who was deleted is still no session.
  const unnamed = kind === "one-on-one" && !person && { source: null };
  return (
    <ul className="rows">
      {steps.map(({ taskId, ...step }) => (
        <TaskRow
          key={taskId}
          task={{ id: taskId, talkId, ...step, ...(person && { person }) }}
          asks
          readOnly={readOnly || access === "coach"}
          {...unnamed}
        />
      ))}
    </ul>
  );
}
