import { useInstallation } from "../../../shared/api";
import { formatList, language, useT } from "../../../shared/i18n";
import { Sign, useGroupName } from "../../../shared/ui";
import { signId, sparesOfBlocks } from "../privacy/spares";
import styles from "../running.module.css";
import type { Block, Counts, Survey } from "../types";

/** The rules frozen at launch, in pairs, and the promise word for word. */
export function Promised({ survey, counts }: { survey: Survey; counts: Counts | undefined }) {
  const t = useT();
  const nameOf = useGroupName();
  const { operator } = useInstallation();
  const { blocks = [], k, showNames, fingerprint, promise } = survey;
  const spare = sparesOfBlocks(blocks);
  const under = useUnder();
  const labels =
    !counts?.allHandedOut && blocks.every((block) => block.named || block.invited >= 2 * k);
  const [first, second] = promise?.[language()] ?? [];
  return (
    <section className="panel sheet" aria-labelledby="promised">
      <h2 id="promised">{t("What respondents were promised")}</h2>
      <p className="note">{t("Fixed at launch. Nobody can change it, including you.")}</p>
      <dl className={`pairs ${styles.pairs}`}>
        <div>
          <dt>{t("Minimum for results")}</dt>
          <dd>{t("{{count}} answer per group | {{count}} answers per group", { count: k })}</dd>
        </div>
        {blocks.map((block) => (
          <div key={block.id}>
            <dt>
              <Sign kind={block.kind} spare={spare(signId(block))} />
              {block.person ?? nameOf(block)}
            </dt>
            <dd>{under(block)}</dd>
          </div>
        ))}
        <div>
          <dt>{t("Comments")}</dt>
          <dd>
            {t(
              labels
                ? "shuffled; shown with their group only if every group has {{twice}} answers"
                : "from all groups, shuffled, shown without their group",
              { twice: 2 * k },
            )}
          </dd>
        </div>
        <div>
          <dt>{t("Names of the people asked")}</dt>
          <dd>{t(showNames ? "visible within the group" : "not visible, only the number")}</dd>
        </div>
        {operator && (
          <div>
            <dt>{t("Server run by")}</dt>
            <dd>{operator}</dd>
          </div>
        )}
        {fingerprint && (
          <div>
            <dt>{t("Check code")}</dt>
            <dd>
              <code>{fingerprint}</code>
              <span className="meta"> {t("the same on every respondent’s page")}</span>
            </dd>
          </div>
        )}
      </dl>
      {first && (
        <>
          <h3>{t("The full promise")}</h3>
          <p className="note">{first}</p>
          <details className={styles.more}>
            <summary className="note">{t("What software can’t rule out")}</summary>
            <p className="note">{second}</p>
          </details>
        </>
      )}
    </section>
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
