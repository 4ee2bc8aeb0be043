import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { allQuery, below, client, queries, type Schemas } from "../../../shared/api";
import { formatTime, useT } from "../../../shared/i18n";
import { explain, ProblemNote } from "../../../shared/problems";
import { Button, Skeleton, tell } from "../../../shared/ui";
import styles from "../Account.module.css";

type Session = Schemas["Session"];

/** Rows shown before "Show all". */
const few = 5;

/** The server says it in English: "Firefox on Linux", "Unknown browser". */
function useBrowserName(): (session: Session) => string {
  const t = useT();
  return ({ client: told }) => {
    const [name = told, system] = told.split(" on ");
    const browser = name === "Unknown browser" ? t("Unknown browser") : name;
    return system ? t("{{browser}} on {{system}}", { browser, system }) : browser;
  };
}

export function Sessions() {
  const t = useT();
  const sessions = useQuery(allQuery("/api/sessions"));
  const browserOf = useBrowserName();
  const heading = useRef<HTMLHeadingElement>(null);
  const [showAll, setShowAll] = useState(false);
  const all = sessions.data ?? [];
  // This browser's stands among the few, too.
  const shown = showAll
    ? all
    : [...all].sort((a, b) => Number(b.current) - Number(a.current)).slice(0, few);
  const end = async (session: Session) => {
    const path = { sessionId: session.id };
    try {
      await client.DELETE("/api/sessions/{sessionId}", { params: { path } });
      tell(t("Signed out of {{client}}", { client: browserOf(session) }));
    } catch (error) {
      tell(t("That didn’t work: {{problem}}.", { problem: explain(error).title }));
    }
    await queries.invalidateQueries({ queryKey: below("/api/sessions") });
  };
  const endOthers = async () => {
    try {
      await client.DELETE("/api/sessions/others");
      tell(t("Signed out everywhere else"));
    } catch (error) {
      tell(t("That didn’t work: {{problem}}.", { problem: explain(error).title }));
    }
    await queries.invalidateQueries({ queryKey: below("/api/sessions") });
    heading.current?.focus();
  };
  return (
    <section className={styles.part} aria-labelledby="sessions">
      <h2 id="sessions" ref={heading} tabIndex={-1}>
        {t("Where you’re signed in")}
      </h2>
      <ProblemNote error={sessions.error} onRetry={sessions.refetch} />
      {sessions.isPending && <Skeleton lines={2} />}
      <ul className="rows">
        {shown.map((session) => (
          <li key={session.id}>
            <div>
              <b>{browserOf(session)}</b>
              <span className="meta">
                {t("since {{since}}, last active {{seen}}", {
                  since: formatTime(session.createdAt),
                  seen: formatTime(session.lastSeenAt),
                })}
              </span>
            </div>
            {session.current ? (
              <span className="tag">{t("this browser")}</span>
            ) : (
              <Button
                small
                aria-label={t("Sign out of {{client}}", { client: browserOf(session) })}
                onPress={() => end(session)}
              >
                {t("Sign out")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className={styles.ends}>
        {all.length > shown.length && (
          <Button small onPress={() => setShowAll(true)}>
            {t("Show all {{count}}", { count: all.length })}
          </Button>
        )}
        {all.length > 1 && (
          <>
            <Button small onPress={endOthers}>
              {t("Sign out everywhere else")}
            </Button>
            <span className="meta">{t("Your API tokens end, too.")}</span>
          </>
        )}
      </div>
    </section>
  );
}
