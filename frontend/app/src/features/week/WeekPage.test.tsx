import { cleanup, waitFor } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { visit } from "../../test/visit";
import { routes } from "./routes";

afterEach(cleanup);

it.each([
  ["/week?week=2027-01-18&view=priority", "/week/priority?week=2027-01-18"],
  ["/week?week=2027-01-18&view=sort", "/week/priority?week=2027-01-18"],
  ["/week?week=2027-01-18&view=hours", "/week/hours?week=2027-01-18"],
  ["/week?week=2027-01-18&view=back", "/week/hours?week=2027-01-18"],
  ["/week?week=2027-01-18&show=hours", "/week/hours?week=2027-01-18"],
])("leads from the earlier address %s to %s", async (from, to) => {
  const router = visit(routes, from);
  await waitFor(() => {
    const { pathname, search } = router.state.location;
    expect(pathname + search).toBe(to);
  });
});
