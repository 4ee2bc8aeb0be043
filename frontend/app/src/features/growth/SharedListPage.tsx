import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { type Schemas, useMe } from "../../shared/api";
import { formatDay, useT } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import growth from "./growth.module.css";
import { ReadableAgreements } from "./parts/ReadableAgreements";
import { sharesQuery } from "./queries";

/** What others show to the reader, and what the reader shows to others. */
export function Component() {
  const t = useT();
  const { role } = useMe();
  const received = useSuspenseQuery(sharesQuery(true)).data;
  const given = useSuspenseQuery(sharesQuery(false)).data;
  return (
    <div className={growth.doc}>
      <PageHead heading={t("Shared with you")} />
      <section className={growth.sec} aria-labelledby="with-me">
        <h2 id="with-me">{t("Goals and log entries")}</h2>
        {received.length === 0 && (
          <p className="note">{t("Nobody has shared a goal or log entry with you.")}</p>
        )}
        <Shares
          of={received}
          about={({ by, since }) =>
            t("Shared by {{name}} since {{day}}", { name: by.name, day: formatDay(since) })
          }
        />
      </section>
      <ReadableAgreements />
      {role !== "reader" && (
        <section className={growth.sec} aria-labelledby="by-me">
          <h2 id="by-me">{t("Shared by you")}</h2>
          {given.length === 0 && <p className="note">{t("You haven’t shared anything.")}</p>}
          <Shares
            of={given}
            about={(share) =>
              t("Shared with {{name}} since {{day}}", {
                name: share.with.name,
                day: formatDay(share.since),
              })
            }
          />
        </section>
      )}
    </div>
  );
}

type Share = Schemas["Share"];

function Shares({ of, about }: { of: Share[]; about: (share: Share) => string }) {
  if (of.length === 0) return null;
  return (
    <ul className="rows">
      {of.map((share) => (
        <li key={share.id}>
          <div>
            <p>
              <Link to={`/shared/${share.id}`} dir="auto">
                {share.title}
              </Link>
            </p>
            <p className="meta">{about(share)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
