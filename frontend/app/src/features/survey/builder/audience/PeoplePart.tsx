import { useState } from "react";
import { useT } from "../../../../shared/i18n";
import { Button, ButtonLink, EmptyRule, FieldFault, useGroupName } from "../../../../shared/ui";
import type { Audience, Group, Person, PrivacyPreview, Survey, SurveyChange } from "../../types";
import styles from "../builder.module.css";
import {
  choose,
  chosenIn,
  everybody,
  howMany,
  inOrder,
  partsOf,
  place,
  renamed,
  split,
  together,
} from "../draft/audience";
import { Part } from "../Part";
import { ArchivedNote } from "./ArchivedNote";
import { Chosen } from "./Chosen";
import { GroupRow } from "./GroupRow";
import { SplitRows } from "./SplitRows";

type Props = {
  survey: Survey;
  groups: Group[];
  people: Person[];
  preview: PrivacyPreview | undefined;
  spare: (groupId: string) => number;
  change: (change: SurveyChange, key?: string) => void;
  fault: string | undefined;
};

export function PeoplePart({ survey, groups, people, preview, spare, change, fault }: Props) {
  const t = useT();
  const [open, setOpen] = useState<string>();
  const { audience } = survey;
  const inGroup = (group: Group) => people.filter((person) => person.groupId === group.id);
  const asked = groups.filter((group) => inGroup(group).length > 0);
  const ask = (audience: Audience, key?: string) => change({ audience }, key);
  const blockOf = (id: string) =>
    preview?.blocks.find(({ members }) => members?.some((member) => member.groupId === id));
  if (asked.length === 0) return <Nobody />;
  return (
    <Part no={2} name={t("People")}>
      <table className={styles.groups}>
        <thead>
          <tr>
            <th scope="col">{t("Group")}</th>
            <th scope="col">{t("People", { context: "chosen" })}</th>
            <th scope="col">{t("Results appear under")}</th>
          </tr>
        </thead>
        <tbody>
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
                blockOf={blockOf}
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
                block={
                  blockOf(group.id) ??
                  preview?.blocks.find((block) => block.named && block.kind === group.kind)
                }
                onChoose={(chosen) => ask(choose(audience, groups, people, group.id, chosen))}
              />
            );
          })}
        </tbody>
      </table>
      <ArchivedNote
        audience={audience}
        people={people}
        onLeaveOut={() => ask(inOrder(audience, groups, people))}
      />
      <FieldFault text={fault} />
      <Chosen count={howMany(audience)} onEverybody={() => ask(everybody(groups, people))} />
      <SplitButtons
        survey={survey}
        groups={asked}
        onSplit={(group, names) => {
          ask(split(audience, group.id, names));
          setOpen(group.id);
        }}
      />
    </Part>
  );
}

type SplitProps = {
  survey: Survey;
  groups: Group[];
  onSplit: (group: Group, names: [string, string]) => void;
};

/** For the team, and for an own group that is large enough for two. */
function SplitButtons({ survey: { audience, k }, groups, onSplit }: SplitProps) {
  const t = useT();
  const nameOf = useGroupName();
  const enough = (group: Group) =>
    chosenIn(audience, group.id).size >= (group.kind === "team" ? 2 : 2 * k);
  const taken = new Set(groups.flatMap(({ id }) => partsOf(audience, id).map(({ name }) => name)));
  const free = (name: string) => {
    for (let n = 1; ; n++) {
      const numbered = n === 1 ? name : `${name} ${n}`;
      if (!taken.has(numbered)) return numbered;
    }
  };
  return (
    <div className="row">
      {groups
        .filter(({ kind }) => kind === "team" || kind === "own")
        .filter((group) => enough(group) && partsOf(audience, group.id).length === 0)
        .map((group) => (
          <Button
            key={group.id}
            small
            look="plain"
            onPress={() => onSplit(group, [free(t("Juniors")), free(t("Seniors"))])}
          >
            {t("Split {{group}} in two", { group: nameOf(group) })}
          </Button>
        ))}
    </div>
  );
}

function Nobody() {
  const t = useT();
  return (
    <Part no={2} name={t("People")}>
      <EmptyRule />
      <h3>{t("No people added yet")}</h3>
      <p className={styles.say}>
        {t(
          "Surveys go to people in groups. Add people once, and you can ask them again in later surveys.",
        )}
      </p>
      <ButtonLink to="/people">{t("Add people")}</ButtonLink>
    </Part>
  );
}
