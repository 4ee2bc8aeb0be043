import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { Link } from "react-router";
import { sayDay, today } from "../../../shared/days";
import { Done } from "../../../shared/goal";
import { useStrings } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { ButtonLink, leaveRow, Skeleton } from "../../../shared/ui";
import { type NextStep, type ToDo, toDosQuery } from "../queries";
import { strings } from "../strings";

/** As many as are shown here. */
const shown = 5;

/** What is due, waited for or to look back on, apart from the next step; each with the one button that moves it on. */
export function ToDoNow({ next }: { next: NextStep }) {
  const say = useStrings(strings);
  const { data: all, error, refetch } = useQuery(toDosQuery(today()));
  const data = all?.filter(
    ({ reason, goal, theme }) =>
      !(reason === "look-back" && goal?.id === next.goal?.id) &&
      !(next.kind === "due" && theme?.boardId === next.board?.id),
  );
  const heading = useRef<HTMLHeadingElement>(null);
  const more = (data?.length ?? 0) - shown;
  return (
    <section aria-labelledby="to-do">
      <h2 id="to-do" ref={heading} tabIndex={-1}>
        {say("to-do")}
      </h2>
      {error && !data && <ProblemNote error={error} onRetry={refetch} />}
      {!error && !data && <Skeleton lines={3} />}
      {data?.length === 0 && <p className="note">{say("to-do.none")}</p>}
      {data && data.length > 0 && (
        <ul className="rows">
          {data.slice(0, shown).map((toDo) => (
            <Row
              key={
                toDo.reason + ((toDo.task ?? toDo.goal ?? toDo.meeting)?.id ?? toDo.theme?.themeId)
              }
              toDo={toDo}
              onDone={(row) => leaveRow(row, heading.current)}
            />
          ))}
        </ul>
      )}
      {more > 0 && (
        <p className="note">
          <Link to="/grow">{say("to-do.more", { count: more })}</Link>
        </p>
      )}
    </section>
  );
}

type RowProps = { toDo: ToDo; onDone: (row: Element) => void };

function Row({ toDo: { reason, day, task, goal, theme, meeting }, onDone }: RowProps) {
  const say = useStrings(strings);
  const row = useRef<HTMLLIElement>(null);
  const late = day !== undefined && day < today();
  const when = late ? say("to-do.since", { day: sayDay(day) }) : say("to-do.today");
  const done = () => row.current && onDone(row.current);
  return (
    <li ref={row}>
      {task && (
        <>
          <div>
            <p className="meta">
              {reason === "waiting"
                ? say(task.person ? "to-do.waiting.for" : "to-do.waiting", {
                    name: task.person?.name ?? "",
                    when,
                  })
                : reason === "asked"
                  ? say("to-do.asked", { when })
                  : when}
            </p>
            <p dir="auto">{task.text}</p>
          </div>
          {reason === "asked" ? (
            <ButtonLink
              small
              to="/week?view=sort"
              aria-label={say("to-do.decide.at", { title: task.text })}
            >
              {say("to-do.decide")}
            </ButtonLink>
          ) : (
            <Done
              task={task}
              onDone={done}
              {...(reason === "waiting" && { word: say("to-do.came") })}
            />
          )}
        </>
      )}
      {meeting && (
        <>
          <div>
            <p className="meta">{reason === "talk" ? when : say("to-do.coaching")}</p>
            <p dir="auto">
              {reason === "talk" ? say("to-do.talk", { name: meeting.with }) : meeting.with}
            </p>
          </div>
          <ButtonLink
            small
            to={reason === "talk" ? `/talks/${meeting.id}` : `/coaching/${meeting.id}`}
            aria-label={say("to-do.open.at", { name: meeting.with })}
          >
            {say("to-do.open")}
          </ButtonLink>
        </>
      )}
      {theme && (
        <>
          <div>
            <p className="meta">{say("to-do.put-off", { text: theme.text })}</p>
            <p dir="auto">{theme.name}</p>
          </div>
          <ButtonLink
            small
            to={`/themes/${theme.boardId}#theme-${theme.themeId}`}
            aria-label={say("to-do.decide.at", { title: theme.name })}
          >
            {say("to-do.decide")}
          </ButtonLink>
        </>
      )}
      {goal && (
        <>
          <div>
            <p className="meta">{reason === "look-back" ? when : say("to-do.no-step")}</p>
            <p dir="auto">
              {reason === "look-back" ? say("to-do.look-back", { title: goal.title }) : goal.title}
            </p>
          </div>
          <ButtonLink
            small
            to={`/grow/${goal.id}`}
            aria-label={say(reason === "look-back" ? "to-do.look.at" : "to-do.choose.at", {
              title: goal.title,
            })}
          >
            {say(reason === "look-back" ? "to-do.look" : "to-do.choose")}
          </ButtonLink>
        </>
      )}
    </li>
  );
}
