import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import {
  Link,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
  useLocation,
  useParams,
} from "react-router";
import {
  boardsQuery,
  limits,
  queries,
  resultsQuery,
  slugOf,
  type Versioned,
} from "../../shared/api";
import { formatList, formatTime, inWords, msg, useT } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { RepeatPart } from "../../shared/repeat";
import { whenSaved } from "../../shared/saving";
import { boardOf, SurveyHead } from "../../shared/survey";
import { Button, Confirm, Fold, Folds, Section, TextArea, whenOpened } from "../../shared/ui";
import { marksQuery, publicationQuery } from "./queries";
import { everyComment } from "./search";
import {
  canPublish,
  decidedOf,
  isChosen,
  settled,
  toggledTheme,
  untoldOf,
  withEvidence,
} from "./tell/chosen";
import { Decisions } from "./tell/Decisions";
import { Included } from "./tell/Included";
import { PublishRow } from "./tell/PublishRow";
import { planOf } from "./tell/plan";
import { decidedQuery, repliesQuery } from "./tell/queries";
import { storeChoice, storedChoice, type ThemeChoice } from "./tell/storedChoice";
import { ToldPreview } from "./tell/ToldPreview";
import styles from "./tell/tell.module.css";
import type { BoardPublication, DecidedBoard, SurveyPublication } from "./tell/types";
import { useBegun } from "./tell/useBegun";
import { HalfTold, type Telling, useTelling } from "./tell/useTelling";
import type { Results } from "./types";
import { took } from "./useAnswersHead";
import { useMarks } from "./useMarks";

/** Each visit reads all of it again, once the page that changes the board has sent everything. @returns the board's id */
export async function loader({ params: { surveyId = "" }, request }: LoaderFunctionArgs) {
  try {
    await queries.ensureQueryData(resultsQuery(surveyId));
  } catch (error) {
    if (slugOf(error) === "self-rating-open") throw redirect(`/surveys/${surveyId}/self-rating`);
    if (slugOf(error) !== "results-not-ready") throw error;
    throw redirect(`/surveys/${surveyId}`);
  }
  const boards = await queries.fetchQuery({ ...boardsQuery, staleTime: 0 });
  const named = new URL(request.url).searchParams.get("board");
  const boardId = (boards.find(({ id }) => id === named) ?? boardOf(surveyId, boards))?.id ?? "";
  if (boardId) await whenSaved(`/boards/${boardId}`);
  await Promise.all([
    queries.prefetchQuery(marksQuery(surveyId)),
    queries.fetchQuery({ ...publicationQuery(surveyId), staleTime: 0 }),
    boardId && queries.fetchQuery({ ...decidedQuery(boardId), staleTime: 0 }),
    boardId && queries.fetchQuery({ ...repliesQuery(boardId), staleTime: 0 }),
  ]);
  return boardId;
}

export function Component() {
  const { surveyId = "" } = useParams();
  const boardId = useLoaderData<string>();
  const results = useSuspenseQuery(resultsQuery(surveyId)).data;
  const said = useSuspenseQuery(publicationQuery(surveyId)).data;
  const board = useQuery({ ...decidedQuery(boardId), enabled: boardId !== "" }).data;
  const told = useQuery({ ...repliesQuery(boardId), enabled: boardId !== "" }).data;
  return (
    <TellPage key={surveyId + boardId} results={results} said={said} board={board} told={told} />
  );
}

/** Holds a lead's choice, and the version of the publication that it started from. */
type Begun = { choice: ThemeChoice; etag: string };
type Props = {
  results: Results;
  said: Versioned<SurveyPublication>;
  /** None before answers are grouped into themes. */
  board: DecidedBoard | undefined;
  told: Versioned<BoardPublication> | undefined;
};

const headings = {
  decided: msg("Tell {{count}} person what you decided | Tell {{count}} people what you decided"),
  said: msg("Tell {{count}} person what you learned | Tell {{count}} people what you learned"),
  "can-read": msg(
    "{{count}} person can read what you published | {{count}} people can read what you published",
  ),
  "can-read-decisions": msg(
    "{{people}} can read your decision | {{people}} can read your {{words}} decisions",
  ),
};

const longest = limits.PublicationDraft.word.maxLength;

