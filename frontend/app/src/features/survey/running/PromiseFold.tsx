import { useInstallation } from "../../../shared/api";
import { formatList, inLanguage, language, useT } from "../../../shared/i18n";
import { Fold, Pair, Section, Sign, useGroupName } from "../../../shared/ui";
import { Preview } from "../builder/preview/Preview";
import { signId, sparesOfBlocks } from "../privacy/spares";
import type { Block, Counts, Survey } from "../types";

/** The rules frozen at launch, in pairs, the promise word for word, and what everybody asked reads about links. */
export function PromiseFold({ survey, counts }: { survey: Survey; counts: Counts | undefined }) {
  const t = useT();
  const nameOf = useGroupName();
  const { operator } = useInstallation();
  const { blocks = [], k, showNames, fingerprint, promise } = survey;
  const spare = sparesOfBlocks(blocks);
  const under = useUnder();
  const { takings = [], allHandedOut } = counts ?? {};
  const told = [...takings.map((taking) => taking.told), ...(allHandedOut ? [allHandedOut] : [])];
  const labels = !allHandedOut && blocks.every((block) => block.named || block.invited >= 2 * k);
  const [first, second] = promise?.[language()] ?? [];
  return (
    <Fold label={t("What respondents were promised")} about={t("fixed at launch")}>
      <dl className="pairs">
        <Pair of={t("Minimum for results")}>
          {t("{{count}} answer per group | {{count}} answers per group", { count: k })}
        </Pair>
        {blocks.map((block) => (
          <Pair
            key={block.id}
            of={
              <>
                <Sign kind={block.kind} spare={spare(signId(block))} />
                {block.person ?? nameOf(block)}
              </>
            }
          >
            {under(block)}
          </Pair>
        ))}
        <Pair of={t("Comments")}>
          {t(
            labels
              ? "shuffled; shown with their group only if every group has {{twice}} answers"
              : "from all groups, shuffled, shown without their group",
            { twice: 2 * k },
          )}
        </Pair>
        <Pair of={t("Names of the people asked")}>
          {t(showNames ? "visible within the group" : "not visible, only the number")}
        </Pair>
        {operator && <Pair of={t("Server run by")}>{operator}</Pair>}
        {fingerprint && (
          <Pair of={t("Check code")}>
            <code>{fingerprint}</code>
            <span className="meta"> {t("the same on every respondent’s page")}</span>
          </Pair>
        )}
      </dl>
      {told.length > 0 && (
        <Section level={3} heading={t("Links you have access to")}>
          <ul className="rows">
            {told.map((text) => (
              <li key={inLanguage(text)}>{inLanguage(text)}</li>
            ))}
          </ul>
          <p className="note">
            {t("Everyone you asked can read this, before and after they answer.")}{" "}
            {takings.length > 0 &&
              t(
                "Answers through links that were still unused then don’t count towards the {{k}} answers a group needs.",
                { k },
              )}
          </p>
        </Section>
      )}
      {first && (
        <>
          <p className="note">{first}</p>
          <Fold label={t("What software can’t rule out")}>
            {second?.split("\n").map((line) => (
              <p key={line} className="note">
                {line}
              </p>
            ))}
          </Fold>
        </>
      )}
      <div className="row">
        <Preview survey={survey} />
      </div>
    </Fold>
  );
}

function useUnder(): (block: Block) => string {
  const t = useT();
  const nameOf = useGroupName();
  return (block) => {
    if (block.named) return t("not anonymous (they were told)");
    if (block.kind !== "smaller")
      return t("shown on its own, {{count}} asked", { count: block.invited });
    const groups = (block.members ?? []).map((member) =>
      t("{{group}} {{count}}", { group: nameOf(member), count: member.invited }),
    );
    return t("{{groups}}, shown together", { groups: formatList(groups) });
  };
}
