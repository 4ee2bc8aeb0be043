import { MakeGoal } from "../../../shared/goal";
import { useT } from "../../../shared/i18n";
import type { Decision } from "../decided";

type Props = {
  of: Decision[];
  /** There is room for what each is about, and the first is what the page is about. */
  wide?: boolean;
};

/** Decisions that no goal was made of, each with the button that makes one. */
export function Decided({ of, wide = false }: Props) {
  const t = useT();
  return (
    <ul className="rows">
      {of.map(({ id, words, item, survey }, at) => (
        <li key={id}>
          <div>
            <p className="voice" dir="auto">
              {words}
            </p>
            <p className="meta">
              {wide
                ? t("{{item}}, from “{{survey}}”", { item, survey })
                : t("Will do, from “{{survey}}”", { survey })}
            </p>
          </div>
          <MakeGoal
            kind="advice"
            id={id}
            what={words}
            look={wide && at === 0 ? "primary" : "outline"}
          />
        </li>
      ))}
    </ul>
  );
}