/** One way to tell people: the lead's own words, what was decided, and what people said. */
function TellPage({ results, said, board, told }: Props) {
  const t = useT();
  const { surveyId, title } = results;
  const { marked } = useMarks(surveyId);
  const words = useBegun(surveyId, said);
  const { draft } = words;
  const decided = board ? decidedOf(board) : [];
  const [begun, setBegun] = useState<Begun | undefined>(() => {
    const choice = board && storedChoice(board.id);
    return choice && told && { choice, etag: told.etag };
  });
  // Untouched, the choice follows the publication; touched, it must not undo unseen what was published since.
  const etag = begun?.etag ?? told?.etag ?? "";
  const kept = told?.value.themeIds;
  const choice = settled(begun?.choice ?? (kept ? { themeIds: kept } : {}), decided);
  const change = (next: ThemeChoice) => {
    setBegun({ choice: next, etag });
    if (board) storeChoice(board.id, next);
  };
  const given = { results, draft, board, decided, choice };
  const plan = planOf({ ...given, said: said.value, told: told?.value });
  const [editing, setEditing] = useState(words.touched);
  const [withdrawing, setWithdrawing] = useState(false);
  const choosing = plan.first || editing;
  const telling = useTelling();
  const send = (sent: Telling) =>
    telling
      .mutateAsync(sent)
      .then(({ said: changed, decided: changedToo }) => {
        if (sent.survey?.body.published) words.end();
        else words.goOnFrom(changed?.etag);
        if (sent.board?.body.published) setBegun(undefined);
        else goOnFrom(changedToo?.etag);
        setEditing(false);
      })
      .catch((error) => {
        if (error instanceof HalfTold && sent.survey?.body.published) words.end();
        if (slugOf(error instanceof HalfTold ? error.why : error) !== "changed-meanwhile") return;
        words.goOnFrom(queries.getQueryData(publicationQuery(surveyId).queryKey)?.etag);
        if (board) goOnFrom(queries.getQueryData(repliesQuery(board.id).queryKey)?.etag);
      })
      .finally(() => setWithdrawing(false));
  /** The lead has seen that version by now. */
  const goOnFrom = (seen?: string) => setBegun((now) => now && { ...now, etag: seen ?? now.etag });
  const publish = (announce: boolean) =>
    send({
      survey: plan.survey
        ? { id: surveyId, etag: words.etag, body: { ...draft, published: !plan.empty } }
        : undefined,
      board:
        plan.decisions && board
          ? {
              ...{ id: board.id, etag },
              body: { published: true, ...choice, themeIds: choice.themeIds ?? null, announce },
            }
          : undefined,
    });
  const withdraw = () =>
    send({
      survey: said.value.published
        ? { id: surveyId, etag: said.etag, body: { published: false } }
        : undefined,
      board:
        told?.value.published && board
          ? { id: board.id, etag, body: { published: false } }
          : undefined,
    });
  const all = everyComment(results);
  const counts = {
    none: 0 as const,
    marked: marked && all.filter(({ id }) => marked.has(id)).length,
    all: all.length,
  };
  const tooLong = [...draft.word].length - longest;
  const repeats = told?.value.quotes.some(
    ({ themeId, source }) => source === "comment" && isChosen(choice, themeId),
  );
  const others = board?.surveys.filter(({ id }) => id !== surveyId) ?? [];
  const themes = `/surveys/${surveyId}/themes${useLocation().search}`;
  const open = board ? untoldOf(board).open : 0;
  return (
    <>
      <SurveyHead survey={{ id: surveyId, title }} here="told" />
      <PageHead
        heading={useHeading({ ...given, said: said.value, told: told?.value })}
        title={t("Tell: {{title}}", { title })}
      >
        <State said={said.value} told={told?.value} />
      </PageHead>
      <div className={styles.tell}>
        <div>
          {choosing && (
            <Section className={styles.part} heading={t("In your words")}>
              <TextArea
                label={<span className="sr">{t("What you’ve learned and what you’ll do")}</span>}
                rows={4}
                dir="auto"
                value={draft.word}
                error={
                  tooLong > 0
                    ? t(
                        "Please shorten it by {{count}} character. | Please shorten it by {{count}} characters.",
                        { count: tooLong },
                      )
                    : undefined
                }
                onChange={(event) => words.change({ word: event.target.value })}
              />
            </Section>
          )}
          {board && told && (board.themes.length > 0 || told.value.published) && (
            <Decisions
              board={board}
              decided={decided}
              choice={choice}
              publication={told.value}
              themes={themes}
              choosing={choosing}
              onToggle={(id) => change(toggledTheme(choice, decided, id))}
              onEvidence={(of) => change(withEvidence(choice, told.value.evidence, decided, of))}
            />
          )}
          {told && canPublish(decided) && <Elsewhere of={told.value.toldElsewhere} />}
          {others.length > 0 && decided.length > 0 && (
            <p className={`note ${styles.others}`}>
              {t(
                "Your decisions also go to people from {{surveys}}. People only see themes that contain comments from their own survey.",
                { surveys: formatList(others.map((other) => `“${other.title}”`)) },
              )}{" "}
              {others.map(({ id, title: other }) => (
                <Link key={id} to={`/surveys/${id}/told`}>
                  {t("Open “{{title}}”", { title: other })}
                </Link>
              ))}
            </p>
          )}
          {choosing && (
            <Included
              results={results}
              draft={draft}
              counts={counts}
              advice={said.value.adviceIds.length}
              onChange={words.change}
            />
          )}
          <PublishRow
            plan={plan}
            told={told?.value}
            surveys={plan.decisions ? others.length + 1 : 1}
            stopped={tooLong > 0 || counts[draft.comments] === undefined}
            repeats={repeats === true}
            error={telling.error}
            pending={telling.isPending}
            onPublish={publish}
          />
          {!plan.first && (
            <Folds>
              {open > 0 && (
                <Fold
                  label={t("Decide on more")}
                  about={t(
                    "{{count}} theme without a verdict | {{count}} themes without a verdict",
                    { count: open },
                  )}
                >
                  <p>
                    <Link to={themes}>{t("Open themes")}</Link>
                  </p>
                </Fold>
              )}
              <Fold label={t("Ask again")} about={t("a draft, or a reminder")}>
                <RepeatPart surveyId={surveyId} title={title} />
              </Fold>
              <Fold label={t("More")} about={t("edit your words, withdraw")}>
                <ul className="rows">
                  <li>
                    <p>{t("Edit your words and what is included")}</p>
                    <Button small isDisabled={editing} onPress={() => setEditing(true)}>
                      {t("Edit")}
                    </Button>
                  </li>
                  <li>
                    <div>
                      <p>{t("Withdraw what you published")}</p>
                      <span className="meta">
                        {t("Once people have read something, you can’t take it back.")}
                      </span>
                    </div>
                    <Button small onPress={() => setWithdrawing(true)}>
                      {t("Withdraw")}
                    </Button>
                  </li>
                </ul>
              </Fold>
            </Folds>
          )}
        </div>
        <aside className={styles.side} aria-labelledby="preview">
          <h2 id="preview">
            {t(
              plan.first || plan.changes > 0 ? "What respondents will see" : "What respondents see",
            )}
          </h2>
          <ToldPreview
            {...given}
            marked={marked}
            decided={plan.publishable ? decided : []}
            publication={told?.value}
          />
          <p className="no-print">
            <a
              className="b b-s b-0"
              href={`/r/results/#preview=${surveyId}${plan.publishable && board ? `&board=${board.id}` : ""}`}
              target="_blank"
              rel="noreferrer"
              {...whenOpened(() => {
                words.keep();
                if (board) storeChoice(board.id, choice);
              })}
            >
              {t("Preview as a respondent")}
            </a>
          </p>
        </aside>
      </div>
      <Confirm
        open={withdrawing}
        onClose={() => setWithdrawing(false)}
        heading={t("Withdraw what you published?")}
        action={t("Withdraw")}
        onConfirm={() => void withdraw()}
        pending={telling.isPending}
      >
        <p>
          {t(
            "The survey link will say that you withdrew it. People may already have read it. Your text and your board stay as they are.",
          )}
        </p>
      </Confirm>
    </>
  );
}

