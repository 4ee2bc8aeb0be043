import { useSuspenseQuery } from "@tanstack/react-query";
import { Mail, Printer } from "lucide-react";
import { useSearchParams } from "react-router";
import { useStrings } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import { Button, ButtonLink, CopyButton, EmptyRule, Icon, Seg, SegItem } from "../../shared/ui";
import styles from "./agenda/Agenda.module.css";
import { audienceOf, audiences, chosenOf } from "./agenda/agenda";
import { agendaStrings } from "./agenda/strings";
import { type AgendaEntry, useWords } from "./agenda/useWords";
import { shouldLoad } from "./loading";
import { Empty } from "./parts/Empty";
import { gapsQuery } from "./queries";
import type { Gaps } from "./types";

export const shouldRevalidate = shouldLoad;

export function Component() {
  const surveyId = useSearchParams()[0].get("survey");
  return surveyId ? <Shown surveyId={surveyId} /> : <Empty />;
}

function Shown({ surveyId }: { surveyId: string }) {
  return <AgendaPage gaps={useSuspenseQuery(gapsQuery(surveyId)).data} />;
}

/** One page to print or to send: what to talk about, and the question to begin with. */
function AgendaPage({ gaps }: { gaps: Gaps }) {
  const say = useStrings(agendaStrings);
  const [query, setQuery] = useSearchParams();
  const audience = audienceOf(query.get("for"));
  const chosen = chosenOf(gaps, query.get("agenda") ?? "");
  const { heading, from, about, points, plain } = useWords(gaps, chosen, audience);
  const back = new URLSearchParams(query);
  back.delete("for");
  const choose = (next: string) =>
    setQuery(
      (now) => {
        now.set("for", next);
        return now;
      },
      { replace: true, preventScrollReset: true },
    );
  if (chosen.length === 0) {
    return (
      <>
        <PageHead heading={heading}>{say("empty")}</PageHead>
        <EmptyRule />
        <p className={`row ${styles.do}`}>
          <ButtonLink look="primary" to={`/gaps?${back}`}>
            {say("back")}
          </ButtonLink>
        </p>
      </>
    );
  }
  return (
    <div className={styles.page}>
      <div className="no-print">
        <Crumb way={[{ to: `/gaps?${back}`, name: gaps.title }]} here={say("here")} />
      </div>
      <PageHead heading={heading}>{say(`lede.${audience}`)}</PageHead>
      <p className={`meta ${styles.from}`}>
        {from}
        <br />
        {about}
      </p>
      <div className={`no-print ${styles.tools}`}>
        <Seg legend={say("for")}>
          {audiences.map((each) => (
            <SegItem
              key={each}
              name="for"
              checked={each === audience}
              onChange={() => choose(each)}
            >
              {say(each)}
            </SegItem>
          ))}
        </Seg>
        <div className="row">
          <Button look="primary" small onPress={() => print()}>
            <Icon of={Printer} />
            {say("print")}
          </Button>
          <CopyButton small text={plain} label={say("copy")} />
          <a
            className="b b-s"
            href={`mailto:?subject=${encodeURIComponent(heading)}&body=${encodeURIComponent(plain)}`}
          >
            <Icon of={Mail} />
            {say("mail")}
          </a>
        </div>
      </div>
      <ol className={styles.points}>
        {points.map((point) => (
          <Point key={point.id} point={point} />
        ))}
      </ol>
      <p className={`meta no-print ${styles.left}`}>{say(`left-out.${audience}`)}</p>
    </div>
  );
}

function Point({ point: { title, lines, ask } }: { point: AgendaEntry }) {
  const say = useStrings(agendaStrings);
  return (
    <li>
      <h2>{title}</h2>
      {lines.map(({ label, text, own }) => (
        <div key={text} className={styles.line}>
          {label && <h3>{label}</h3>}
          <p className={own ? "voice" : undefined}>{text}</p>
        </div>
      ))}
      <div className={`tint ${styles.ask}`}>
        <h3>{say("ask")}</h3>
        <p>{ask}</p>
      </div>
      <p className={styles.notes} aria-hidden="true">
        {say("note")}
      </p>
    </li>
  );
}
