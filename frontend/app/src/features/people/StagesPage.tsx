import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Lock } from "lucide-react";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { groupsQuery, limits, peopleQuery, queries, useMe, uuid } from "../../shared/api";
import { type DocumentEditor, type DocumentOf, useDocument, useTyped } from "../../shared/changes";
import { firstName } from "../../shared/firstName";
import { msg, useT } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import { faultText } from "../../shared/problems";
import { SaveState, UndoAnnouncement, UndoBar } from "../../shared/saving";
import {
  isThin,
  namesOf,
  type ProjectStage,
  type ProjectStages,
  stagesQuery,
  stagesThing,
} from "../../shared/stages";
import { Button, ButtonLink, Icon, Menu, MenuItem, Options, tellStep } from "../../shared/ui";
import styles from "./stages.module.css";

/** This is the limit of the contract. */
const mostStages = 40;

/** So many people are all columns of the grid; of more, the team and who is named. */
const few = 12;

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
  const [added, setAdded] = useState<readonly string[]>([]);
  const columns = useColumns(stages, added);
  const others = people.filter(({ id }) => !columns.some((column) => column.id === id));
  const usual = t("Design, Build, Review, Release, On call");
  const thin = stages.filter((stage) => isThin(namesOf(stage, people, me)));
  const add = (...names: string[]) =>
    history.change((now) => ({
      stages: [...now.stages, ...names.map((name) => ({ id: uuid(), name }))],
    }));
  return (
    <>
      <UndoAnnouncement of={steps} />
      <Crumb way={[{ to: "/people", name: t("People") }]} here={t("Who has what")} />
      <PageHead
        heading={useHeading(stages.length, thin.length)}
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
        {t("Each stage takes two names. One person has it, and another grows into it.")}
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
        <>
          <Grid stages={stages} columns={columns} history={history} />
          <p className={styles.key}>
            {(["holderId", "learnerId"] as const).map((each) => (
              <span key={each}>
                <Dot of={each} /> {t(cellLabels[each])}
              </span>
            ))}
            <span>{t("Press a cell to change it.")}</span>
          </p>
        </>
      )}
      <div className={styles.add}>
        {stages.length < mostStages && <AddStage add={add} />}
        {stages.length > 0 && others.length > 0 && (
          <select
            className="in in-s"
            aria-label={t("Add person")}
            value=""
            onChange={({ target }) => setAdded([...added, target.value])}
          >
            <option value="">{t("Add person")}</option>
            <Options of={others.map(({ id, name }) => [id, name])} />
          </select>
        )}
      </div>
      {thin[0] && (
        <div className={`sheet ${styles.goal}`}>
          <p>
            {t("Choose who grows into “{{stage}}”, or make it a goal.", { stage: thin[0].name })}
          </p>
          <ButtonLink
            look="primary"
            to={`/grow/new?stage=${thin[0].id}`}
            aria-label={t("Create goal: {{what}}", { what: thin[0].name })}
          >
            {t("Create goal")}
          </ButtonLink>
        </div>
      )}
      <p className="note">
        <Icon of={Lock} /> {t("Only you can see this page.")}
      </p>
    </>
  );
}

type Column = { id: string; name: string };

/** The reader, and of many people those of the team, those who are named and those who were added. */
function useColumns(stages: ProjectStage[], added: readonly string[]): Column[] {
  const t = useT();
  const { id: me } = useMe();
  const people = useSuspenseQuery(peopleQuery).data;
  const groups = useQuery(groupsQuery).data ?? [];
  const team = groups.filter(({ kind }) => kind === "team").map(({ id }) => id);
  const named = new Set([...added, ...stages.flatMap((each) => [each.holderId, each.learnerId])]);
  const shown = people.filter(
    ({ id, groupId }) => people.length <= few || named.has(id) || team.includes(groupId),
  );
  return [{ id: me, name: t("You") }, ...shown];
}

function useHeading(all: number, thin: number): string {
  const t = useT();
  if (all === 0) return t("You haven’t listed any stages yet");
  if (thin === 0) return t("Every stage has two names");
  return t("One stage has fewer than two names | {{first}} stages have fewer than two names", {
    count: thin,
  });
}

type Cell = "holderId" | "learnerId" | "none";

