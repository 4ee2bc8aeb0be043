import { Eye } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Link } from "react-router";
import { queries, slugOf } from "../../../shared/api";
import { formatTime, inWords, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, Confirm, Icon } from "../../../shared/ui";
import type { Choice } from "./kept";
import { repliesQuery } from "./queries";
import styles from "./replies.module.css";
import type { Change, Evidence, Publication } from "./types";
import { useTelling } from "./useTelling";

type Props = {
  boardId: string;
  choice: Choice;
  publication: Publication;
  /** Whether there is something to publish; if not, it can only be taken back. */
  publishable: boolean;
  /** How many of the verdicts they read, once nothing is pending. */
  read: number;
  all: number;
  /** What the choice was made from. */
  etag: string;
  onTold: () => void;
  /** Told of each newer version that the lead has seen. */
  onSeen: (etag: string) => void;
};

const sorted = (words: string[]): string => [...words].sort().join();
const wordsOf = (evidence: Evidence[]): string =>
  sorted(evidence.map(({ themeId, text }) => themeId + text));

const same = (choice: Choice, { themeIds, evidence }: Publication): boolean =>
  sorted(choice.themeIds ?? ["all"]) === sorted(themeIds ?? ["all"]) &&
  wordsOf(choice.evidence ?? evidence) === wordsOf(evidence);

/** One button for the first time and for every change; nothing is told until it is pressed. */
export function Tell({ boardId, choice, publication, etag, ...props }: Props) {
  const t = useT();
  const { publishable, read, all, onTold, onSeen } = props;
  const { published, pending, quotes, mailSetUp, announced, toldElsewhere } = publication;
  const free = toldElsewhere.length === 0;
  const [wanted, setWanted] = useState<boolean>();
  const mail = mailSetUp && (wanted ?? !published);
  const [asking, setAsking] = useState<"publish" | "take-back">();
  const telling = useTelling(boardId, etag);
  const heading = useRef<HTMLHeadingElement>(null);
  const told = useRef(false);
  // The button that asked is disabled or gone by then, and would leave the focus nowhere.
  useEffect(() => {
    if (asking || !told.current) return;
    told.current = false;
    heading.current?.focus();
  }, [asking]);
  const count = choice.themeIds?.length;
  const repeats = ({ themeId, source }: (typeof quotes)[number]) =>
    source === "comment" && (choice.themeIds?.includes(themeId) ?? true);
  const nothingNew = published && pending === 0 && same(choice, publication);
  const action = !published
    ? t("Publish decisions")
    : pending > 0
      ? t("Publish {{count}} change | Publish {{count}} changes", { count: pending })
      : t("Publish selection");
  const send = (body: Change) =>
    telling.mutate(body, {
      onSuccess: (changed) => {
        told.current = true;
        if (body.published) onTold();
        else onSeen(changed.etag);
      },
      onError: (error) => {
        const newest = queries.getQueryData(repliesQuery(boardId).queryKey);
        if (newest && slugOf(error) === "changed-meanwhile") onSeen(newest.etag);
      },
      onSettled: () => setAsking(undefined),
    });
  return (
    <section className={styles.tell} aria-labelledby="tell">
      <h2 id="tell" ref={heading} tabIndex={-1}>
        {t("Publish to respondents")}
      </h2>
      <State of={publication} />
      {publishable && <Elsewhere of={toldElsewhere} />}
      {publishable && free && mailSetUp && (
        <label className={styles.choose}>
          <input type="checkbox" checked={mail} onChange={() => setWanted(!mail)} />
          {t("Send them an email")}
        </label>
      )}
      {(free || !publishable) && (
        <p className="note">
          {t(
            !publishable
              ? "There’s nothing left to publish. Withdraw what respondents can still read, or decide on a theme."
              : mailSetUp
                ? "Everyone you asked who has an address gets one email, two minutes later. It has no link and says there’s something new at their survey link."
                : "This server can’t send email. Tell people yourself that there’s something new at their survey link.",
          )}
        </p>
      )}
      <ProblemNote error={telling.error} />
      <div className="row">
        {publishable && (
          <Button
            look="primary"
            isDisabled={count === 0 || nothingNew || !free}
            onPress={() => setAsking("publish")}
          >
            {action}
          </Button>
        )}
        {published && (
          <Button look={publishable ? "plain" : "outline"} onPress={() => setAsking("take-back")}>
            {t("Withdraw")}
          </Button>
        )}
      </div>
      {publishable && count === 0 && <p className="note">{t("Choose at least one theme.")}</p>}
      {nothingNew && (
        <p className="note">
          {read < all
            ? t(
                "One of {{all}} is published and up to date. | {{first}} of {{all}} are published and up to date.",
                { count: read, all: inWords(all) },
              )
            : t("Everything is published and up to date.")}
        </p>
      )}
      <p className="meta">{t("Once people have read something, you can’t take it back.")}</p>
      <Confirm
        open={asking === "publish"}
        onClose={() => setAsking(undefined)}
        heading={t("Publish your decisions?")}
        action={action}
        onConfirm={() =>
          send({ published: true, ...choice, themeIds: choice.themeIds ?? null, announce: mail })
        }
        pending={telling.isPending}
      >
        {quotes.some(repeats) && (
          <p className="tint">
            <Icon of={Eye} />{" "}
            {t(
              "Some of this repeats comments word for word. Colleagues may recognise who wrote them.",
            )}
          </p>
        )}
        <p>
          {t(
            published
              ? "Respondents see what changed, when, and what it said before. To remove something completely, withdraw everything first, then publish again."
              : "Respondents will see the selected themes with your decisions and reasons.",
          )}
        </p>
        <p>
          {t(
            mail
              ? "They get an email in two minutes."
              : announced
                ? "No further email is sent."
                : "No email is sent.",
          )}
        </p>
        <p>{t("Once people have read something, you can’t take it back.")}</p>
      </Confirm>
      <Confirm
        open={asking === "take-back"}
        onClose={() => setAsking(undefined)}
        heading={t("Withdraw your decisions?")}
        action={t("Withdraw")}
        onConfirm={() => send({ published: false })}
        pending={telling.isPending}
      >
        <p>
          {t(
            "Nobody can read them at the survey link any more. People may already have read them. Your board stays as it is.",
          )}
        </p>
      </Confirm>
    </section>
  );
}

/** Which boards are in the way; each is taken back on its own page. */
function Elsewhere({ of }: { of: Publication["toldElsewhere"] }) {
  const t = useT();
  if (of.length === 0) return null;
  return (
    <div className="tint">
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

/** Since when they read it, or when it was taken back. */
export function State({ of }: { of: Publication }) {
  const t = useT();
  const { published, publishedAt, changedAt, takenBackAt, announced } = of;
  if (!published || !publishedAt) {
    return (
      <p className="note" role="status">
        {takenBackAt
          ? t("Withdrawn {{time}}. Nobody can read it any more.", { time: formatTime(takenBackAt) })
          : t("Not published yet.")}
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
        ` ${t("{{count}} person gets an email without a link; {{sent}} sent. | {{count}} people get an email without a link; {{sent}} sent.", { count: announced.people, sent: announced.sent })}`}
    </p>
  );
}
