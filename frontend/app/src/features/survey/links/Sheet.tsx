import { useId } from "react";
import { useMe } from "../../../shared/api";
import { formatFullTime, useStrings } from "../../../shared/i18n";
import { CopyButton, Sign, useGroupName } from "../../../shared/ui";
import type { Survey } from "../types";
import styles from "./links.module.css";
import type { SheetPage } from "./pages";
import { QrCode } from "./QrCode";
import { linksStrings } from "./strings";

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
  const say = useStrings(linksStrings);
  const nameOf = useGroupName();
  const id = useId();
  const { group, links, first } = page;
  const named = isNamed(survey, group.groupId, group.kind);
  const heading = { group: nameOf(group), count: group.links.length };
  return (
    <section className={styles.a4} aria-labelledby={id}>
      <header>
        <h2 id={id}>
          <Sign kind={group.kind} spare={spare} /> {say(named ? "sheet.named" : "sheet", heading)}
        </h2>
        {first === 1 && (
          <span className="row no-print">
            <CopyButton
              small
              text={group.links.join("\n")}
              label={
                <>
                  {say("copy-all", { count: group.links.length })}
                  <span className="sr"> {say("copy-all.about", heading)}</span>
                </>
              }
            />
          </span>
        )}
        <span className="meta">{say("page", number)}</span>
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
  const say = useStrings(linksStrings);
  const nameOf = useGroupName();
  const me = useMe();
  const about = { n, group: nameOf(group) };
  return (
    <>
      <div>
        <span className={styles.whoFor}>
          <Sign kind={group.kind} spare={spare} /> {nameOf(group)}
        </span>
        <p>{say("asks", { lead: me.name })}</p>
        <b className={survey.title.length > longTitle ? styles.long : undefined}>{survey.title}</b>
        <p>
          {say("about", {
            count: survey.minutes,
            time: formatFullTime(survey.closesAt, survey.zone),
          })}{" "}
          {say(named ? "named" : "anonymous")}
        </p>
      </div>
      <QrCode text={link} label={say("qr", about)} />
      <code>{link}</code>
      <div className={`row no-print ${styles.copy}`}>
        <CopyButton
          small
          text={link}
          label={
            <>
              {say("copy")}
              <span className="sr"> {say("copy.about", about)}</span>
            </>
          }
        />
        <CopyButton
          small
          text={`${group.chat[me.language]}\n${link}`}
          label={
            <>
              {say("chat")}
              <span className="sr"> {say("copy.about", about)}</span>
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
