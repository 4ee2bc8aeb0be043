import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { templatesQuery, uuid } from "../../../shared/api";
import { keepTyped } from "../../../shared/changes";
import { inLanguage } from "../../../shared/i18n";
import { ownRoleClause } from "../clauses/clauses";
import { type RoleClause, type RoleTemplate, roleLimits } from "../types";
import { keptTexts } from "./useLines";

/** A sentence that stands in a template, as the reader sees it. */
export type TemplateItem = { key: string; text: string };
export type ItemGroup = { template: RoleTemplate; items: TemplateItem[] };

/** The rated items of the templates, asked for while they are shown. */
export function useItems(shown: boolean) {
  const { data, error, refetch } = useQuery({ ...templatesQuery, enabled: shown });
  return { groups: data?.map(groupOf).filter(({ items }) => items.length > 0), error, refetch };
}

const key = "role.chosen";

/** Keeps the ticks on this device until they are saved. */
export function useChosenItems() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(keptTexts(key)));
  useEffect(() => {
    keepTyped(key, chosen.size > 0 ? JSON.stringify([...chosen]) : "");
  }, [chosen]);
  return { chosen, setChosen };
}

const groupOf = (template: RoleTemplate): ItemGroup => ({
  template,
  items: template.questions
    .filter(({ kind }) => kind === "item")
    .map(({ id, text }) => ({ key: `${template.id} ${id}`, text: inLanguage(text) })),
});

/** Filters the ticks to items that are still in a template. */
export function itemsStillThere(groups: ItemGroup[], chosen: ReadonlySet<string>): Set<string> {
  const keys = groups.flatMap(({ items }) => items.map(({ key }) => key));
  return new Set(keys.filter((key) => chosen.has(key)));
}

/** Those that are chosen, each once, however many templates it stands in. */
export function taken(groups: ItemGroup[], chosen: ReadonlySet<string>): RoleClause[] {
  const items = groups.flatMap((group) => group.items).filter(({ key }) => chosen.has(key));
  const texts = new Set(items.map(({ text }) => text.slice(0, roleLimits.text)));
  return [...texts].map((text) => ownRoleClause(uuid(), text, "starting-point"));
}
