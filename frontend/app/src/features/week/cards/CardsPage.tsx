import { Link } from "react-router";
import { type Card, cards } from "../../../shared/cards";
import { inLanguage, msg, useT } from "../../../shared/i18n";
import { Crumb, PageHead } from "../../../shared/layout";
import styles from "./cards.module.css";

const whereLabels = {
  asked: msg("When someone wants something from you"),
  task: msg("When you look at your tasks"),
  "one-on-one": msg("Before a difficult conversation"),
};

/** All cards, by the situation in which they help. */
export function Component() {
  const t = useT();
  const of = (where: Card["where"]) => cards.filter((card) => card.where === where);
  return (
    <>
      <Crumb way={[{ to: "/situations", name: t("Situations") }]} here={t("Cards")} />
      <PageHead heading={t("Cards: a few questions for one situation")} title={t("Cards")}>
        {t("Choose a card when you need one. Your answers go to a task or to your log.")}
      </PageHead>
      {(["asked", "task", "one-on-one"] as const).map((where) => (
        <section key={where} className={styles.situation} aria-labelledby={where}>
          <h2 id={where}>{t(whereLabels[where])}</h2>
          <ul className="rows">
            {of(where).map(({ id, title, note }) => (
              <li key={id}>
                <div>
                  <p>
                    <Link to={`/week/cards/${id}`}>{inLanguage(title)}</Link>
                  </p>
                  <p className="meta">{inLanguage(note)}</p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
