import { useId } from "react";
import { useT } from "../../../../shared/i18n";
import { useGroupName } from "../../../../shared/ui";
import type { Audience, Block, Group, Person } from "../../types";
import { unitId } from "../draft/audience";
import { SplitEditor, type Splitting } from "./SplitEditor";
import { UnitRow } from "./UnitRow";

type Props = {
  group: Group;
  people: Person[];
  audience: Audience;
  spare: (id: string) => number;
  blockOf: (id: string) => Block | undefined;
  open: boolean;
  onToggle: () => void;
  splitting: Splitting;
};

/** A group in two parts, and whoever of it is in neither. */
export function SplitRows({ group, people, audience, spare, blockOf, ...props }: Props) {
  const { open, onToggle, splitting } = props;
  const t = useT();
  const groupName = useGroupName()(group);
  const id = useId();
  const units = audience.filter(({ groupId }) => groupId === group.id);
  return (
    <>
      {units.map((unit) => {
        const unitIs = unitId(unit);
        return (
          <UnitRow
            key={unitIs}
            kind={unit.part ? "own" : group.kind}
            spare={spare(unitIs)}
            name={unit.part?.name ?? t("{{group}}, in neither half", { group: groupName })}
            n={unit.personIds.length}
            m={people.length}
            block={blockOf(unitIs)}
            open={open}
            controls={id}
            onToggle={onToggle}
          >
            {unit.part && <span className="meta"> {t("of {{group}}", { group: groupName })}</span>}
          </UnitRow>
        );
      })}
      <tr id={id} hidden={!open}>
        <td colSpan={3}>
          <SplitEditor group={group} people={people} audience={audience} {...splitting} />
        </td>
      </tr>
    </>
  );
}
