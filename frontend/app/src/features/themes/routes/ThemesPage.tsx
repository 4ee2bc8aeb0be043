import { boardsQuery, queries } from "../../../shared/api";

export { ThemesPage as Component } from "../list/ThemesPage";

export async function loader() {
  await queries.ensureQueryData(boardsQuery);
  return null;
}
