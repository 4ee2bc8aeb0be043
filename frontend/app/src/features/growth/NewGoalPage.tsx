import { useSuspenseQuery } from "@tanstack/react-query";
import { useRef } from "react";
import {
  type LoaderFunctionArgs,
  useLoaderData,
  useLocation,
  useNavigate,
  useSearchParams,
} from "react-router";
import {
  below,
  client,
  ifMatch,
  limits,
  queries,
  slugOf,
  useCreationKey,
  versioned,
} from "../../shared/api";
import { changeLater, changes } from "../../shared/changes";
import { inDays, isDay, plusDays, sayDay, today } from "../../shared/days";
import { Form } from "../../shared/form";
import { inLanguage, language, msg, useT } from "../../shared/i18n";
import { Crumb, PageHead, useNavigateIfHere } from "../../shared/layout";
import { situationQuery } from "../../shared/situation";
import { type ThreadView, threadQuery } from "../../shared/thread";
import { Button, Folds, Options, SelectField, Voice } from "../../shared/ui";
import styles from "./growth.module.css";
import { GoalFields, GoalSign, GoalTitle } from "./parts/GoalFields";
import { GoalTemplates } from "./parts/GoalTemplates";
import { namesLead, PreparedWeeks } from "./parts/PreparedWeeks";
import { SaidAboutIt } from "./parts/SaidAboutIt";
import { MoreToWorkOn } from "./parts/Suggestions";
import { goalTemplatesQuery, growthChanged } from "./queries";
import { type GoalTemplate, stepMinutes, type ThreadKind } from "./types";

/**
 * Holds what the goal is made from, according to the address; undefined for a goal of the lead's
 * own.
 */
type Thread = ThreadView & { kind: ThreadKind };
type Origin = { thread?: Thread; gone?: true; template?: string };

const threadKinds: readonly ThreadKind[] = ["clause", "item", "theme", "advice"];

export async function loader({ request }: LoaderFunctionArgs): Promise<Origin> {
  const query = new URL(request.url).searchParams;
  const kind = threadKinds.find((each) => each === query.get("kind"));
  const key = query.get("key");
  const template = query.get("template");
  await queries.ensureQueryData(goalTemplatesQuery);
  if (template) return { template };
  if (!kind || !key) return {};
  // What was just written there is what the goal is made of.
  if (kind === "clause") await changes.sent("role");
  try {
    return { thread: { ...(await queries.fetchQuery(threadQuery(kind, key))), kind } };
  } catch (error) {
    if (slugOf(error) !== "not-found") throw error;
    return { gone: true };
  }
}

const originLabels = {
  item: msg("From an item others rated"),
  advice: msg("From something you said you’d do"),
  clause: msg("From one of your responsibilities"),
  theme: msg("From a theme on your board"),
};

export function Component() {
  const t = useT();
  const { thread, gone, template: chosen } = useLoaderData<typeof loader>();
  const templates = useSuspenseQuery(goalTemplatesQuery).data;
  const template = templates.find(({ id }) => id === chosen);
  const navigate = useNavigate();
  return (
    <div className={template ? undefined : styles.doc}>
      <Crumb way={[{ to: "/grow", name: t("Grow") }]} here={t("New goal")} />
      <PageHead heading={template ? inLanguage(template.title) : t("New goal")}>
        {template
          ? inLanguage(template.purpose)
          : t(
              "What do you want to achieve, how will you know, and what’s a first step of 5 to 90 minutes? Until you start it, it’s a draft that only you can read.",
            )}
      </PageHead>
      {gone && (
        <p className="note">
          {t("What this goal was based on no longer exists. You can still create your own goal.")}
        </p>
      )}
      {thread && (
        <>
          <p className="meta">{t(originLabels[thread.kind])}</p>
          {thread.words && <Voice>{thread.words}</Voice>}
        </>
      )}
      {template?.kind === "experiment" && (
        <div className={styles.newGoal}>
          <SelectField
            label={t("Experiment")}
            value={template.id}
            onChange={({ target }) =>
              void navigate(`/grow/new?template=${target.value}`, { replace: true })
            }
          >
            <Options
              of={templates
                .filter(({ kind }) => kind === "experiment")
                .map(({ id, title }) => [id, inLanguage(title)])}
            />
          </SelectField>
        </div>
      )}
      <div className={template ? undefined : styles.beside}>
        {thread?.ratings[0] && <SaidAboutIt rating={thread.ratings[0]} />}
        <NewGoal key={template?.id ?? ""} thread={thread} template={template} />
      </div>
      {!thread && !template && (
        <Folds>
          <MoreToWorkOn />
          {templates.length > 0 && <GoalTemplates of={templates} />}
        </Folds>
      )}
    </div>
  );
}

