import { allQuery } from "./operationQueries";

export const templatesQuery = allQuery("/api/templates");
