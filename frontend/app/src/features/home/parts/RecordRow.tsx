import type { Schemas } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { sayDay, sayShortDay, today } from "../../../shared/days";
import { inLanguage, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { changeSituation, situationAt } from "../../../shared/situation";
import { ButtonLink, RowButton, RowLink } from "../../../shared/ui";
import type { ToDo } from "../queries";

type Props = { toDo: ToDo; situation: Schemas["Situation"] };

/** A line whose day has come, a period that ends, or a record that is due again. */
export function RecordRow({ toDo: { reason, line, day = today() }, situation }: Props) {
  const t = useT();
  const { change, error } = useChange();
  const { id, template, lineStates = [] } = situation;
  const name = situation.title ?? inLanguage(situation.name);
  const record = `/situations/${id}`;
  const late = day < today();
  const due = late ? t("Was due on {{day}}", { day: sayDay(day) }) : t("Due today");
  const finish = ({ line: at }: { line: number }) =>
    void change(
      changeSituation(
        { ...situation, lineStates },
        { lineStates: [...lineStates, { line: at, state: "done" }] },
      ),
      { said: t("Line done") },
    );
  const close = () =>
    void change(changeSituation(situation, { state: "done" }), { said: t("Situation closed") });
  const way = (word: string, to: string) => (
    <ButtonLink small to={to} aria-label={t("{{word}}: {{text}}", { word, text: name })}>
      {word}
    </ButtonLink>
  );
  if (line) {
    const text = line.text ?? `${t("Line")} ${line.line}`;
    return (
      <li>
        <div>
          <p dir="auto">{text}</p>
          <p className="meta">
            {due}.{" "}
            <RowLink to={record} about={text}>
              {name}
            </RowLink>
          </p>
          <ProblemNote error={error} />
        </div>
        <RowButton look="outline" word={t("Done")} about={text} onPress={() => finish(line)} />
      </li>
    );
  }
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
          {way(t("Extend"), record)}
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