const cellLabels = {
  holderId: msg("has it"),
  learnerId: msg("grows into it"),
  none: msg("empty"),
};

/** A press goes from one to the next. */
const after = { none: "learnerId", learnerId: "holderId", holderId: "none" } as const;

const Dot = ({ of }: { of: Cell }) => (
  <svg className={styles[of]} viewBox="0 0 22 22" aria-hidden="true">
    <circle cx="11" cy="11" r={of === "none" ? 1.5 : 8} />
  </svg>
);

type GridProps = {
  stages: ProjectStage[];
  columns: Column[];
  history: DocumentEditor<ProjectStages>;
};

const arrows: Record<string, [number, number]> = {
  ...{ ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] },
};

/** Stages by people. The arrow keys move between the cells, of which one is in the order of the tab key. */
function Grid({ stages, columns, history }: GridProps) {
  const t = useT();
  const { id: me } = useMe();
  const people = useSuspenseQuery(peopleQuery).data;
  const [[row, column], setAt] = useState([0, 0]);
  const become = (next: ProjectStage, key = "") =>
    history.change(
      (now) => ({ stages: now.stages.map((each) => (each.id === next.id ? next : each)) }),
      key,
    );
  const press = (stage: ProjectStage, person: string, now: Cell) => {
    const { holderId, learnerId, ...rest } = stage;
    const kept = {
      ...(holderId && holderId !== person && { holderId }),
      ...(learnerId && learnerId !== person && { learnerId }),
    };
    const next = after[now];
    become({ ...rest, ...kept, ...(next !== "none" && { [next]: person }) });
  };
  const remove = ({ id, name }: ProjectStage) => {
    history.change((now) => ({ stages: now.stages.filter((each) => each.id !== id) }));
    tellStep(t("“{{text}}” removed", { text: name }), history);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const [down = 0, right = 0] = arrows[event.key] ?? [];
    const next = [row + down, column + right];
    const cell = event.currentTarget.querySelector<HTMLElement>(`[data-cell="${next}"]`);
    if (!(event.target instanceof HTMLButtonElement) || !cell || (!down && !right)) return;
    event.preventDefault();
    cell.focus();
  };
  return (
    <table
      className={styles.grid}
      style={{ "--n": columns.length } as React.CSSProperties}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>
          <th scope="col">{t("Stage")}</th>
          {columns.map(({ id, name }) => (
            <th key={id} scope="col" dir="auto" title={name}>
              {firstName(name, columns)}
            </th>
          ))}
          <th scope="col">
            <span className="sr">{t("What is missing")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {stages.map((stage, at) => {
          const names = namesOf(stage, people, me);
          return (
            <tr key={stage.id} className={isThin(names) ? styles.thin : undefined}>
              <th scope="row">
                <input
                  className="in in-s"
                  dir="auto"
                  aria-label={t("Stage {{number}}", { number: at + 1 })}
                  maxLength={limits.ProjectStage.name.maxLength}
                  value={stage.name}
                  onChange={({ target }) =>
                    become({ ...stage, name: target.value }, `name.${stage.id}`)
                  }
                />
              </th>
              {columns.map(({ id, name }, beside) => {
                const is: Cell =
                  stage.holderId === id
                    ? "holderId"
                    : stage.learnerId === id
                      ? "learnerId"
                      : "none";
                return (
                  <td key={id}>
                    <button
                      type="button"
                      data-cell={[at, beside]}
                      tabIndex={at === row && beside === column ? 0 : -1}
                      aria-label={t("{{stage}}, {{name}}: {{state}}", {
                        ...{ stage: stage.name, name, state: t(cellLabels[is]) },
                      })}
                      onFocus={() => setAt([at, beside])}
                      onClick={() => press(stage, id, is)}
                    >
                      <Dot of={is} />
                    </button>
                  </td>
                );
              })}
              <td>
                <div className={styles.end}>
                  {isThin(names) && (
                    <b>{t(names.holder || names.learner ? "Only one name" : "No name yet")}</b>
                  )}
                  <Menu label={t("More options: {{text}}", { text: stage.name })}>
                    <MenuItem stop onAction={() => remove(stage)}>
                      {t("Remove")}
                    </MenuItem>
                  </Menu>
                </div>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
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
    <form className={styles.addStage} onSubmit={onSubmit}>
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
