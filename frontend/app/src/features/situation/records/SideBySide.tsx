import { useQuery, useSuspenseQueries } from "@tanstack/react-query";
import { Fragment } from "react";
import { Link, useNavigate } from "react-router";
import { limits } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { sayDay, sayShortDay } from "../../../shared/days";
import { Form } from "../../../shared/form";
import { inLanguage, inWords, useT } from "../../../shared/i18n";
import { Crumb, PageHead, useNavigateIfHere } from "../../../shared/layout";
import { situationQuery, situationsQuery, useAnswerWords } from "../../../shared/situation";
import { Options, Section, SelectField, Voice } from "../../../shared/ui";
import { changeSituation } from "../changes";
import { hasEnded } from "../earlier";
import type { Situation } from "../types";
import styles from "./records.module.css";
import { SideTable } from "./SideTable";
import { sideBySide } from "./sideBySide";

/** So many fit beside each other. */
const most = 3;

const numbers = new Set(["amount", "number", "minutes", "period"]);

const titleOf = ({ title, name, day }: Situation) => title ?? `${inLanguage(name)}, ${sayDay(day)}`;

/** Two or three records of one template, question beside question. */
export function SideBySide({ ids }: { ids: string[] }) {
  const t = useT();
  const say = useAnswerWords();
  const navigate = useNavigate();
  const read = useSuspenseQueries({ queries: ids.slice(0, most).map((id) => situationQuery(id)) });
  const { data: all = [] } = useQuery(situationsQuery);
  const found = read.map(({ data }) => data.value);
  const [first] = found;
  const records = found.filter(({ template }) => template === first?.template);
  const form = first?.form;
  if (!first || !form) return null;
  const others = all.filter(
    ({ id, template }) => template === first.template && !records.some((each) => each.id === id),
  );
  const add = (id: string) => {
    const address = new URLSearchParams([...ids, id].map((each) => ["compare", each]));
    void navigate(`/situations?${address}`, { replace: true, state: { stays: true } });
  };
  const sides = sideBySide(form, records);
  const differ = sides.filter(({ differs }) => differs);
  const heads = records.map((each) => (
    <Fragment key={each.id}>
      <Link to={`/situations/${each.id}`} dir="auto">
        {titleOf(each)}
      </Link>
      {each.title && <span className="meta">{sayShortDay(each.day)}</span>}
    </Fragment>
  ));
  const rows = sides.map(({ question, answers, differs }) => ({
    ...{ key: question.key, label: inLanguage(question.label), differs },
    isBig: numbers.has(question.kind),
    cells: answers.map((texts) => {
      const words = texts.map((text) => say(question, text)).join("; ");
      const isSaid = question.kind === "line" || question.kind === "text";
      return isSaid ? <Voice key={words}>{words}</Voice> : words;
    }),
  }));
  const name = inLanguage(form.name);
  return (
    <>
      <Crumb
        way={[
          { to: "/situations", name: t("Situations") },
          { to: `/situations?records=${first.template}`, name },
        ]}
        here={t("Compare")}
      />
      <PageHead
        heading={
          records.length < 2
            ? t("Choose a second record")
            : differ.length === 0
              ? t("All answers are the same")
              : t("One of {{all}} answers differs | {{first}} of {{all}} answers differ", {
                  ...{ count: differ.length, all: inWords(sides.length) },
                })
        }
        title={t("Compare")}
        actions={
          records.length < most &&
          others.length > 0 && (
            <SelectField
              label={records.length < 2 ? t("Second record") : t("Third record")}
              value=""
              onChange={({ target }) => add(target.value)}
            >
              <option value="">{t("Choose a record")}</option>
              <Options of={others.map((each) => [each.id, titleOf(each)])} />
            </SelectField>
          )
        }
      >
        {name}
      </PageHead>
      {records.length > 1 && (
        <SideTable
          {...{ heads, rows }}
          same={t("one answer | {{words}} answers", { count: sides.length - differ.length })}
        />
      )}
      {records.length > 1 && records.every((each) => !hasEnded(each)) && (
        <Choose records={records} />
      )}
    </>
  );
}

type Choice = { chosen: string; note: string };

/** Keeps one of them open, and closes the others with the reason. */
function Choose({ records }: { records: Situation[] }) {
  const t = useT();
  const navigateIfHere = useNavigateIfHere();
  const { change } = useChange();
  const save = async ({ chosen, note }: Choice) => {
    const one = records.find(({ id }) => id === chosen);
    if (!one) return;
    void navigateIfHere(`/situations/${one.id}`);
    const reason = note.trim();
    const others = records.filter((record) => record !== one);
    for (const each of others) void change(changeSituation(each, { state: "done", note: reason }));
    await change(changeSituation(one, { state: "decided", note: reason }), {
      said: t("You chose: {{text}}", { text: titleOf(one) }),
      undoRest: () => {
        for (const { id, state, note: was } of others) {
          const fields = { state, note: was ?? null };
          void change(changeSituation({ ...one, id, etag: "*" }, fields));
        }
      },
    });
  };
  return (
    <Section className={styles.part} heading={t("Which one do you choose?")}>
      <Form<Choice>
        className={`form ${styles.choose}`}
        limits={limits.SituationChange}
        start={{ chosen: "", note: "" }}
        typed={`compare.${records.map(({ id }) => id).join(".")}`}
        onSave={save}
      >
        {({ Select, Lines, Buttons }) => (
          <>
            <Select name="chosen" label={t("Record")} required={t("Choose a record.")}>
              <option value="">{t("Choose a record")}</option>
              <Options of={records.map((each) => [each.id, titleOf(each)])} />
            </Select>
            <Lines
              name="note"
              label={t("Why this one?")}
              hint={t("The others are closed with this reason.")}
              required={t("Write a reason.")}
            />
            <Buttons save={t("Save choice")} />
          </>
        )}
      </Form>
    </Section>
  );
}
