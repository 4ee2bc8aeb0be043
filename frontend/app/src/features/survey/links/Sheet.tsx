import { useId } from "react";
import { useMe } from "../../../shared/api";
import { formatFullTime, useT } from "../../../shared/i18n";
import { CopyButton, Sign, useGroupName } from "../../../shared/ui";
import type { Survey } from "../types";
import styles from "./links.module.css";
import type { SheetPage } from "./pages";
import { QrCode } from "./QrCode";

/** Characters that two lines beside the code can hold on paper. */
const longTitle = 40;

type Props = {
  survey: Survey;
  page: SheetPage;
  spare: number;
  number: { n: number; m: number };
};

/** One sheet of paper: up to eight slips of one group, with dashed lines to cut along. */
export function Sheet({ survey, page, spare, number }: Props) {
  const t = useT();
  const nameOf = useGroupName();
  const id = useId();
  const { group, links, first } = page;
  const named = isNamed(survey, group.groupId, group.kind);
  const heading = { group: nameOf(group), count: group.links.length };
  return (
    <section className={styles.a4} aria-labelledby={id}>
      <header>
        <h2 id={id}>
          <Sign kind={group.kind} spare={spare} />{" "}
          {t(
            named
              ? "{{group}}: {{count}} link, not anonymous | {{group}}: {{count}} links, not anonymous"
              : "{{group}}: {{count}} link | {{group}}: {{count}} links",
            heading,
          )}
        </h2>
        {first === 1 && (
          <span className="row no-print">
            <CopyButton
              small
              text={group.links.join("\n")}
              label={
                <>
                  {t("Copy link | Copy all {{count}} links", { count: group.links.length })}
                  <span className="sr"> {t("for {{group}}", heading)}</span>
                </>
              }
            />
          </span>
        )}
        <span className="meta">{t("Page {{n}} of {{m}}", number)}</span>
      </header>
      <ul className={styles.cut}>
        {links.map((link, at) => (
          <li key={link}>
            <Slip
              survey={survey}
              group={group}
              named={named}
              spare={spare}
              link={link}
              n={first + at}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

type SlipProps = {
  survey: Survey;
  group: SheetPage["group"];
  named: boolean;
  spare: number;
  link: string;
  n: number;
};

function Slip({ survey, group, named, spare, link, n }: SlipProps) {
  const t = useT();
  const nameOf = useGroupName();
  const me = useMe();
  const about = { n, group: nameOf(group) };
  return (
    <>
      <div>
        <span className={styles.whoFor}>
          <Sign kind={group.kind} spare={spare} /> {nameOf(group)}
        </span>
        <p>{t("{{lead}} asks", { lead: me.name })}</p>
        <b className={survey.title.length > longTitle ? styles.long : undefined}>{survey.title}</b>
        <p>
          {t("About {{count}} minute, until {{time}}. | About {{count}} minutes, until {{time}}.", {
            count: survey.minutes,
            time: formatFullTime(survey.closesAt, survey.zone),
          })}{" "}
          {t(
            named
              ? "Not anonymous: you answer under your name."
              : "Anonymous. The first page explains how.",
          )}
        </p>
      </div>
      <QrCode text={link} label={t("QR code of link {{n}} for {{group}}", about)} />
      <code>{link}</code>
      <div className={`row no-print ${styles.copy}`}>
        <CopyButton
          small
          text={link}
          label={
            <>
              {t("Copy link")}
              <span className="sr"> {t("{{n}} for {{group}}", about)}</span>
            </>
          }
        />
        <CopyButton
          small
          text={`${group.chat[me.language]}\n${link}`}
          label={
            <>
              {t("Copy with a message")}
              <span className="sr"> {t("{{n}} for {{group}}", about)}</span>
            </>
          }
        />
      </div>
    </>
  );
}

/** Whether this group's only member was told that the answer is named. */
const isNamed = ({ blocks = [] }: Survey, groupId: string, kind: string) =>
  blocks.some(
    (block) =>
      block.named &&
      (block.members
        ? block.members.some((member) => member.groupId === groupId)
        : block.kind === kind),
  );
