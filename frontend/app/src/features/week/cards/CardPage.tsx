import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Navigate, useParams, useSearchParams } from "react-router";
import { type Card, CardForm, cards } from "../../../shared/cards";
import { sayShortDay, today } from "../../../shared/days";
import { Done } from "../../../shared/goal";
import { formatList, inLanguage, useT } from "../../../shared/i18n";
import { Crumb, PageHead } from "../../../shared/layout";
import { useMinutes } from "../../../shared/minutes";
import { isAsked } from "../../../shared/task";
import { sortQuery } from "../queries";
import styles from "./cards.module.css";
import { broughtBy, cardEntriesQuery, cardTasksQuery, drawnUpQuery, lastSent } from "./queries";

/** One card with what it left so far. The address may say for which task or person. */
export function Component() {
  const t = useT();
  const { card: id } = useParams();
  const card = cards.find((each) => each.id === id);
  if (!card) return <Navigate to="/week/cards" replace />;
  const title = inLanguage(card.title);
  return (
    <>
      <Crumb
        way={[
          { to: "/week", name: t("Week") },
          { to: "/week/cards", name: t("Cards") },
        ]}
        here={title}
      />
      <PageHead heading={title} />
      <div className="split">
        <div>{card.id === "update" ? <Update card={card} /> : <Form card={card} />}</div>
        <aside className="side" aria-label={t("So far")}>
          {card.id === "mine-to-solve" && <Sums />}
          {card.id === "what-to-share" && <Shared card={card} />}
          {card.id === "update" && <LastSent card={card} />}
        </aside>
      </div>
    </>
  );
}

type Known = Record<string, string>;

function Form({ card, known = {} }: { card: Card; known?: Known }) {
  const [query] = useSearchParams();
  const [landed, setLanded] = useState(0);
  const asks = card.questions.some(({ ask }) => ask === "task");
  const named = query.get("task");
  const all = useQuery({ ...sortQuery, enabled: asks || named !== null }).data ?? [];
  const tasks = all.filter((task) =>
    card.where === "asked" ? isAsked(task, today()) : !["asked", "not-now"].includes(task.state),
  );
  const person = query.get("person");
  const task = all.find((each) => each.id === named);
  return (
    <CardForm
      // What was landed is asked anew.
      key={`${card.id} ${task?.id} ${landed}`}
      card={card}
      task={task}
      tasks={tasks}
      known={{ ...known, ...(person && { person }) }}
      onDone={() => setLanded(landed + 1)}
    />
  );
}

/** Begins with what the week's log says, for the audience that the address names. */
function Update({ card }: { card: Card }) {
  const [query] = useSearchParams();
  const drawnUp = useSuspenseQuery(drawnUpQuery).data;
  const sent = useSuspenseQuery(cardEntriesQuery("update")).data;
  const audience = audiencesOf(card).find(({ id }) => id === query.get("audience"))?.id;
  const readers =
    audience &&
    lastSent(sent, audience)
      ?.readers.map(({ id }) => id)
      .join(",");
  return (
    <Form
      key={audience}
      card={card}
      known={{
        ...drawnUp,
        ...(audience && { outcome: audience }),
        ...(readers && { people: readers }),
      }}
    />
  );
}

const audiences = ["team", "upward", "sideways"] as const;
const audiencesOf = ({ questions }: Card) => {
  const options = questions.find(({ id }) => id === "outcome")?.options ?? [];
  return audiences.map((id) => {
    const label = options.find((each) => each.id === id)?.label;
    return { id, text: label ? inLanguage(label) : "" };
  });
};

/** Who brought what to the reader in four weeks, and how much of it became theirs. */
function Sums() {
  const t = useT();
  const minutes = useMinutes();
  const sums = broughtBy(useQuery(cardEntriesQuery("mine-to-solve")).data ?? []);
  const of = (which: "brought" | "took") => sums.reduce((sum, each) => sum + each[which], 0);
  if (sums.length === 0) return null;
  return (
    <section className="panel sheet" aria-labelledby="sums">
      <h2 id="sums">
        {t("{{took}} of {{count}} became yours", { took: of("took"), count: of("brought") })}
      </h2>
      <p className="note">{t("In the last four weeks")}</p>
      <dl className="pairs">
        {sums.map((sum) => (
          <div key={sum.name}>
            <dt>{sum.name || t("Someone else")}</dt>
            <dd>
              {t("{{took}} of {{count}}, {{time}}", {
                ...{ took: sum.took, count: sum.brought, time: minutes(sum.minutes) },
              })}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Everything to share and shared: what was feared, and what came of it. */
function Shared({ card }: { card: Card }) {
  const t = useT();
  const tasks = useQuery(cardTasksQuery("what-to-share")).data ?? [];
  const lines = useQuery(cardEntriesQuery("what-to-share")).data ?? [];
  if (tasks.length === 0) return null;
  return (
    <section className="panel sheet" aria-labelledby="shared">
      <h2 id="shared">{t("Everything to share")}</h2>
      {audiencesOf(card).map(({ id, text: audience }) => {
        const of = tasks.filter(({ outcome, state }) => outcome === id && state !== "dropped");
        return (
          of.length > 0 && (
            <div key={id}>
              <h3>{audience}</h3>
              <ul className="rows">
                {of.map((task) => {
                  const came = lines.find(({ taskId }) => taskId === task.id)?.text;
                  return (
                    <li key={task.id}>
                      <div>
                        <p dir="auto">{task.text}</p>
                        <p className="meta">
                          {[
                            task.dueOn && sayShortDay(task.dueOn),
                            task.note && t("feared: {{text}}", { text: task.note }),
                            came && t("what happened: {{text}}", { text: came }),
                          ]
                            .filter(Boolean)
                            .join(", ")}
                        </p>
                      </div>
                      {task.state === "open" && <Done task={task} asks word={t("Shared")} />}
                    </li>
                  );
                })}
              </ul>
            </div>
          )
        );
      })}
    </section>
  );
}

function LastSent({ card }: { card: Card }) {
  const t = useT();
  const sent = useQuery(cardEntriesQuery("update")).data ?? [];
  return (
    <section className="panel sheet" aria-labelledby="sent">
      <h2 id="sent">{t("Last sent")}</h2>
      {audiencesOf(card).map(({ id, text: audience }) => {
        const last = lastSent(sent, id);
        return (
          <details key={id} className={styles.sent}>
            <summary>
              {audience}:{" "}
              <span className="meta">{last ? sayShortDay(last.day) : t("not sent yet")}</span>
            </summary>
            {last && (
              <>
                {last.readers.length > 0 && (
                  <p className="note">
                    {t("To {{names}}", { names: formatList(last.readers.map(({ name }) => name)) })}
                  </p>
                )}
                <p style={{ whiteSpace: "pre-line" }} dir="auto">
                  {last.text}
                </p>
              </>
            )}
          </details>
        );
      })}
    </section>
  );
}
