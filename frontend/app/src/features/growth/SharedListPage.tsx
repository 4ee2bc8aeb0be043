import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { type Schemas, useMe } from "../../shared/api";
import { formatDay, useT } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { Section } from "../../shared/ui";
import growth from "./growth.module.css";
import { ReadableAgreements } from "./parts/ReadableAgreements";
import { sharesQuery } from "./queries";

/** Shows what others show to the reader, and what the reader shows to others. */
export function Component() {
  const t = useT();
  const { role } = useMe();
  const received = useSuspenseQuery(sharesQuery(true)).data;
  const given = useSuspenseQuery(sharesQuery(false)).data;
  return (
    <div className={growth.doc}>
      <PageHead heading={t("Shared with you")} />
      <Section className={growth.sec} heading={t("Goals and log entries")}>
        {received.length === 0 && (
          <p className="note">{t("Nobody has shared a goal or log entry with you.")}</p>
        )}
        <Shares
          of={received}
          about={({ by, since }) =>
            t("Shared by {{name}} since {{day}}", { name: by.name, day: formatDay(since) })
          }
        />
      </Section>
      <ReadableAgreements />
      {role !== "reader" && (
        <Section className={growth.sec} heading={t("Shared by you")}>
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
        </Section>
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
