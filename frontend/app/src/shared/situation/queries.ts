import { itemsQuery } from "../api";

/** Those that ship with Tenward, then the reader's own. */
export const situationTemplatesQuery = itemsQuery("/api/situation-templates");
