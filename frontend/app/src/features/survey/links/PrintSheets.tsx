import { useEffect, useId, useState } from "react";
import { flushSync } from "react-dom";
import { useMe } from "../../../shared/api";
import { formatFullTime, useT } from "../../../shared/i18n";
import { QrCode } from "../../../shared/qr";
import { Sign, useGroupName } from "../../../shared/ui";
import { sparesOf } from "../privacy/spares";
import type { LinkSheet, Survey } from "../types";
import styles from "./links.module.css";
import { namedIn, pagesOf, type SheetPage } from "./pages";

/** Characters that two lines beside the code can hold on paper. */
const longTitle = 40;

/** The links on paper: one group per page, no names. They are drawn when the page is printed. */
export function PrintSheets({ survey, sheet }: { survey: Survey; sheet: LinkSheet }) {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const draw = () => flushSync(() => setPrinting(true));
    addEventListener("beforeprint", draw);
    return () => removeEventListener("beforeprint", draw);
  }, []);
  if (!printing) return null;
  const pages = pagesOf(sheet.groups);
  const spare = sparesOf(sheet.groups.map(({ groupId, kind }) => ({ id: groupId, kind })));
  return (
    <div className={styles.pages}>
      {pages.map((page, at) => (
        <Paper
          key={`${page.group.groupId} ${page.first}`}
          survey={survey}
          page={page}
          spare={spare(page.group.groupId)}
          number={{ n: at + 1, m: pages.length }}
        />
      ))}
    </div>
  );
}

type Props = {
  survey: Survey;
  page: SheetPage;
  spare: number;
  number: { n: number; m: number };
};

/** One sheet of paper: up to eight slips of one group, with dashed lines to cut along. */
function Paper({ survey, page, spare, number }: Props) {
  const t = useT();
  const me = useMe();
  const id = useId();
  const { group, links, first } = page;
  const name = useGroupName()(group);
  const named = namedIn(survey, group) !== undefined;
  return (
    <section className={styles.a4} aria-labelledby={id}>
      <header>
        <h2 id={id}>
          <Sign kind={group.kind} spare={spare} />{" "}
          {t(
            named
              ? "{{group}}: {{count}} link, not anonymous | {{group}}: {{count}} links, not anonymous"
              : "{{group}}: {{count}} link | {{group}}: {{count}} links",
            { group: name, count: group.links.length },
          )}
        </h2>
        <span className="meta">{t("Page {{n}} of {{m}}", number)}</span>
      </header>
      <ul className={styles.cut}>
        {links.map((link, at) => (
          <li key={link}>
            <div>
              <span className={styles.whoFor}>
                <Sign kind={group.kind} spare={spare} /> {name}
              </span>
              <p>{t("{{lead}} asks", { lead: me.name })}</p>
              <b className={survey.title.length > longTitle ? styles.long : undefined}>
                {survey.title}
              </b>
              <p>
                {t(
                  "About {{count}} minute, until {{time}}. | About {{count}} minutes, until {{time}}.",
                  { count: survey.minutes, time: formatFullTime(survey.closesAt, survey.zone) },
                )}{" "}
                {t(
                  named
                    ? "Not anonymous: you answer under your name."
                    : "Anonymous. The first page explains how.",
                )}
              </p>
            </div>
            <QrCode
              text={link}
              label={t("QR code of link {{n}} for {{group}}", { n: first + at, group: name })}
            />
            <code>{link}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
