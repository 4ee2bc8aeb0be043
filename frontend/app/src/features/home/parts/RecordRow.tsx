import { useState } from "react";
import { useNavigate } from "react-router";
import { queries, type Schemas } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { sayShortDay, sayWeekday, today } from "../../../shared/days";
import { Form } from "../../../shared/form";
import { inLanguage, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { changeSituation, DropLine, situationAt, situationQuery } from "../../../shared/situation";
import { TaskRow } from "../../../shared/task";
import { ButtonLink, MenuItem, RowButton, RowLink } from "../../../shared/ui";
import type { ToDo } from "../queries";

type Props = { toDo: ToDo; situation: Schemas["Situation"] };

/** A line whose day has come, a period that ends, or a record that is due again. */
export function RecordRow({ toDo: { reason, line, day = today() }, situation }: Props) {
  const t = useT();
  const { change, error } = useChange();
  const { id, template } = situation;
  const name = situation.title ?? inLanguage(situation.name);
  const late = day < today();
  const close = () =>
    void change(changeSituation(situation, { state: "done" }), { said: t("Situation closed") });
  const way = (word: string, to: string) => (
    <ButtonLink small to={to} aria-label={t("{{word}}: {{text}}", { word, text: name })}>
      {word}
    </ButtonLink>
  );
  if (line) return <LineRow {...{ situation, line, day, name }} />;
  if (reason === "period-ends") {
    return (
      <li>
        <div>
          <p dir="auto">{name}</p>
          <p className="meta">
            {late
              ? t("The last day was {{day}}", { day: sayShortDay(day) })
              : t("Today is the last day")}
          </p>
          <ProblemNote error={error} />
        </div>
        <span className="row">
          {way(t("Extend"), `/situations/${id}`)}
          <RowButton look="outline" word={t("Close")} about={name} onPress={close} />
        </span>
      </li>
    );
  }
  return (
    <li>
      <div>
        <p dir="auto">{name}</p>
        <p className="meta">{t("It’s time to answer this again")}</p>
      </div>
      {way(t("Open"), situationAt(template, { former: id }))}
    </li>
  );
}

type LineProps = Required<Pick<ToDo, "line" | "day">> & {
  situation: Schemas["Situation"];
  name: string;
};

/** A line of a record, like a task; what is done to it is done to the record. */
function LineRow({ situation, line: { line, text: said }, day, name }: LineProps) {
  const t = useT();
  const navigate = useNavigate();
  const { change, error } = useChange();
  const [asked, setAsked] = useState<"day" | "reason">();
  const { id, lineStates = [] } = situation;
  const text = said ?? `${t("Line")} ${line}`;
  const record = `/situations/${id}`;
  const close = () => setAsked(undefined);
  const end = (state: NonNullable<typeof situation.lineStates>[number], told: string) => {
    close();
    const states = { lineStates: [...lineStates, state] };
    void change(changeSituation({ ...situation, lineStates }, states), { said: told });
  };
  const move = async (to: string) => {
    // A record among what is to do has no answers.
    const { value } = await queries.fetchQuery(situationQuery(id));
    const key = value.form?.lines?.find(({ kind }) => kind === "day")?.key;
    const answers = value.answers.map((each) =>
      each.line === line && each.field === key ? { ...each, text: to } : each,
    );
    close();
    void change(changeSituation(value, { answers }), {
      said: t("“{{text}}” moved to {{day}}", { text, day: sayWeekday(to) }),
    });
  };
  return (
    <TaskRow
      task={{ id: `${id}.${line}`, text, dueOn: day }}
      asks
      source={
        <RowLink to={record} about={text}>
          {name}
        </RowLink>
      }
      instead={
        <RowButton
          look="outline"
          word={t("Done")}
          about={text}
          onPress={() => end({ line, state: "done" }, t("Line done"))}
        />
      }
      menu={
        <>
          <MenuItem onAction={() => void navigate(record)}>{t("Open")}</MenuItem>
          <MenuItem onAction={() => setAsked("day")}>{t("Move")}</MenuItem>
          <MenuItem onAction={() => setAsked("reason")}>{t("Drop")}</MenuItem>
        </>
      }
      below={
        <>
          <ProblemNote error={error} />
          {asked === "reason" && (
            <DropLine
              typed={`situation.${id}.drop.${line}`}
              onClose={close}
              onDrop={(reason) => end({ line, state: "dropped", reason }, t("Line dropped"))}
            />
          )}
          {asked === "day" && (
            <Form<{ day: string }>
              start={{ day }}
              onSave={({ day: to }) => move(to)}
              onLeave={close}
              escapes
            >
              {({ Day, Buttons }) => (
                <>
                  <Day name="day" label={t("Day")} min={today()} required autoFocus />
                  <Buttons save={t("Move")} cancel={t("Cancel")} />
                </>
              )}
            </Form>
          )}
        </>
      }
    />
  );
}
