import { limits } from "../../../shared/api";
import { useFormAround } from "../../../shared/form";
import { useT } from "../../../shared/i18n";
import { skillsIn } from "../coaching/skills";

type Props = { label: string; autoFocus?: boolean; most: number; tooMany: string };

/** Skills with commas between them. */
export function SkillsField({ most, tooMany, ...field }: Props) {
  const t = useT();
  const { Text } = useFormAround<{ skills: string }>().fields;
  return (
    <Text
      name="skills"
      hint={t("In your own words, separated by commas.")}
      autoComplete="off"
      validate={(text: string) => {
        const named = skillsIn(text);
        if (named.length === 0) return t("Add at least one skill.");
        if (named.length > most) return tooMany;
        return (
          named.every((each) => each.length <= limits.PairingSkill.name.maxLength) ||
          t("Keep each skill to 60 characters.")
        );
      }}
      {...field}
    />
  );
}
