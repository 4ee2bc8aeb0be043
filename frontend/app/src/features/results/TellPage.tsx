import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type LoaderFunctionArgs, useParams } from "react-router";
import { queries, type Versioned } from "../../shared/api";
import { inWords, msg, useT } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import { whenSaved } from "../../shared/saving";
import { ButtonLink, EmptyRule } from "../../shared/ui";
import {
  canPublish,
  decidedOf,
  isChosen,
  settled,
  toggledTheme,
  untoldOf,
  withEvidence,
} from "./replies/chosen";
import { DecidedList } from "./replies/DecidedList";
import { decidedQuery, repliesQuery } from "./replies/queries";
import { Readers } from "./replies/Readers";
import styles from "./replies/replies.module.css";
import { storeChoice, storedChoice, type ThemeChoice } from "./replies/storedChoice";
import { State, Tell } from "./replies/Tell";
import type { BoardPublication, DecidedBoard } from "./replies/types";

/** Each visit reads the board again, once the page that changes it has sent everything. */
export async function loader({ params: { boardId = "" } }: LoaderFunctionArgs) {
  await whenSaved(`/boards/${boardId}`);
  await Promise.all([
    queries.fetchQuery({ ...decidedQuery(boardId), staleTime: 0 }),
    queries.fetchQuery({ ...repliesQuery(boardId), staleTime: 0 }),
  ]);
  return null;
}

export function Component() {
  const { boardId = "" } = useParams();
  const board = useSuspenseQuery(decidedQuery(boardId)).data;
  const publication = useSuspenseQuery(repliesQuery(boardId)).data;
  return <TellPage key={boardId} board={board} publication={publication} />;
}

/** What a lead chose, and the version of the publication that they chose it from. */
type Begun = { choice: ThemeChoice; etag: string };
type Props = { board: DecidedBoard; publication: Versioned<BoardPublication> };

const headings = {
  none: msg("You have no decisions to publish yet"),
  untold: msg(
    "Your decision hasn’t been published yet | Your {{words}} decisions haven’t been published yet",
  ),
  back: msg(
    "Your decision is no longer published | Your {{words}} decisions are no longer published",
  ),
  told: msg("Respondents can read what you decided"),
  some: msg(
    "Respondents can read one of your {{all}} decisions | Respondents can read {{words}} of your {{all}} decisions",
  ),
  pending: msg("One theme has unpublished changes | {{first}} themes have unpublished changes"),
};

/** You said, I decided: which verdicts those who answered read, and since when. */
function TellPage({ board, publication }: Props) {
  const t = useT();
  const { published, takenBackAt, themeIds, pending } = publication.value;
  const decided = decidedOf(board);
  const [begun, setBegun] = useState<Begun | undefined>(() => {
    const choice = storedChoice(board.id);
    return choice && { choice, etag: publication.etag };
  });
  // Untouched, the choice follows the publication; touched, it must not undo unseen what was published since.
  const etag = begun?.etag ?? publication.etag;
  const choice = settled(begun?.choice ?? (themeIds ? { themeIds } : {}), decided);
  const change = (next: ThemeChoice) => {
    setBegun({ choice: next, etag });
    storeChoice(board.id, next);
  };
  /** The lead has seen that version by now. */
  const goOnFrom = (seen: string) => setBegun((now) => now && { ...now, etag: seen });
  const { unsaid } = untoldOf(board);
  const untold = decided.length > 0 ? (takenBackAt ? "back" : "untold") : "none";
  const read = decided.filter(({ id }) => isChosen(publication.value, id)).length;
  const told = read < decided.length ? "some" : "told";
  const finding = published ? (pending > 0 ? "pending" : told) : untold;
  const all = decided.length;
  const counts = { pending, some: read, told: all, untold: all, back: all, none: 0 };
  return (
    <>
      <Crumb
        way={[
          { to: "/surveys", name: t("Ask") },
          { to: `/themes/${board.id}`, name: board.title },
        ]}
        here={t("Publish decisions")}
      />
      <PageHead
        heading={t(headings[finding], {
          count: counts[finding],
          all: inWords(all),
        })}
        title={`${t("Publish decisions")}: ${board.title}`}
      >
        {t(
          "At their survey link, respondents see each theme with its number of comments, your verdict and your reason. They don’t see the comments, groups or your responsibilities.",
        )}
      </PageHead>
      {decided.length === 0 && !published ? (
        <section className={styles.none}>
          <EmptyRule />
          {takenBackAt && <State of={publication.value} />}
          <p>
            {unsaid > 0
              ? t(
                  "One theme with a verdict has no comments, so nobody can read it. | {{count}} themes with a verdict have no comments, so nobody can read them.",
                  { count: unsaid },
                )
              : t("You haven’t decided on any theme yet. Once you have, you can publish it here.")}
          </p>
          <p>
            <ButtonLink to={`/themes/${board.id}`}>{t("Go to the board")}</ButtonLink>
          </p>
        </section>
      ) : (
        <div className="split">
          <DecidedList
            board={board}
            decided={decided}
            choice={choice}
            publication={publication.value}
            onToggle={(id) => change(toggledTheme(choice, decided, id))}
            onEvidence={(of) =>
              change(withEvidence(choice, publication.value.evidence, decided, of))
            }
          />
          <aside className="side" aria-label={t("Publish to respondents")}>
            <div className="panel sheet">
              <Tell
                boardId={board.id}
                choice={choice}
                publication={publication.value}
                publishable={canPublish(decided)}
                read={read}
                all={decided.length}
                etag={etag}
                onTold={() => setBegun(undefined)}
                onSeen={goOnFrom}
              />
              {canPublish(decided) && publication.value.toldElsewhere.length === 0 && (
                <Readers
                  board={board}
                  choice={choice}
                  onLook={() => storeChoice(board.id, choice)}
                />
              )}
            </div>
          </aside>
        </div>
      )}
    </>
  );
}
