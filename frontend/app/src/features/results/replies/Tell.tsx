import { Eye } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Link } from "react-router";
import { queries, slugOf } from "../../../shared/api";
import { formatTime, inWords, useStrings } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, Confirm, Icon } from "../../../shared/ui";
import type { Choice } from "./kept";
import { repliesQuery } from "./queries";
import styles from "./replies.module.css";
import { repliesStrings } from "./strings";
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
  const say = useStrings(repliesStrings);
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
    ? say("publish")
    : pending > 0
      ? say("publish.changes", { count: pending })
      : say("publish.choice");
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
        {say("tell")}
      </h2>
      <State of={publication} />
      {publishable && <Elsewhere of={toldElsewhere} />}
      {publishable && free && mailSetUp && (
        <label className={styles.choose}>
          <input type="checkbox" checked={mail} onChange={() => setWanted(!mail)} />
          {say("mail")}
        </label>
      )}
      {(free || !publishable) && (
        <p className="note">
          {say(!publishable ? "nothing-left" : mailSetUp ? "mail.about" : "mail.none")}
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
            {say("take-back")}
          </Button>
        )}
      </div>
      {publishable && count === 0 && <p className="note">{say("choose-one")}</p>}
      {nothingNew && (
        <p className="note">
          {read < all
            ? say("nothing-new.some", { count: read, all: inWords(all) })
            : say("nothing-new")}
        </p>
      )}
      <p className="meta">{say("unread")}</p>
      <Confirm
        open={asking === "publish"}
        onClose={() => setAsking(undefined)}
        heading={say("publish.ask")}
        action={action}
        onConfirm={() =>
          send({ published: true, ...choice, themeIds: choice.themeIds ?? null, announce: mail })
        }
        pending={telling.isPending}
      >
        {quotes.some(repeats) && (
          <p className="tint">
            <Icon of={Eye} /> {say("quote.ask")}
          </p>
        )}
        <p>{say(published ? "publish.visible" : "publish.first")}</p>
        <p>{say(mail ? "publish.mail" : announced ? "publish.no-more-mail" : "publish.no-mail")}</p>
        <p>{say("unread")}</p>
      </Confirm>
      <Confirm
        open={asking === "take-back"}
        onClose={() => setAsking(undefined)}
        heading={say("take-back.ask")}
        action={say("take-back")}
        onConfirm={() => send({ published: false })}
        pending={telling.isPending}
      >
        <p>{say("take-back.text")}</p>
      </Confirm>
    </section>
  );
}

/** Which boards are in the way; each is taken back on its own page. */
function Elsewhere({ of }: { of: Publication["toldElsewhere"] }) {
  const say = useStrings(repliesStrings);
  if (of.length === 0) return null;
  return (
    <div className="tint">
      <p>{say("elsewhere")}</p>
      {of.map(({ id, title }) => (
        <p key={id}>
          <Link to={`/themes/${id}/publish`}>{say("elsewhere.open", { title })}</Link>
        </p>
      ))}
    </div>
  );
}

/** Since when they read it, or when it was taken back. */
export function State({ of }: { of: Publication }) {
  const say = useStrings(repliesStrings);
  const { published, publishedAt, changedAt, takenBackAt, announced } = of;
  if (!published || !publishedAt) {
    return (
      <p className="note" role="status">
        {takenBackAt ? say("taken-back", { time: formatTime(takenBackAt) }) : say("not-yet")}
      </p>
    );
  }
  return (
    <p className="note" role="status">
      {say("published", { time: formatTime(publishedAt) })}
      {changedAt && ` ${say("changed-at", { time: formatTime(changedAt) })}`}
      {announced && ` ${say("announced", { count: announced.people, sent: announced.sent })}`}
    </p>
  );
}
