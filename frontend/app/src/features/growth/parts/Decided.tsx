import { MakeGoal } from "../../../shared/goal";
import { useStrings } from "../../../shared/i18n";
import type { Decision } from "../decided";
import { growthStrings } from "../strings";

type Props = {
  of: Decision[];
  /** There is room for what each is about, and the first is what the page is about. */
  wide?: boolean;
};

/** Decisions that no goal was made of, each with the button that makes one. */
export function Decided({ of, wide = false }: Props) {
  const say = useStrings(growthStrings);
  return (
    <ul className="rows">
      {of.map(({ id, words, item, survey }, at) => (
        <li key={id}>
          <div>
            <p className="voice" dir="auto">
              {words}
            </p>
            <p className="meta">
              {wide ? say("decided.item", { item, survey }) : say("decided.from", { survey })}
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
