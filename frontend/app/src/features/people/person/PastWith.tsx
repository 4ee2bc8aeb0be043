import { useQuery } from "@tanstack/react-query";
import { sayShortDay } from "../../../shared/days";
import { useFirstName } from "../../../shared/firstName";
import { type Message, msg, useT } from "../../../shared/i18n";
import { Fold } from "../../../shared/ui";
import { type Past, promiseSums, promisesQuery } from "../parts/promises";

const outcomes: Record<Past["outcome"], Message> = {
  kept: msg("by {{day}}, kept on the day"),
  "moved-before": msg("by {{day}}, moved before the day"),
  "moved-after": msg("by {{day}}, moved after the day"),
  missed: msg("by {{day}}, missed"),
};

/** How the reader and this person kept what they promised each other: figures, and what they count. */
export function PastWith({
  person: { id, name: whole },
}: {
  person: { id: string; name: string };
}) {
  const name = useFirstName()(whole);
  const t = useT();
  const { data } = useQuery(promisesQuery);
  const past = data?.people.find((each) => each.id === id)?.promises ?? [];
  const sides = (["me", "other"] as const)
    .map((party) => ({ party, promises: past.filter(({ by }) => by === party) }))
    .filter(({ promises }) => promises.length > 0);
  if (sides.length === 0) return null;
  const title = { me: t("You promised"), other: t("{{name}} promised", { name }) };
  const about = sides.map(({ party, promises }) => `${title[party]}: ${promiseSums(t, promises)}`);
  return (
    <Fold label={t("Last twelve months")} about={about.join("; ")} lazy>
      {sides.map(({ party, promises }) => (
        <ul key={party} className="rows" aria-label={title[party]}>
          {promises.map(({ text, day, outcome }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two of a day may say the same
            <li key={at}>
              <span dir="auto">{text}</span>{" "}
              <span className="meta">{t(outcomes[outcome], { day: sayShortDay(day) })}</span>
            </li>
          ))}
        </ul>
      ))}
    </Fold>
  );
}