type HeadingProps = Parameters<typeof planOf>[0];

function useHeading({ results, said, told, board, decided }: HeadingProps): string {
  const t = useT();
  const { m } = took(results);
  if (told?.published) {
    const read = board?.themes.filter(({ published }) => published).length ?? 0;
    const people = t("{{count}} person | {{count}} people", { count: m });
    if (read > 0 && m > 1)
      return t(headings["can-read-decisions"], { people, count: read, words: inWords(read) });
  }
  if (said.published || told?.published) return t(headings["can-read"], { count: m });
  return t(headings[decided.length > 0 ? "decided" : "said"], { count: m });
}

const earliest = (times: (string | undefined)[]) => times.filter((time) => time).sort()[0];

/** Says since when respondents read it, or when it was withdrawn. */
function State({ said, told }: { said: SurveyPublication; told: BoardPublication | undefined }) {
  const t = useT();
  const publishedAt = earliest([said.publishedAt, told?.publishedAt]);
  const [withdrawnAt] = [said.takenBackAt, told?.takenBackAt]
    .filter((time) => time)
    .sort()
    .reverse();
  const [changedAt] = [said.changedAt, told?.changedAt]
    .filter((time) => time)
    .sort()
    .reverse();
  const announced = told?.announced ?? said.announced;
  if (!publishedAt)
    return (
      <span role="status">
        {withdrawnAt
          ? t("Withdrawn {{time}}. Respondents can see that you withdrew it.", {
              time: formatTime(withdrawnAt),
            })
          : t(
              "They read it at their survey link. Once people have read something, you can’t take it back.",
            )}
      </span>
    );
  return (
    <span role="status">
      {t("Published {{time}}. Respondents can read it at their survey link.", {
        time: formatTime(publishedAt),
      })}
      {changedAt && ` ${t("Changed {{time}}.", { time: formatTime(changedAt) })}`}
      {announced &&
        ` ${t("{{count}} person gets an email without a link; {{sent}} sent. | {{count}} people each get an email without a link; {{sent}} sent.", { count: announced.people, sent: announced.sent })}`}
    </span>
  );
}

/** Shows which boards are in the way; each is withdrawn on its own page. */
function Elsewhere({ of }: { of: BoardPublication["toldElsewhere"] }) {
  const t = useT();
  if (of.length === 0) return null;
  return (
    <div className={`tint ${styles.others}`}>
      <p>
        {t(
          "Respondents can already read decisions from another board. To avoid contradictions, withdraw those first, then publish here.",
        )}
      </p>
      {of.map(({ id, title }) => (
        <p key={id}>
          <Link to={`/themes/${id}/publish`}>{t("Open “{{title}}”", { title })}</Link>
        </p>
      ))}
    </div>
  );
}
