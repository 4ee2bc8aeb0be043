import { useEffect } from "react";
import { client, ifMatch, useMe, type Versioned, versioned } from "../../shared/api";
import * as saving from "../../shared/saving";
import { mergeRole, type RoleClash, takeTheirField } from "./merge";
import type { Role } from "./types";

export type RoleSaving = saving.Saving<RoleClash>;
/** The role that saves itself as a whole; tabs are brought together clause by clause. */
export type RoleAutoSave = saving.AutoSave<Role, Role | undefined, RoleClash, { role: Role }>;
/** What {@link saving.whenSaved} waits for. */
export const resource = "/role";
type TypedView = saving.SavedView<{ role: Role }, RoleClash>;

export const changing: saving.Changing<Role, Role | undefined, RoleClash, { role: Role }> = {
  none: undefined,
  isNone: (change) => change === undefined,
  add: (_, more) => more,
  without: (change, sent) => (change === sent ? undefined : change),
  rebase: (base, theirs, mine) => {
    if (!mine) return { change: undefined, clashes: [] };
    const { role, clashes } = mergeRole(base, mine, theirs);
    return { change: role, clashes };
  },
  settle: (change, clashes, side) =>
    change && side === "theirs" ? clashes.reduce(takeTheirField, change) : change,
  show: (role, change) => ({ role: change ?? role }),
};

/** @param read what was read last: another version than is typed on is brought together with it */
export function useRoleDraft(read: Versioned<Role>, tab: saving.Tab): [TypedView, RoleAutoSave] {
  const { id } = useMe();
  const [view, typed] = saving.useAutoSave(() => openRoleDraft(read, id, tab), resource);
  useEffect(() => {
    if (read.etag !== typed.saved().etag) void typed.refresh();
  }, [read, typed]);
  return [view, typed];
}

/** What this device kept is on it; a page of the role uses {@link useRoleDraft}. */
export const openRoleDraft = (
  initial: Versioned<Role>,
  memberId: string,
  tab: saving.Tab,
): RoleAutoSave =>
  new saving.AutoSave(initial, changing, {
    kept: localStorage,
    // Whoever signs in next in this browser has a role of their own.
    key: `tenward.role.${memberId}`,
    tab,
    read: () => versioned(client.GET("/api/role")),
    save: (role = initial.value, { etag }) =>
      versioned(
        client.PUT("/api/role", {
          params: ifMatch(etag),
          body: role,
          keepalive: saving.outlivesPage(role),
        }),
      ),
  });
