import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { agreementsQuery, useMe } from "../../shared/api";
import { formatDay, useT } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { Section } from "../../shared/ui";
import growth from "./growth.module.css";
import { ReadableAgreements } from "./parts/ReadableAgreements";
import { goalsQuery, sharesQuery } from "./queries";

/** Shows what others show to the reader, and what the reader shows to others. */
export function Component() {
  const t = useT();
  const leads = useMe().role !== "reader";
  const received = useSuspenseQuery(sharesQuery(true)).data;
  const given = useSuspenseQuery(sharesQuery(false)).data;
  const goals = useQuery({ ...goalsQuery, enabled: leads });
  const agreements = useQuery({ ...agreementsQuery, enabled: leads });
  // What may be shared besides is not known before.
  const known = !leads || (goals.isSuccess && agreements.isSuccess);
  const handovers = (access: "own" | "partner"): Row[] =>
    (goals.data ?? []).flatMap((goal) =>
      goal.partner && goal.access === access
        ? [
            {
              ...{ id: goal.id, to: `/grow/${goal.id}`, title: goal.title },
              about: t("Handover with {{name}}", { name: goal.partner.name }),
            },
          ]
        : [],
    );
  const readable = (agreements.data ?? []).find(
    ({ agreedOn, visible }) => agreedOn !== undefined && visible !== "me",
  );
  const read: Row[] = [
    ...handovers("partner"),
    ...received.map(({ id, title, by, since }) => ({
      ...{ id, to: `/shared/${id}`, title },
      about: t("Shared by {{name}} since {{day}}", { name: by.name, day: formatDay(since) }),
    })),
  ];
  const shown: Row[] = [
    ...(readable
      ? [
          {
            ...{ id: readable.id, to: "/role/agreement", title: t("Role agreement") },
            about: t(
              readable.visible === "link"
                ? "All members and everyone with the link can read it"
                : "All members can read it",
            ),
          },
        ]
      : []),
    ...handovers("own"),
    ...given.map((share) => ({
      ...{ id: share.id, to: `/shared/${share.id}`, title: share.title },
      about: t("Shared with {{name}} since {{day}}", {
        name: share.with.name,
        day: formatDay(share.since),
      }),
    })),
  ];
  return (
    <div className={growth.doc}>
      <PageHead heading={t("Shared with you")} />
      <Section className={growth.sec} heading={t("Goals and log entries")}>
        {known && read.length === 0 && (
          <p className="note">{t("Nobody has shared a goal or log entry with you.")}</p>
        )}
        <Rows of={read} />
      </Section>
      <ReadableAgreements />
      {leads && (
        <Section className={growth.sec} heading={t("Shared by you")}>
          {known && shown.length === 0 && (
            <p className="note">
              {t("You haven’t shared a goal, a log entry or your agreement with other members.")}
            </p>
          )}
          <Rows of={shown} />
        </Section>
      )}
    </div>
  );
}

type Row = { id: string; to: string; title: string; about: string };

function Rows({ of }: { of: Row[] }) {
  if (of.length === 0) return null;
  return (
    <ul className="rows">
      {of.map(({ id, to, title, about }) => (
        <li key={id}>
          <div>
            <p>
              <Link to={to} dir="auto">
                {title}
              </Link>
            </p>
            <p className="meta">{about}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
