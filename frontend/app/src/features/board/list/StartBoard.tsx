import { useState } from "react";
import { useNavigate } from "react-router";
import { below, client, queries, useCreationKey } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, ButtonLink, FieldMessage, Skeleton } from "../../../shared/ui";
import type { BoardSummary } from "../types";
import styles from "./list.module.css";
import { NothingYet } from "./NothingYet";
import { SourceChoice, useWritten } from "./SourceChoice";
import { madeOf, onlyOne, toggledSource, useSources } from "./sources";

const none: ReadonlySet<string> = new Set();

type Props = {
  boards: readonly BoardSummary[];
  /** A survey from which the reader comes. */
  chosen: string | undefined;
};

/** Chooses whose words are gathered. */
export function StartBoard({ boards, chosen: first }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const sources = useSources();
  const written = useWritten();
  const key = useCreationKey();
  const [choice, setChoice] = useState<ReadonlySet<string> | undefined>(
    first === undefined ? undefined : new Set([first]),
  );
  const [wanted, setWanted] = useState(false);
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const ready = sources !== undefined && written !== undefined;
  if (!ready) return <Skeleton />;
  const role = written && wanted;
  const picked = choice ?? (written ? none : onlyOne(sources));
  const surveyIds = sources
    .filter(({ survey, state }) => state === "ready" && picked.has(survey.id))
    .map(({ survey }) => survey.id);
  // What is chosen by the address is not left out because it is not read yet.
  const reading = sources.some(({ survey, state }) => state === "reading" && picked.has(survey.id));
  const gatherable =
    written || sources.some(({ state }) => state === "ready" || state === "reading");
  const nothing = surveyIds.length === 0 && !role;
  const existing = nothing ? undefined : madeOf(boards, surveyIds, role);
  const gather = async () => {
    setTried(true);
    if (nothing) return;
    setPending(true);
    setFailure(undefined);
    try {
      const body = { surveyIds, role };
      const { data } = await client.POST("/api/boards", { params: key.for(body), body });
      key.done();
      await queries.invalidateQueries({ queryKey: below("/api/boards") });
      await navigate(`/themes/${data?.id}`);
    } catch (error) {
      setFailure(error);
    } finally {
      setPending(false);
    }
  };
  return (
    <>
      {(gatherable || sources.length > 0) && (
        <SourceChoice
          sources={sources}
          boards={boards}
          picked={new Set(surveyIds)}
          onPick={(id) => setChoice(toggledSource(picked, id))}
          written={written}
          role={role}
          onRole={setWanted}
        />
      )}
      {gatherable ? (
        <>
          <FieldMessage text={tried && nothing ? t("Choose at least one.") : undefined} />
          <p className={`note ${styles.measure}`}>
            {t(
              "Answers in English and German are grouped by what they’re about. In German, fewer answers find each other, so you’ll have to move more by hand. Answers in other languages stand alone. No text leaves this server.",
            )}
          </p>
          <ProblemNote error={failure} />
          {existing && (
            <p className={styles.measure}>
              {t(
                "“{{title}}” already contains exactly these answers. A second board starts without verdicts, and you can only publish one of them.",
                { title: existing.title },
              )}
            </p>
          )}
          <div className="row">
            {existing && (
              <ButtonLink look="primary" to={`/themes/${existing.id}`}>
                {t("Open “{{title}}”", { title: existing.title })}
              </ButtonLink>
            )}
            <Button
              look={existing ? "outline" : "primary"}
              onPress={gather}
              isPending={pending || reading}
            >
              {t("Group into themes")}
            </Button>
          </div>
        </>
      ) : (
        <NothingYet />
      )}
    </>
  );
}
