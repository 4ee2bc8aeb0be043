import { useEffect, useId, useRef } from "react";
import { inLanguage, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Checkbox, Fold, Skeleton } from "../../../shared/ui";
import styles from "../role.module.css";
import type { ItemGroup, useItems } from "./useItems";

type Props = {
  /** The reader asked for the items, so the page scrolls to them. */
  inSight: boolean;
  of: ReturnType<typeof useItems>;
  chosen: ReadonlySet<string>;
  onChosen: (chosen: ReadonlySet<string>) => void;
};

/** Offers items that templates let others rate, to begin a role with. */
export function TemplateItems({
  of: { groups, error, refetch },
  inSight,
  chosen,
  onChosen,
}: Props) {
  const t = useT();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (inSight) heading.current?.focus();
  }, [inSight]);
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    onChosen(next);
  };
  return (
    <section className={styles.templates} aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        {t("From a template")}
      </h3>
      <p className="note">
        {t(
          "What people often expect of a tech lead, in their words. Select what applies to you; you can change it later.",
        )}
      </p>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {!groups && !error && <Skeleton lines={4} />}
      {groups?.map((group) => (
        <Group key={group.template.id} of={group} chosen={chosen} onToggle={toggle} />
      ))}
    </section>
  );
}

type GroupProps = Pick<Props, "chosen"> & { of: ItemGroup; onToggle: (key: string) => void };

function Group({ of: { template, items }, chosen, onToggle }: GroupProps) {
  const t = useT();
  const { title, description, own } = template;
  const here = items.filter(({ key }) => chosen.has(key)).length;
  const count = items.length;
  const note = description ? inLanguage(description) : own && t("Your template");
  return (
    <Fold
      label={<b dir="auto">{inLanguage(title)}</b>}
      about={
        <>
          <span>
            {here > 0
              ? t("{{here}} of {{count}} selected", { here, count })
              : t("{{count}} responsibility | {{count}} responsibilities", { count })}
          </span>
          {note && ` ${note}`}
        </>
      }
    >
      <ul>
        {items.map(({ key, text }) => (
          <li key={key}>
            <Checkbox checked={chosen.has(key)} onChange={() => onToggle(key)}>
              <span dir="auto">{text}</span>
            </Checkbox>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
