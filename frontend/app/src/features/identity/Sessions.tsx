import { useQuery } from "@tanstack/react-query";
import { client, everyPage, queries, type Schemas } from "../../shared/api";
import { formatTime, useStrings } from "../../shared/i18n";
import { explain, ProblemNote } from "../../shared/problems";
import { Button, Ghost, tell } from "../../shared/ui";
import styles from "./Account.module.css";
import { strings } from "./strings";

type Session = Schemas["Session"];

export function Sessions() {
  const say = useStrings(strings);
  const sessions = useQuery({
    queryKey: ["sessions"],
    queryFn: () =>
      everyPage<Session>((query) => client.GET("/api/sessions", { params: { query } })),
  });
  const end = async ({ id: sessionId, client: browser }: Session) => {
    try {
      await client.DELETE("/api/sessions/{sessionId}", { params: { path: { sessionId } } });
      tell(say("ended", { client: browser }));
    } catch (error) {
      tell(say("notDone", { problem: explain(error).title }));
    }
    await queries.invalidateQueries({ queryKey: ["sessions"] });
  };
  return (
    <section className={styles.part} aria-labelledby="sessions">
      <h2 id="sessions">{say("sessions")}</h2>
      <ProblemNote error={sessions.error} onRetry={sessions.refetch} />
      {sessions.isPending && <Ghost lines={2} />}
      <ul className="rows">
        {sessions.data?.map((session) => (
          <li key={session.id}>
            <div>
              <b>{session.client}</b>
              <span className="meta">
                {say("session", {
                  since: formatTime(session.createdAt),
                  seen: formatTime(session.lastSeenAt),
                })}
              </span>
            </div>
            {session.current ? (
              <span className="tag">{say("here")}</span>
            ) : (
              <Button
                small
                aria-label={say("endOf", { client: session.client })}
                onPress={() => end(session)}
              >
                {say("end")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
