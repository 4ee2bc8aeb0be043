import { Eye } from "lucide-react";
import { useState } from "react";
import { queries, slugOf, type Versioned } from "../../../shared/api";
import { formatList, formatTime, useStrings } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, Confirm, Icon, TextArea, whenOpened } from "../../../shared/ui";
import { publicationQuery } from "../queries";
import { everyComment } from "../search";
import type { Results } from "../types";
import { took } from "../useFinding";
import styles from "./publish.module.css";
import { publishStrings } from "./strings";
import { Together } from "./Together";
import { useBegun } from "./useBegun";
import { type Publication, usePublishing } from "./usePublishing";

type Props = {
  results: Results;
  /** Unknown until they are read. */
  marked: ReadonlySet<string> | undefined;
  publication: Versioned<Publication>;
  /** Whether they read what was decided on a board, which is published by itself. */
  verdicts: boolean;
  /** Whether comments stand in themes; gathering them comes before publishing. */
  gathered: boolean;
};

const longest = 2000;

/** One form for the first time and for every change; what is published stays until the button is pressed. */
export function PublishForm({ results, marked, publication, verdicts, gathered }: Props) {
  const say = useStrings(publishStrings);
  const { surveyId, named } = results;
  const { published, adviceIds } = publication.value;
  const begun = useBegun(surveyId, publication);
  const { draft, change } = begun;
  const [asking, setAsking] = useState<"publish" | "take-back">();
  const publishing = usePublishing(surveyId, begun.etag);
  const people = took(results).m;
  const send = (body: Partial<Publication>) =>
    publishing.mutate(body, {
      onSuccess: (changed) => (body.published ? begun.end() : begun.goOnFrom(changed.etag)),
      onError: (error) => {
        if (slugOf(error) !== "changed-meanwhile") return;
        begun.goOnFrom(queries.getQueryData(publicationQuery(surveyId).queryKey)?.etag);
      },
      onSettled: () => setAsking(undefined),
    });
  const tooLong = [...draft.word].length - longest;
  const written = everyComment(results);
  const counts = {
    none: 0,
    marked: marked && written.filter(({ id }) => marked.has(id)).length,
    all: written.length,
  };
  const count = counts[draft.comments];
  const advice = {
    none: adviceIds.length,
    marked: adviceIds.filter((id) => !marked?.has(id)).length,
    all: 0,
  }[draft.comments];
  const numbers = results.items.some(({ blocks }) => blocks.length > 0) ? "ratings" : "turnout";
  const warnings = [
    ...(named.length > 0
      ? [say("never", { count: named.length, people: formatList(named.map(({ name }) => name)) })]
      : []),
    ...(written.length > 0 ? [say("recognised")] : []),
  ];
  return (
    <>
      <State of={publication.value} verdicts={verdicts} />
      <TextArea
        label={say("word")}
        rows={6}
        value={draft.word}
        error={tooLong > 0 ? say("word.too-long", { count: tooLong }) : undefined}
        onChange={(event) => change({ word: event.target.value })}
      />
      <Together
        draft={draft}
        numbers={numbers}
        marked={counts.marked}
        all={counts.all}
        advice={adviceIds.length}
        onChange={change}
      />
      {warnings.length > 0 && (
        <p className={`note ${styles.tint}`}>
          <Icon of={Eye} /> {warnings.join(" ")}
        </p>
      )}
      <ProblemNote error={publishing.error} />
      <div className="row">
        <Button
          look={gathered || written.length === 0 ? "primary" : "outline"}
          isDisabled={tooLong > 0 || count === undefined}
          onPress={() => setAsking("publish")}
        >
          {published ? say("change.do") : say("publish.do", { count: people })}
        </Button>
        <a
          className="b"
          href={`/r/results/#preview=${surveyId}`}
          target="_blank"
          rel="noreferrer"
          {...whenOpened(begun.keep)}
        >
          {say("preview")}
        </a>
        {published && (
          <Button look="plain" onPress={() => setAsking("take-back")}>
            {say("take-back")}
          </Button>
        )}
      </div>
      <p className="meta">{say("unread")}</p>
      <Confirm
        open={asking === "publish"}
        onClose={() => setAsking(undefined)}
        heading={say(published ? "change.ask" : "publish.ask", { count: people })}
        action={published ? say("change.do") : say("publish.do", { count: people })}
        onConfirm={() => send({ ...draft, published: true })}
        pending={publishing.isPending}
      >
        <p>{say(`parts.${numbers}${draft.ratings ? "" : ".none"}`)}</p>
        {draft.comments === "none" && advice > 0 ? (
          <p>{say("parts.only-advice", { count: advice })}</p>
        ) : (
          <p>{say(`parts.comments.${draft.comments}`, { count: count ?? 0 })}</p>
        )}
        {draft.comments === "marked" && advice > 0 && (
          <p>{say("parts.advice", { count: advice })}</p>
        )}
        <p>{say("unread")}</p>
      </Confirm>
      <Confirm
        open={asking === "take-back"}
        onClose={() => setAsking(undefined)}
        heading={say("take-back.ask")}
        action={say("take-back")}
        onConfirm={() => send({ published: false })}
        pending={publishing.isPending}
      >
        <p>{say(verdicts ? "take-back.text.verdicts" : "take-back.text")}</p>
      </Confirm>
    </>
  );
}

function State({ of, verdicts }: { of: Publication; verdicts: boolean }) {
  const say = useStrings(publishStrings);
  const { published, publishedAt, changedAt, takenBackAt, announced } = of;
  if (!published || !publishedAt) {
    return (
      <p className="note">
        {takenBackAt
          ? say(verdicts ? "taken-back.verdicts" : "taken-back", { time: formatTime(takenBackAt) })
          : say(verdicts ? "not-yet.verdicts" : "not-yet")}
      </p>
    );
  }
  return (
    <p className="note" role="status">
      {say("published", { time: formatTime(publishedAt) })}
      {changedAt && ` ${say("changed", { time: formatTime(changedAt) })}`}
      {announced && ` ${say("told", { count: announced.people, sent: announced.sent })}`}
    </p>
  );
}
