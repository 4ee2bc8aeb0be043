import { useQuery } from "@tanstack/react-query";
import { Copy, Printer } from "lucide-react";
import { useId, useState } from "react";
import { useMe } from "../../../shared/api";
import { formatList, inWords, useT } from "../../../shared/i18n";
import { Button, Checkbox, Icon, Sign, tell, useGroupName } from "../../../shared/ui";
import { unitId } from "../builder/draft/audience";
import { sparesOf } from "../privacy/spares";
import { peopleQuery } from "../queries";
import type { LinkSheet, Survey } from "../types";
import type { HandedOut } from "./handedOut";
import styles from "./links.module.css";
import { namedIn, pagesOf } from "./pages";

type Props = { survey: Survey; sheet: LinkSheet; handedOut: HandedOut; here: boolean };

/**
 * The links by group, each to be copied once. They have numbers and not names: a name beside a link, even in this browser alone, would
 * say whose answer came through it.
 *
 * @param here whether handing them out is what the page is about
 */
export function LinkList({ survey, sheet, handedOut, here }: Props) {
  const t = useT();
  const groups = sheet.groups.filter(({ links }) => links.length > 0);
  const links = groups.flatMap((group) => group.links);
  const next = here ? links.find((link) => !handedOut.has(link)) : undefined;
  const [withMessage, setWithMessage] = useState(false);
  const spare = sparesOf(sheet.groups.map(({ groupId, kind }) => ({ id: groupId, kind })));
  const pages = pagesOf(groups).length;
  return (
    <div>
      {groups.map((group) => (
        <Group
          key={group.groupId}
          {...{ survey, group, handedOut, next, withMessage }}
          spare={spare(group.groupId)}
        />
      ))}
      <Checkbox className={styles.tick} checked={withMessage} onTick={setWithMessage}>
        {t("Copy a short message with each link")}
      </Checkbox>
      <div className={styles.print}>
        <div>
          <h2>{t("Or print a sheet")}</h2>
          <p className="note">
            {t(
              "One link on one page. | {{count}} links on {{pages}}. Cut them out, and let the people of each group draw one. Then you don’t know who has which link. Destroy the rest.",
              {
                count: links.length,
                pages: t("one page | {{number}} pages", { count: pages, number: inWords(pages) }),
              },
            )}
          </p>
        </div>
        <span className="row">
          <Button onPress={() => print()}>
            <Icon of={Printer} />
            {t("Print sheet")}
          </Button>
          {here && (
            <Button look="plain" onPress={() => handedOut.tick(links, true)}>
              {t("Tick all links")}
            </Button>
          )}
        </span>
      </div>
    </div>
  );
}

type GroupProps = Pick<Props, "survey" | "handedOut"> & {
  group: LinkSheet["groups"][number];
  spare: number;
  next: string | undefined;
  withMessage: boolean;
};

function Group({ survey, group, spare, handedOut, next, withMessage }: GroupProps) {
  const t = useT();
  const id = useId();
  const me = useMe();
  const name = useGroupName()(group);
  const [refused, setRefused] = useState<string>();
  const { links } = group;
  const people = usePeopleOf(survey, group.groupId);
  const named = namedIn(survey, group);
  const copy = async (link: string) => {
    const text = withMessage ? `${group.chat[me.language]}\n${link}` : link;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      setRefused(link);
      return;
    }
    const undo = () => handedOut.tick([link], false);
    if (handedOut.has(link)) tell(t("Link copied"));
    else tell(t("Link copied and ticked as handed out"), undo);
    handedOut.tick([link], true);
  };
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2 id={id}>
        <Sign kind={group.kind} spare={spare} /> {name}{" "}
        <span className="meta">
          {t("{{n}} of {{m}} handed out", {
            n: links.filter(handedOut.has).length,
            m: links.length,
          })}
        </span>
      </h2>
      {people.length > 0 && <p className="note">{formatList(people)}</p>}
      <ul>
        {links.map((link, at) => {
          const out = handedOut.has(link);
          const about = t("{{n}} of {{m}} for {{group}}", {
            n: at + 1,
            m: links.length,
            group: name,
          });
          return (
            <li key={link} className={out ? styles.out : link === next ? styles.next : undefined}>
              <span>
                {named?.person ?? t("Link {{n}} of {{m}}", { n: at + 1, m: links.length })}
                {named && <span className="meta"> {t("not anonymous")}</span>}
              </span>
              <Button
                small
                look={out ? "plain" : link === next ? "primary" : "outline"}
                onPress={() => void copy(link)}
              >
                <Icon of={Copy} />
                {t(out ? "Copy again" : "Copy link")}
                <span className="sr"> {about}</span>
              </Button>
              <Checkbox
                className={styles.tick}
                checked={out}
                onTick={(ticked) => handedOut.tick([link], ticked)}
              >
                <span>
                  {t("Handed out")}
                  <span className="sr"> {about}</span>
                </span>
              </Checkbox>
              {refused === link && (
                <p className={`note ${styles.refused}`} role="status">
                  {t(
                    "This browser doesn’t allow copying here. Select the text and copy it yourself.",
                  )}{" "}
                  <code>{link}</code>
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Lists all people asked in a group by name, because each needs a link. */
function usePeopleOf({ audience, delivery }: Survey, groupId: string): string[] {
  const byLinks = delivery === "links";
  const people = useQuery({ ...peopleQuery, enabled: byLinks }).data ?? [];
  const ids = audience.find((entry) => unitId(entry) === groupId)?.personIds ?? [];
  return byLinks ? people.filter(({ id }) => ids.includes(id)).map(({ name }) => name) : [];
}
