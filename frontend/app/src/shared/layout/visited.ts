import { ofMember } from "../api";

export type Visited = { to: string; title: string };

const kept = `${ofMember}visited`;
const most = 6;

/** The pages that were opened last in this tab, the latest first. */
export const visited = (): Visited[] => JSON.parse(sessionStorage.getItem(kept) ?? "[]");

export function keepVisited(page: Visited): void {
  const others = visited().filter(({ to }) => to !== page.to);
  sessionStorage.setItem(kept, JSON.stringify([page, ...others].slice(0, most)));
}
