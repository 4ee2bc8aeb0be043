import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";

// What is still on a page would run on once the page's browser is gone, and fail there.
afterEach(cleanup);
