import { language, t } from "../../../../shared/i18n";
import { drawSign, nameOfGroup } from "../../../../shared/ui";
import type { Material } from "../../state/material";
import type { Group } from "../../types";
import styles from "../board.module.css";
import { spareOf } from "../groups";
import type { Stack } from "./stacked";

const shapes = new WeakMap<Material, Map<string, Node>>();

/**
 * Draws what stands in a slip, or what has changed of it: its quote, its group where that may be known, and its buttons, which
 * are heard by the board. Without React, which would keep a dozen objects for each of thousands of quotes: the browser's own
 * clearing up of those took longer than a frame (ADR 0056).
 *
 * @param slip the row; nothing else draws in it
 */
export function drawContents(slip: Element, { id, alike, open }: Stack, material: Material): void {
  const drawn = slip.firstElementChild;
  const cell = drawn ?? cellOf(id, material);
  drawAlike(cell, alike, open);
  if (!drawn) slip.append(cell);
}

/** Those of the same kind are copies of one that has no words yet. */
function cellOf(id: string, material: Material): Element {
  const group = material.groupOf(id);
  const comment = material.commentOf(id);
  const { start = 0, end = 0 } = material.statement(id) ?? {};
  const isPart = comment !== undefined && end - start < comment.text.trim().length;
  const key = [language(), group?.id, comment !== undefined, isPart].join();
  const known = shapes.get(material) ?? new Map<string, Node>();
  shapes.set(material, known);
  const shape = known.get(key) ?? emptyCell(group, comment !== undefined, isPart, material);
  known.set(key, shape);
  const cell = shape.cloneNode(true) as Element;
  const quote = cell.firstElementChild;
  if (quote) quote.textContent = material.textOf(id);
  return cell;
}

function emptyCell(
  group: Group | undefined,
  isComment: boolean,
  isPart: boolean,
  material: Material,
): Element {
  const cell = drawn("div", styles.cell, { role: "gridcell" });
  const source = drawn("p", styles.source);
  if (group) source.append(from(group, material));
  if (!isComment) source.append(drawn("span", "", {}, t("From your role")));
  if (isPart) source.append(button("whole", styles.plain, {}, t("Whole comment")));
  cell.append(drawn("blockquote", styles.quote, { dir: "auto" }));
  if (source.firstChild) cell.append(source);
  cell.append(button("move", styles.dots, { "aria-label": t("Move") }));
  return cell;
}

function from(group: Group, material: Material): Element {
  const sign = drawSign({ kind: group.kind, spare: spareOf(material.groups, group.id) });
  return drawn("span", "", {}, sign, ` ${nameOfGroup(group)}`);
}

/** How many more say nearly the same, or the way back to one of them. */
function drawAlike(cell: Element, alike: number, open: boolean): void {
  const old = cell.querySelector("[data-unfold]")?.parentElement;
  const unfold = alike > 0 && button("unfold", styles.plain, {}, ...alikeWords(alike, open));
  if (old && unfold && old.firstElementChild?.isEqualNode(unfold)) return;
  old?.remove();
  if (unfold) cell.lastElementChild?.before(drawn("p", styles.source, {}, unfold));
}

function alikeWords(alike: number, open: boolean): (Node | string)[] {
  if (open) return [t("Show only one")];
  const count = drawn("b", "", {}, `× ${alike + 1}`);
  return [
    count,
    ` ${t("and {{count}} similar quote | and {{count}} similar quotes", { count: alike })}`,
  ];
}

const button = (
  hears: string,
  className: string | undefined,
  at: object,
  ...words: (Node | string)[]
) =>
  drawn(
    "button",
    className,
    { type: "button", tabindex: "-1", [`data-${hears}`]: "", ...at },
    ...words,
  );

function drawn(
  tag: string,
  className = "",
  at: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElement {
  const element = document.createElement(tag);
  if (className) element.className = className;
  for (const [name, value] of Object.entries(at)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