type Props = {
  thread: Thread | undefined;
  template: GoalTemplate | undefined;
};
type Values = {
  title: string;
  sign: string;
  step: string;
  minutes: number;
  lookBackOn: string;
  startOn: string;
  what: string;
  predecessor: string;
};

const endOf = ({ weeks }: GoalTemplate, start: string): string =>
  plusDays(isDay(start) ? start : today(), weeks * 7);

/** The look back comes after so many days. */
const usual = 42;

const missingTexts = {
  sign: msg("To start this goal, say how you’ll know you’ve reached it. Or save it as a draft."),
  step: msg("To start this goal, add a first step. Or save it as a draft."),
};

/** Title, sign, one step and a day to look back. Without sign or step it stays a draft. */
function NewGoal({ thread, template }: Props) {
  const t = useT();
  const navigateIfHere = useNavigateIfHere();
  const [query] = useSearchParams();
  // What a situation says comes along with the way here: an address must not carry words.
  const { words = "" } = (useLocation().state ?? {}) as { words?: string };
  const save = useSaving(thread, template, query.get("situation") ?? undefined);
  // Only a goal that begins needs a sign and a step.
  const begins = useRef(false);
  const begin = async (values: Values) => {
    const goalId = await save(values);
    const slug = await activate(goalId);
    await growthChanged();
    await navigateIfHere(`/grow/${goalId}${slug === "three-goals-active" ? "?full" : ""}`);
  };
  const keep = async (values: Values) => {
    const goalId = await save(values);
    await growthChanged();
    await navigateIfHere(`/grow/${goalId}`);
  };
  const needed = (field: "sign" | "step") => (text: string) =>
    !begins.current || text.trim() !== "" || t(missingTexts[field]);
  return (
    <Form<Values>
      className={`form ${template ? styles.wide : styles.newGoal}`}
      limits={{ ...limits.GoalDraft, what: limits.GoalDraft.title, step: limits.TaskDraft.text }}
      typed={`goal.new.${template?.id ?? thread?.key ?? query.get("situation") ?? ""}`}
      start={{
        title: template ? inLanguage(template.title) : cut(thread?.words ?? words),
        sign: template ? inLanguage(template.sign) : "",
        step: "",
        minutes: stepMinutes.usual,
        lookBackOn: inDays(usual),
        ...{ startOn: today(), what: "", predecessor: "" },
      }}
      kinds={{ minutes: "step" }}
      onSubmitCapture={() => {
        begins.current = true;
      }}
      onSave={begin}
    >
      {({ Text, Lines, Minutes, Day, Buttons }, { send, formState, watch }) => (
        <>
          {template && (
            <>
              <div className={styles.three}>
                {namesLead(template) ? (
                  <>
                    <Text name="what" label={t("What do you take over?")} />
                    <Text name="predecessor" label={t("From whom?")} autoComplete="off" />
                  </>
                ) : (
                  <GoalTitle of={{ Text, Lines }} />
                )}
                <Day name="startOn" label={t("First day")} min={today()} />
              </div>
              <PreparedWeeks
                of={template}
                start={isDay(watch("startOn")) ? watch("startOn") : today()}
                lead={watch("predecessor")}
              />
              <GoalSign of={{ Text, Lines }} needsSign={needed("sign")} />
            </>
          )}
          {!template && <GoalFields of={{ Text, Lines }} needsSign={needed("sign")} />}
          {!template && (
            <div className={styles.firstStep}>
              <Text
                name="step"
                label={t("First step")}
                hint={t("Something you can do in one sitting.")}
                validate={needed("step")}
              />
              <Minutes
                name="minutes"
                validate={(it: number, { step: text }) =>
                  !text.trim() ||
                  (it >= stepMinutes.least && it <= stepMinutes.most) ||
                  t("A step takes 5 to 90 minutes. What could you do in the first hour?")
                }
              />
            </div>
          )}
          {template ? (
            <p className="note">
              {t("You review this goal on {{day}}.", {
                day: sayDay(endOf(template, watch("startOn"))),
              })}
            </p>
          ) : (
            <div className={styles.day}>
              <Day
                name="lookBackOn"
                label={t("Review on")}
                hint={t("When you’ll check whether it’s working.")}
                min={today()}
              />
            </div>
          )}
          <Buttons save={t("Start goal")}>
            <Button
              isPending={formState.isSubmitting}
              onPress={() => {
                begins.current = false;
                void send(keep)();
              }}
            >
              {t("Save as draft")}
            </Button>
          </Buttons>
        </>
      )}
    </Form>
  );
}

