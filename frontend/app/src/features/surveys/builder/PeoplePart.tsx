import { useState } from "react";
import { Link } from "react-router";
import { useStrings } from "../../../shared/i18n";
import { ButtonLink, EmptyRule, FieldFault } from "../../../shared/ui";
import type { Group, Person, PrivacyPreview, Survey, SurveyChange } from "../types";
import { choose, chosenIn, howMany } from "./audience";
import styles from "./builder.module.css";
import { GroupRow } from "./GroupRow";
import { Part } from "./Part";
import { builderStrings } from "./strings";

type Props = {
  survey: Survey;
  groups: Group[];
  people: Person[];
  preview: PrivacyPreview | undefined;
  spare: (groupId: string) => number;
  change: (change: SurveyChange) => void;
  fault: string | undefined;
};

export function PeoplePart({ survey, groups, people, preview, spare, change, fault }: Props) {
  const say = useStrings(builderStrings);
  const [open, setOpen] = useState<string>();
  const asked = groups.filter((group) => people.some((person) => person.groupId === group.id));
  if (asked.length === 0) {
    return (
      <Part no={2} name={say("part.people")}>
        <EmptyRule />
        <h3>{say("no-people")}</h3>
        <p className={styles.say}>{say("no-people.text")}</p>
        <ButtonLink to="/people">{say("no-people.do")}</ButtonLink>
      </Part>
    );
  }
  return (
    <Part no={2} name={say("part.people")}>
      <table className={styles.groups}>
        <thead>
          <tr>
            <th scope="col">{say("group")}</th>
            <th scope="col">{say("people")}</th>
            <th scope="col">{say("appears")}</th>
          </tr>
        </thead>
        <tbody>
          {asked.map((group) => (
            <GroupRow
              key={group.id}
              group={group}
              spare={spare(group.id)}
              people={people.filter((person) => person.groupId === group.id)}
              chosen={chosenIn(survey.audience, group.id)}
              block={
                preview?.blocks.find(({ members }) =>
                  members?.some((member) => member.groupId === group.id),
                ) ?? preview?.blocks.find((block) => block.named && block.kind === group.kind)
              }
              open={open === group.id}
              onToggle={() => setOpen(open === group.id ? undefined : group.id)}
              onChoose={(chosen) =>
                change({ audience: choose(survey.audience, groups, people, group.id, chosen) })
              }
            />
          ))}
        </tbody>
      </table>
      <FieldFault text={fault} />
      <p className="note row">
        <span role="status">{say("chosen", { count: howMany(survey.audience) })}</span>
        <Link to="/people">{say("add-people")}</Link>
      </p>
    </Part>
  );
}
