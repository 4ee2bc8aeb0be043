import { allQuery } from "./read";

export const templatesQuery = allQuery("/api/templates");
