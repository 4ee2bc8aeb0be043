import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { sayDay, today } from "../../../shared/days";
import { Done } from "../../../shared/goal";
import { msg, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { ButtonLink, Skeleton } from "../../../shared/ui";
import { type HomeStep, type ToDo, toDosQuery } from "../queries";

/** As many as are shown here. */
const shown = 5;

/** What is due, waited for or to look back on, apart from the next step; each with the one button that moves it on. */
export function ToDoNow({ next }: { next: HomeStep }) {
  const t = useT();
  const { data: all, error, refetch } = useQuery(toDosQuery(today()));
  const data = all?.filter(
    ({ reason, goal, theme, task, meeting }) =>
      task?.state !== "done" &&
      !(reason === "look-back" && goal?.id === next.goal?.id) &&
      !(next.line && (goal ?? meeting)?.id === next.line.id) &&
      !(next.kind === "due" && theme?.boardId === next.board?.id),
  );
  const more = (data?.length ?? 0) - shown;
  return (
    <section aria-labelledby="to-do">
      <h2 id="to-do">{t("To do")}</h2>
      {error && !data && <ProblemNote error={error} onRetry={refetch} />}
      {!error && !data && <Skeleton lines={3} />}
      {data?.length === 0 && <p className="note">{t("Nothing is due today.")}</p>}
      {data && data.length > 0 && (
        <ul className="rows">
          {data.slice(0, shown).map((toDo) => (
            <Row
              key={
                toDo.reason +
                ((toDo.task ?? toDo.goal ?? toDo.meeting ?? toDo.webhook)?.id ??
                  toDo.theme?.themeId)
              }
              toDo={toDo}
            />
          ))}
        </ul>
      )}
      {more > 0 && (
        <p className="note">
          <Link to="/grow">{t("{{count}} more in your goals", { count: more })}</Link>
        </p>
      )}
    </section>
  );
}

function Row({ toDo: { reason, day, task, goal, theme, meeting, webhook } }: { toDo: ToDo }) {
  const t = useT();
  const late = day !== undefined && day < today();
  const when = late ? t("Was due on {{day}}", { day: sayDay(day) }) : t("Due today");
  return (
    <li>
      {task && (
        <>
          <div>
            <p className="meta">
              {reason === "waiting"
                ? t(
                    task.person
                      ? "Waiting for {{name}}. {{when}}"
                      : "You’re waiting for this. {{when}}",
                    {
                      name: task.person?.name ?? "",
                      when,
                    },
                  )
                : reason === "asked"
                  ? t("Waiting for your reply. {{when}}", { when })
                  : when}
            </p>
            <p dir="auto">{task.text}</p>
          </div>
          {reason === "asked" ? (
            <ButtonLink
              small
              to="/week?view=priority"
              aria-label={t("Decide again: {{title}}", { title: task.text })}
            >
              {t("Decide again")}
            </ButtonLink>
          ) : task.card === "update" ? (
            <ButtonLink
              small
              to={`/week/cards/update?audience=${task.outcome}&task=${task.id}`}
              aria-label={t("{{word}}: {{text}}", { word: t("Write update"), text: task.text })}
            >
              {t("Write update")}
            </ButtonLink>
          ) : (
            <Done task={task} {...(reason === "waiting" && { word: t("Mark as done") })} />
          )}
        </>
      )}
      {meeting && (
        <>
          <div>
            <p className="meta">{reason === "talk" ? when : t("Has asked you for coaching")}</p>
            <p dir="auto">
              {reason === "talk"
                ? t("One-on-one with {{name}}", { name: meeting.with })
                : meeting.with}
            </p>
          </div>
          <ButtonLink
            small
            to={reason === "talk" ? `/talks/${meeting.id}` : `/people/coaching/${meeting.id}`}
            aria-label={t("Open: {{name}}", { name: meeting.with })}
          >
            {t("Open")}
          </ButtonLink>
        </>
      )}
      {webhook && (
        <>
          <div>
            <p className="meta">
              {t(
                "Your tool hasn’t accepted any event for three days, so Tenward has paused the webhook.",
              )}
            </p>
            <p>{t("Webhook to {{host}}", { host: webhook.host })}</p>
          </div>
          <ButtonLink
            small
            to="/settings/tools"
            aria-label={t("Open: {{name}}", { name: webhook.host })}
          >
            {t("Open")}
          </ButtonLink>
        </>
      )}
      {theme && (
        <>
          <div>
            <p className="meta">{t("Postponed: {{text}}", { text: theme.text })}</p>
            <p dir="auto">{theme.name}</p>
          </div>
          <ButtonLink
            small
            to={`/themes/${theme.boardId}#theme-${theme.themeId}`}
            aria-label={t("Decide again: {{title}}", { title: theme.name })}
          >
            {t("Decide again")}
          </ButtonLink>
        </>
      )}
      {goal && (
        <>
          <div>
            <p className="meta">{reason === "look-back" ? when : t("No next step yet")}</p>
            <p dir="auto">
              {reason === "look-back" ? t("Review “{{title}}”", { title: goal.title }) : goal.title}
            </p>
          </div>
          <ButtonLink
            small
            to={`/grow/${goal.id}`}
            aria-label={t(
              reason === "look-back" ? "Review: {{title}}" : "Choose next step: {{title}}",
              {
                title: goal.title,
              },
            )}
          >
            {t(reason === "look-back" ? msg("Review", { context: "verb" }) : "Choose next step")}
          </ButtonLink>
        </>
      )}
    </li>
  );
}
