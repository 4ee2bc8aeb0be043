import { Eye } from "lucide-react";
import { useState } from "react";
import { limits, queries, slugOf, type Versioned } from "../../../shared/api";
import { formatList, formatTime, msg, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, Confirm, Icon, TextArea, whenOpened } from "../../../shared/ui";
import { publicationQuery } from "../queries";
import { everyComment } from "../search";
import type { Results } from "../types";
import { took } from "../useResultFinding";
import styles from "./publish.module.css";
import { Together } from "./Together";
import { useBegun } from "./useBegun";
import { type ResultPublication, usePublishing } from "./usePublishing";

type Props = {
  results: Results;
  /** Unknown until they are read. */
  marked: ReadonlySet<string> | undefined;
  publication: Versioned<ResultPublication>;
  /** Whether they read what was decided on a board, which is published by itself. */
  verdicts: boolean;
  /** Whether comments stand in themes; gathering them comes before publishing. */
  gathered: boolean;
};

const longest = limits.PublicationDraft.word.maxLength;

const partTexts = {
  ratings: msg("Your text, participation and ratings by group."),
  "ratings.none": msg(
    "Your text and how many people answered, without participation or ratings by group.",
  ),
  turnout: msg("Your text and participation by group."),
  "turnout.none": msg("Your text and how many people answered, without participation by group."),
};

const commentPartTexts = {
  none: msg("No comments."),
  marked: msg("{{count}} comment you marked. | {{count}} comments you marked."),
  all: msg("The only comment. | All {{count}} comments."),
};

/** One form for the first time and for every change; what is published stays until the button is pressed. */
export function PublishForm({ results, marked, publication, verdicts, gathered }: Props) {
  const t = useT();
  const { surveyId, named } = results;
  const { published, adviceIds } = publication.value;
  const begun = useBegun(surveyId, publication);
  const { draft, change } = begun;
  const [asking, setAsking] = useState<"publish" | "take-back">();
  const publishing = usePublishing(surveyId, begun.etag);
  const people = took(results).m;
  const send = (body: Partial<ResultPublication>) =>
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
      ? [
          t(
            "What {{people}} wrote under their own name is never included. | What {{people}} wrote under their own names is never included.",
            { count: named.length, people: formatList(named.map(({ name }) => name)) },
          ),
        ]
      : []),
    ...(written.length > 0
      ? [
          t(
            "No comments are included unless you choose them. Colleagues may recognise someone’s writing style.",
          ),
        ]
      : []),
  ];
  return (
    <>
      <State of={publication.value} verdicts={verdicts} />
      <TextArea
        label={t("What you’ve learned and what you’ll do")}
        rows={6}
        value={draft.word}
        error={
          tooLong > 0
            ? t(
                "Please shorten it by {{count}} character. | Please shorten it by {{count}} characters.",
                { count: tooLong },
              )
            : undefined
        }
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
          {published
            ? t("Publish changes")
            : t("Publish to {{count}} person | Publish to {{count}} people", { count: people })}
        </Button>
        <a
          className="b"
          href={`/r/results/#preview=${surveyId}`}
          target="_blank"
          rel="noreferrer"
          {...whenOpened(begun.keep)}
        >
          {t("Preview as a respondent")}
        </a>
        {published && (
          <Button look="plain" onPress={() => setAsking("take-back")}>
            {t("Withdraw")}
          </Button>
        )}
      </div>
      <p className="meta">{t("Once people have read something, you can’t take it back.")}</p>
      <Confirm
        open={asking === "publish"}
        onClose={() => setAsking(undefined)}
        heading={t(
          published
            ? "Publish your changes?"
            : "Publish to {{count}} person? | Publish to {{count}} people?",
          { count: people },
        )}
        action={
          published
            ? t("Publish changes")
            : t("Publish to {{count}} person | Publish to {{count}} people", { count: people })
        }
        onConfirm={() => send({ ...draft, published: true })}
        pending={publishing.isPending}
      >
        <p>{t(partTexts[`${numbers}${draft.ratings ? "" : ".none"}` as const])}</p>
        {draft.comments === "none" && advice > 0 ? (
          <p>
            {t(
              "No comments except {{count}} piece of advice you chose to show. | No comments except {{count}} pieces of advice you chose to show.",
              { count: advice },
            )}
          </p>
        ) : (
          <p>{t(commentPartTexts[draft.comments], { count: count ?? 0 })}</p>
        )}
        {draft.comments === "marked" && advice > 0 && (
          <p>
            {t(
              "And {{count}} piece of advice you chose to show. | And {{count}} pieces of advice you chose to show.",
              { count: advice },
            )}
          </p>
        )}
        <p>{t("Once people have read something, you can’t take it back.")}</p>
      </Confirm>
      <Confirm
        open={asking === "take-back"}
        onClose={() => setAsking(undefined)}
        heading={t("Withdraw what you published?")}
        action={t("Withdraw")}
        onConfirm={() => send({ published: false })}
        pending={publishing.isPending}
      >
        <p>
          {t(
            verdicts
              ? "Nobody can read it at the survey link any more; what you decided stays there. People may already have read it. Your text stays here."
              : "The survey link will say that you withdrew it. People may already have read it. Your text stays here.",
          )}
        </p>
      </Confirm>
    </>
  );
}

function State({ of, verdicts }: { of: ResultPublication; verdicts: boolean }) {
  const t = useT();
  const { published, publishedAt, changedAt, takenBackAt, announced } = of;
  if (!published || !publishedAt) {
    return (
      <p className="note">
        {takenBackAt
          ? t(
              verdicts
                ? "Withdrawn {{time}}. Respondents can still read what you decided."
                : "Withdrawn {{time}}. Respondents can see that you withdrew it.",
              { time: formatTime(takenBackAt) },
            )
          : t(
              verdicts
                ? "Respondents can already see what you decided, at their survey link. You publish the results separately. Until then, they see none of them."
                : "Respondents will find this at their survey link. Until you publish it, they see nothing.",
            )}
      </p>
    );
  }
  return (
    <p className="note" role="status">
      {t("Published {{time}}. Respondents can read it at their survey link.", {
        time: formatTime(publishedAt),
      })}
      {changedAt && ` ${t("Changed {{time}}.", { time: formatTime(changedAt) })}`}
      {announced &&
        ` ${t("{{count}} person gets an email without a link; {{sent}} sent. | {{count}} people each get an email without a link; {{sent}} sent.", { count: announced.people, sent: announced.sent })}`}
    </p>
  );
}
