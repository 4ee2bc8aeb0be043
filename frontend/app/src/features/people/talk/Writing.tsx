import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import { Link, useSearchParams } from "react-router";
import { sayShortDay } from "../../../shared/days";
import { useT } from "../../../shared/i18n";
import { Crumb, PageTitle } from "../../../shared/layout";
import type { Talk } from "../../../shared/talk";
import { Icon, Rail } from "../../../shared/ui";
import styles from "./writing.module.css";

export type WritingPart = {
  key: string;
  title: string;
  about?: ReactNode;
  done?: boolean;
  /** @param next opens the part after this one */
  body: (next: () => void) => ReactNode;
};

type Props = {
  talk: Talk;
  /** The page of the two. */
  back: string;
  heading: string;
  lede: string;
  /** Ends it at any time. */
  end?: ReactNode;
  parts: WritingPart[];
  /** Says who sees what. */
  note: string;
};

/** Two people talk and one writes: one part is open at a time. The address names it, so that a reload opens it again. */
export function Writing({ talk, back, heading, lede, end, parts, note }: Props) {
  const t = useT();
  const [query, setQuery] = useSearchParams();
  const at = (key: string) => {
    const next = new URLSearchParams(query);
    next.set("at", key);
    return next;
  };
  const open =
    parts.find(({ key }) => key === query.get("at")) ??
    parts.find(({ done }) => !done) ??
    parts.at(-1);
  return (
    <div className={styles.page}>
      <Crumb
        way={[
          { to: "/people", name: t("People") },
          { to: back, name: talk.with },
        ]}
        here={sayShortDay(talk.day)}
      />
      <div className={styles.top}>
        <div>
          <PageTitle>{heading}</PageTitle>
          <p className="note">{lede}</p>
        </div>
        {end}
      </div>
      <Rail
        className={styles.guide}
        open={open?.key}
        parts={parts.map(({ key, title, about, done, body }, place) => ({
          ...{ key, done: done && key !== open?.key },
          heading:
            key === open?.key ? (
              title
            ) : (
              <>
                <Link replace to={`?${at(key)}`} dir="auto">
                  {title}
                </Link>{" "}
                {about && <span className="meta">{about}</span>}
              </>
            ),
          body: () =>
            body(() =>
              setQuery(at(parts[place + 1]?.key ?? key), { replace: true, state: { stays: true } }),
            ),
        }))}
      />
      <p className="note">
        <Icon of={Lock} /> {note}
      </p>
    </div>
  );
}
