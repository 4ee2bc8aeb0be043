import { t } from "../../../../shared/i18n";
import styles from "../board.module.css";

/** What hangs on the pointer while something is dragged. */
export function drawPreview(container: HTMLElement, text: string, count: number): void {
  const card = document.createElement("div");
  card.className = `${styles.slip} ${styles.lifted}`;
  const quote = document.createElement("blockquote");
  quote.className = styles.quote ?? "";
  quote.textContent = text.length > 120 ? `${text.slice(0, 120)}…` : text;
  card.append(quote);
  if (count > 1) {
    const label = document.createElement("p");
    label.className = styles.source ?? "";
    label.textContent = t("{{count}} expectations", { count });
    card.append(label);
  }
  container.append(card);
}
