import { queries } from "../../../shared/api";
import { boardsQuery } from "../queries";

export { ThemesPage as Component } from "../list/ThemesPage";

export async function loader() {
  await queries.ensureQueryData(boardsQuery);
  return null;
}
