import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { type Schemas, useMe } from "../../shared/api";
import { formatDay, useStrings } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { goalPageStrings } from "./goal/strings";
import growth from "./growth.module.css";
import { sharesQuery } from "./queries";

/** What others show to the reader, and what the reader shows to others. */
export function Component() {
  const say = useStrings(goalPageStrings);
  const { role } = useMe();
  const received = useSuspenseQuery(sharesQuery(true)).data;
  const given = useSuspenseQuery(sharesQuery(false)).data;
  return (
    <div className={growth.doc}>
      <PageHead heading={say("shared.h1")} />
      <section className={growth.sec} aria-labelledby="with-me">
        <h2 id="with-me">{say("shared.with-me")}</h2>
        {received.length === 0 && <p className="note">{say("shared.with-me.none")}</p>}
        <Shares
          of={received}
          about={({ by, since }) => say("shared.by", { name: by.name, day: formatDay(since) })}
        />
      </section>
      {role !== "reader" && (
        <section className={growth.sec} aria-labelledby="by-me">
          <h2 id="by-me">{say("shared.by-me")}</h2>
          {given.length === 0 && <p className="note">{say("shared.by-me.none")}</p>}
          <Shares
            of={given}
            about={(share) =>
              say("shared.with", { name: share.with.name, day: formatDay(share.since) })
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
