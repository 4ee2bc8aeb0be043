import { useSuspenseQuery } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { limits, peopleQuery, queries, useMe, uuid } from "../../shared/api";
import { type DocumentEditor, type DocumentOf, useDocument, useTyped } from "../../shared/changes";
import { useT } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import { faultText } from "../../shared/problems";
import { SaveState, UndoAnnouncement, UndoBar } from "../../shared/saving";
import {
  isThin,
  namesOf,
  type ProjectStage,
  type ProjectStages,
  type StageNames,
  stagesQuery,
  stagesThing,
} from "../../shared/stages";
import { Button, ButtonLink, Menu, MenuItem, Options, tellStep } from "../../shared/ui";
import styles from "./stages.module.css";

/** This is the limit of the contract. */
const mostStages = 40;

const stagesDocument: DocumentOf = {
  ...{ queryKey: stagesQuery.queryKey, thing: stagesThing },
  ...{ operation: "PUT /api/project-stages", whole: ["stages"] },
};

export async function loader() {
  await Promise.all([
    queries.fetchQuery({ ...stagesQuery, staleTime: 0 }),
    queries.fetchQuery(peopleQuery),
  ]);
  return null;
}

/** The stages of a project: who has each, and who grows into it. */
export function Component() {
  const t = useT();
  useSuspenseQuery(stagesQuery);
  const { value, saving, history, steps } = useDocument<ProjectStages>(stagesDocument);
  const { id: me } = useMe();
  const people = useSuspenseQuery(peopleQuery).data;
  const { stages } = value;
  const usual = t("Design, Build, Review, Release, On call");
  const named = stages.map((stage) => namesOf(stage, people, me));
  const thin = named.filter(isThin).length;
  const add = (...names: string[]) =>
    history.change((now) => ({
      stages: [...now.stages, ...names.map((name) => ({ id: uuid(), name }))],
    }));
  return (
    <>
      <UndoAnnouncement of={steps} />
      <Crumb way={[{ to: "/people", name: t("People") }]} here={t("Who has what")} />
      <PageHead
        heading={useHeading(stages.length, thin)}
        title={t("Who has what")}
        actions={
          (stages.length > 0 || steps.undo) && (
            <>
              <UndoBar view={steps} history={history} />
              <SaveState of={saving} />
            </>
          )
        }
      >
        {t(
          "Each stage of your project takes two names: one person has it, another grows into it. Only you can see this page.",
        )}
      </PageHead>
      {saving.is === "refused" && (
        <p className="stop" role="alert">
          {t("This can’t be saved.")} {saving.faults.map((fault) => faultText(fault)).join(" ")}
        </p>
      )}
      {stages.length === 0 ? (
        <p className="row">
          <Button look="primary" onPress={() => add(...usual.split(", "))}>
            {t("Add usual stages")}
          </Button>
          <span className="note">{usual}</span>
        </p>
      ) : (
        <ul className={styles.stages}>
          {stages.map((stage, at) => (
            <Stage
              key={stage.id}
              number={at + 1}
              stage={stage}
              names={named[at] ?? {}}
              people={people}
              me={me}
              history={history}
            />
          ))}
        </ul>
      )}
      {stages.length < mostStages && <AddStage add={add} />}
    </>
  );
}

function useHeading(all: number, thin: number): string {
  const t = useT();
  if (all === 0) return t("You haven’t listed any stages yet");
  if (thin === 0) return t("Every stage has two names");
  return t("One stage has fewer than two names | {{first}} stages have fewer than two names", {
    count: thin,
  });
}

type StageProps = {
  number: number;
  stage: ProjectStage;
  names: StageNames;
  people: { id: string; name: string }[];
  me: string;
  history: DocumentEditor<ProjectStages>;
};

function Stage({ number, stage, names, people, me, history }: StageProps) {
  const t = useT();
  const { id, name } = stage;
  const become = (next: ProjectStage, key = "") =>
    history.change(
      (now) => ({ stages: now.stages.map((each) => (each.id === id ? next : each)) }),
      key,
    );
  const remove = () => {
    history.change((now) => ({ stages: now.stages.filter((each) => each.id !== id) }));
    tellStep(t("“{{text}}” removed", { text: name }), history);
  };
  return (
    <li>
      <input
        className="in in-s"
        dir="auto"
        aria-label={t("Stage {{number}}", { number })}
        maxLength={limits.ProjectStage.name.maxLength}
        value={name}
        onChange={({ target }) => become({ ...stage, name: target.value }, `name.${id}`)}
      />
      <Who
        label={t("Has it")}
        what={t("Who has {{stage}}", { stage: name })}
        of={stage.holderId}
        people={people}
        me={me}
        choose={(holderId) => {
          const { holderId: _, ...rest } = stage;
          become({ ...rest, ...(holderId && { holderId }) });
        }}
      />
      <Who
        label={t("Grows into it")}
        what={t("Who grows into {{stage}}", { stage: name })}
        of={stage.learnerId}
        people={people}
        me={me}
        choose={(learnerId) => {
          const { learnerId: _, ...rest } = stage;
          become({ ...rest, ...(learnerId && { learnerId }) });
        }}
      />
      <div className={styles.thin}>
        {isThin(names) && (
          <>
            <b>{t(names.holder || names.learner ? "Only one name" : "No name yet")}</b>
            <ButtonLink
              small
              to={`/grow/new?stage=${id}`}
              aria-label={t("Create goal: {{what}}", { what: name })}
            >
              {t("Create goal")}
            </ButtonLink>
          </>
        )}
      </div>
      <Menu label={t("More options: {{text}}", { text: name })}>
        <MenuItem stop onAction={remove}>
          {t("Remove")}
        </MenuItem>
      </Menu>
    </li>
  );
}

type WhoProps = Pick<StageProps, "people" | "me"> & {
  label: string;
  /** The same with the stage, for who hears many of these. */
  what: string;
  of: string | undefined;
  choose: (id: string) => void;
};

function Who({ label, what, of = "", people, me, choose }: WhoProps) {
  const t = useT();
  const isGone = of !== "" && of !== me && !people.some(({ id }) => id === of);
  return (
    <label className={styles.who}>
      <span>{label}</span>
      <select
        className="in in-s"
        aria-label={what}
        value={of}
        onChange={({ target }) => choose(target.value)}
      >
        <option value="">{t("Nobody yet")}</option>
        <option value={me}>{t("You")}</option>
        {isGone && <option value={of}>{t("Someone archived or removed")}</option>}
        <Options of={people.map(({ id, name }) => [id, name])} />
      </select>
    </label>
  );
}

/** Keeps what is typed on this device until it is added. */
function AddStage({ add }: { add: (name: string) => void }) {
  const t = useT();
  const [name, keep, forget] = useTyped("stage.new");
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!name.trim()) return;
    add(name.trim());
    forget(name);
  };
  return (
    <form className={styles.add} onSubmit={onSubmit}>
      <input
        className="in in-s"
        dir="auto"
        autoComplete="off"
        aria-label={t("Another stage")}
        placeholder={t("Another stage")}
        maxLength={limits.ProjectStage.name.maxLength}
        value={name}
        onChange={({ target }) => keep(target.value)}
      />
      <Button small type="submit">
        {t("Add")}
      </Button>
    </form>
  );
}
