import { useEffect, useState } from "react";
import { useSearchParams } from "react-router";
import { client, type Schemas, versioned } from "../../shared/api";
import { sayDay, sayShortDay } from "../../shared/days";
import { useT } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { OpenedLink } from "../../shared/link";
import { found, TeamSectionBody, useTeamParts } from "../../shared/team";
import { Section } from "../../shared/ui";
import styles from "./team.module.css";

type TeamSections = Schemas["TeamSections"];

/** The page of a team, for whoever holds its link, in the reader's language. */
export function Component() {
  const t = useT();
  const number = Number(useSearchParams()[0].get("version")) || undefined;
  return (
    <OpenedLink
      name={`team-page ${number ?? ""}`}
      heading={t("What holds in our team")}
      read={(secret) =>
        versioned(
          client.POST("/api/team-page/open", { body: { secret, ...(number && { number }) } }),
        )
      }
    >
      {(page, secret) => <Team of={page} secret={secret} />}
    </OpenedLink>
  );
}

function Team({ of, secret }: { of: TeamSections; secret: string }) {
  const t = useT();
  const { parts, nameOf } = useTeamParts();
  const [sought, setSought] = useState("");
  const { lead, workspace, operator, sections } = of;
  const shown = sections
    .map((section) => ({ section, rows: found(parts(section), sought) }))
    .filter(({ rows }) => rows.length > 0);
  const count = shown.reduce(
    (sum, { rows }) => sum + rows.reduce((all, part) => all + part.rows.length, 0),
    0,
  );
  const last = sections
    .map(({ changedOn = "" }) => changedOn)
    .sort()
    .at(-1);
  useEffect(() => {
    addEventListener("beforeprint", openFolds);
    return () => removeEventListener("beforeprint", openFolds);
  }, []);
  return (
    <div className={styles.team}>
      <div className={styles.top}>
        <p className="meta">{workspace}</p>
        <PageHead heading={t("What holds in our team")}>
          {sections.length === 0
            ? t("{{lead}} hasn’t put anything here yet.", { lead })
            : t("{{lead}} keeps this page.", { lead })}{" "}
          {last && t("Last change on {{day}}.", { day: sayDay(last) })}
        </PageHead>
        {sections.length > 0 && (
          <div className="no-print">
            <input
              className="in"
              type="search"
              aria-label={t("Search this page")}
              placeholder={t("Search this page")}
              value={sought}
              onChange={({ target }) => setSought(target.value)}
            />
            <p className="meta" role="status">
              {sought.trim() &&
                t("{{rows}} in {{sections}}", {
                  rows: t("one row | {{count}} rows", { count }),
                  sections: t("one section | {{count}} sections", { count: shown.length }),
                })}
            </p>
          </div>
        )}
      </div>
      {sections.length > 1 && !sought.trim() && (
        <nav className={`no-print ${styles.where}`} aria-label={t("Sections")}>
          <ul>
            {sections.map((section) => (
              <li key={section.key}>
                {/* The part after # is the link's secret, so it can't name a place as well. */}
                <button type="button" onClick={() => goTo(section.key)}>
                  <span>{nameOf(section)}</span>
                  {section.changedOn && (
                    <span className="meta">{sayShortDay(section.changedOn)}</span>
                  )}
                </button>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {shown.map(({ section }) => (
        <Section
          key={section.key}
          id={placeOf(section.key)}
          className={styles.section}
          heading={nameOf(section)}
          tabIndex={-1}
        >
          <p className="meta">
            {section.agreement?.agreedOn
              ? t("Version {{number}}, in force since {{day}}", {
                  number: section.agreement.number,
                  day: sayDay(section.agreement.agreedOn),
                })
              : section.changedOn && t("Changed on {{day}}", { day: sayDay(section.changedOn) })}
          </p>
          <TeamSectionBody
            of={section}
            sought={sought}
            at={(version) => ({ search: `?version=${version.number}`, hash: `#${secret}` })}
          />
        </Section>
      ))}
      <Section className={`sheet ${styles.about}`} heading={t("About this page")}>
        <p>
          {t(
            "Everyone who has the link can read this page. {{lead}} decides what stands on it, and can end the link at any time.",
            { lead },
          )}
        </p>
        <p className="note">
          {t(
            "This page asks you nothing and sets no cookie. Tenward keeps no record of who opens it. Survey answers are never on it. Whoever runs this server, {{operator}}, could read it.",
            { operator },
          )}
        </p>
      </Section>
    </div>
  );
}

const placeOf = (key: string) => `section-${key}`;

function goTo(key: string) {
  const section = document.getElementById(placeOf(key));
  section?.scrollIntoView();
  section?.focus({ preventScroll: true });
}

function openFolds() {
  for (const fold of document.querySelectorAll("details")) fold.open = true;
}