/**
 * Activates the goal; if that fails, the goal's page says what is missing or asks which goal rests.
 * @returns why not
 */
async function activate(goalId: string): Promise<string | undefined> {
  const params = { path: { goalId } };
  const { etag } = await versioned(client.GET("/api/goals/{goalId}", { params }));
  try {
    const to = { params: { ...params, ...ifMatch(etag) }, body: { state: "active" as const } };
    await client.PATCH("/api/goals/{goalId}", to);
    return undefined;
  } catch (error) {
    const slug = slugOf(error);
    if (slug !== "three-goals-active" && slug !== "goal-unfinished") throw error;
    return slug;
  }
}

/**
 * Saves the goal with its step; a second try after something was refused changes the goal that is there by then.
 *
 * @param situationId which one left it, and belongs to it from now on unless it belongs to something else
 * @returns the id of the goal
 */
function useSaving(
  thread: Thread | undefined,
  template: GoalTemplate | undefined,
  situationId: string | undefined,
) {
  const t = useT();
  const goalKey = useCreationKey();
  const stepKey = useCreationKey();
  const made = useRef<string>(undefined);
  return async (values: Values): Promise<string> => {
    const { title, sign, step: text, minutes, startOn } = values;
    const [what, predecessor] = [values.what.trim(), values.predecessor.trim()];
    const taken =
      what &&
      (predecessor
        ? t("Take over {{what}} from {{name}}", { what, name: predecessor })
        : t("Take over {{what}}", { what }));
    const said = { title: cut(taken || title) };
    const signed = sign.trim() ? { sign: sign.trim() } : {};
    const lookBackOn = template ? endOf(template, startOn) : values.lookBackOn;
    const dated = lookBackOn ? { lookBackOn } : {};
    if (made.current) {
      const params = { path: { goalId: made.current } };
      const { etag } = await versioned(client.GET("/api/goals/{goalId}", { params }));
      await client.PATCH("/api/goals/{goalId}", {
        params: { ...params, ...ifMatch(etag) },
        body: { ...said, ...signed, ...dated },
      });
    } else {
      const body = {
        ...{ kind: template?.kind ?? ("growth" as const), ...said, ...signed, ...dated },
        ...(thread && { thread: { kind: thread.kind, key: thread.key } }),
        ...(template && {
          ...{ template: template.id, language: language(), startOn: startOn || today() },
          ...(predecessor && { predecessor }),
        }),
      };
      const { value } = await versioned(
        client.POST("/api/goals", { params: goalKey.for(body), body }),
      );
      made.current = value.id;
      const from = situationId && (await queries.fetchQuery(situationQuery(situationId))).value;
      if (from && !from.goalId && !from.thread) {
        const fields = { goalId: value.id };
        const optimistic = [{ change: from.id, fields }];
        void changeLater({
          operation: "PATCH /api/situations/{situationId}",
          ...{ path: { situationId: from.id }, fields, was: { goalId: null }, optimistic },
          reread: [below("/api/situations")],
        });
      }
    }
    const goalId = made.current;
    if (text.trim()) {
      const body = {
        ...{ text: text.trim(), minutes, goalId, mark: "step" as const },
      };
      await client.POST("/api/tasks", { params: stepKey.for(body), body });
    }
    return goalId;
  };
}

/** Cuts a text to what a title holds, after its last whole word. */
function cut(words: string): string {
  const line = words.replace(/\s+/g, " ").trim();
  return line.length <= limits.GoalDraft.title.maxLength
    ? line
    : line.slice(0, limits.GoalDraft.title.maxLength).replace(/\s+\S*$/, "");
}
