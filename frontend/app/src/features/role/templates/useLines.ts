import { useEffect, useState } from "react";
import { uuid } from "../../../shared/api";
import { keepTyped, typedAt } from "../../../shared/changes";
import { msg } from "../../../shared/i18n";
import { ownRoleClause } from "../clauses/clauses";
import { type RoleClause, roleLimits } from "../types";

/** The first lines begin like this; the others are in the lead's own words. */
export const points = [
  msg("My team would miss me most when"),
  msg("My manager relies on me for"),
  msg("In the code, I’m the one who"),
  msg("Product people come to me when"),
  msg("New people learn from me how to"),
  msg("I should let go of"),
];

const none = points.map(() => "");

/** Reads what this member typed or chose before a reload. */
export function keptTexts(key: string): string[] | undefined {
  const kept: unknown = JSON.parse(typedAt(key) || "null");
  return Array.isArray(kept) ? kept.map(String) : undefined;
}

const key = "role.start";

/** The lines that are being written; they stay on this device until they are kept. */
export function useLines() {
  const [lines, setLines] = useState(() => keptTexts(key) ?? none);
  const written = lines.some((line) => line.trim());
  useEffect(() => {
    keepTyped(key, written ? JSON.stringify(lines) : "");
  }, [lines, written]);
  return { lines, setLines, written };
}

/** Removes lines whose words are clauses of the role by now. */
export function withoutLines(lines: string[], kept: string[]): string[] {
  const left = lines.map((line, at) => (line === kept[at] ? "" : line));
  return left.some((line) => line.trim()) ? left : none;
}

/** Restores lines that are no longer clauses, if nothing else was typed in their place. */
export const backIn = (lines: string[], kept: string[]): string[] =>
  Array.from({ length: Math.max(lines.length, kept.length) }, (_, at) =>
    lines[at]?.trim() ? lines[at] : (kept[at] ?? ""),
  );

/** Turns lines with words into clauses. */
export const finishedClauses = (lines: string[], nameOf: (at: number) => string): RoleClause[] =>
  lines.flatMap((line, at) => {
    const words = line.trim();
    if (!words) return [];
    const begins = points[at] !== undefined;
    const text = begins ? `${nameOf(at)} ${words}` : words;
    return ownRoleClause(uuid(), text.slice(0, roleLimits.text), begins ? "starting-point" : "own");
  });
