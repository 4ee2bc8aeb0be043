import { allQuery, itemsQuery } from "../api";

/** Those that ship with Tenward, then the reader's own. */
export const situationTemplatesQuery = itemsQuery("/api/situation-templates");

/** The latest day first, without their questions. */
export const situationsQuery = allQuery("/api/situations");
