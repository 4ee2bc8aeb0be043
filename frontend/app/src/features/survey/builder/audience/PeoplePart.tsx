import { useRef, useState } from "react";
import { Link } from "react-router";
import { useT } from "../../../../shared/i18n";
import { Button, FieldMessage, useGroupName } from "../../../../shared/ui";
import type {
  Audience,
  PrivacyPreview,
  Survey,
  SurveyChange,
  SurveyGroup,
  SurveyPerson,
} from "../../types";
import styles from "../builder.module.css";
import { DraftPart } from "../DraftPart";
import {
  choosePeople,
  chosenIn,
  everybody,
  howMany,
  inOrder,
  partsOf,
  place,
  renamed,
  splitGroup,
  together,
} from "../draft/audience";
import { ArchivedNote } from "./ArchivedNote";
import { FirstPeople } from "./FirstPeople";
import { GroupRow } from "./GroupRow";
import { SplitRows } from "./SplitRows";

type Props = {
  survey: Survey;
  groups: SurveyGroup[];
  people: SurveyPerson[];
  preview: PrivacyPreview | undefined;
  spare: (groupId: string) => number;
  change: (change: SurveyChange, key?: string) => void;
  fault: string | undefined;
};

export function PeoplePart({ survey, groups, people, preview, spare, change, fault }: Props) {
  const t = useT();
  const nameOf = useGroupName();
  const status = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState<string>();
  const { audience } = survey;
  const inGroup = (group: SurveyGroup) => people.filter((person) => person.groupId === group.id);
  const asked = groups.filter((group) => inGroup(group).length > 0);
  const ask = (audience: Audience, key?: string) => change({ audience }, key);
  const splitOf = (group: SurveyGroup) =>
    maySplit(survey, group) && (
      <Button
        small
        look="plain"
        onPress={() => {
          const taken = asked.flatMap(({ id }) => partsOf(audience, id).map(({ name }) => name));
          const names = [t("Juniors"), t("Seniors")].map((name) => free(name, taken));
          ask(splitGroup(audience, group.id, names as [string, string]));
          setOpen(group.id);
        }}
      >
        {t("Split {{group}} in two", { group: nameOf(group) })}
      </Button>
    );
  if (asked.length === 0) {
    return (
      <DraftPart name={t("Who do you want to ask?")}>
        <FirstPeople groups={groups} ask={ask} />
      </DraftPart>
    );
  }
  return (
    <DraftPart name={t("Who do you want to ask?")}>
      <ul className={styles.groups}>
        {asked.map((group) => {
          const row = {
            group,
            people: inGroup(group),
            open: open === group.id,
            onToggle: () => setOpen(open === group.id ? undefined : group.id),
          };
          return partsOf(audience, group.id).length > 0 ? (
            <SplitRows
              key={group.id}
              {...row}
              audience={audience}
              spare={spare}
              splitting={{
                onPlace: (person, unit) => ask(place(audience, groups, people, person, unit)),
                onRename: (part, name) => ask(renamed(audience, part, name), part),
                onTogether: () => ask(together(audience, groups, people, group.id)),
              }}
            />
          ) : (
            <GroupRow
              key={group.id}
              {...row}
              spare={spare(group.id)}
              chosen={chosenIn(audience, group.id)}
              named={
                preview?.blocks.find(({ named, kind }) => named && kind === group.kind)?.person
              }
              split={splitOf(group)}
              onChoose={(chosen) => ask(choosePeople(audience, groups, people, group.id, chosen))}
            />
          );
        })}
      </ul>
      <ArchivedNote
        audience={audience}
        people={people}
        onLeaveOut={() => ask(inOrder(audience, groups, people))}
      />
      <FieldMessage text={fault} />
      <p className="note row">
        <span role="status" tabIndex={-1} ref={status}>
          {t("{{count}} person chosen | {{count}} people chosen", { count: howMany(audience) })}
        </span>
        {howMany(audience) === 0 && (
          <Button
            small
            onPress={() => {
              ask(everybody(groups, people));
              // The button goes; who pressed it by keyboard stays here.
              status.current?.focus();
            }}
          >
            {t("Choose everyone")}
          </Button>
        )}
        <Link to="/people">{t("Add people or groups")}</Link>
      </p>
    </DraftPart>
  );
}

/** The team, and a group of the lead's own that is large enough for two. */
const maySplit = ({ audience, k }: Survey, { id, kind }: SurveyGroup): boolean =>
  (kind === "team" || kind === "own") &&
  chosenIn(audience, id).size >= (kind === "team" ? 2 : 2 * k);

function free(name: string, taken: string[]): string {
  for (let n = 1; ; n++) {
    const numbered = n === 1 ? name : `${name} ${n}`;
    if (!taken.includes(numbered)) return numbered;
  }
}
