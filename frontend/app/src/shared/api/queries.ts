import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { ProblemError, slugOf } from "./problem";

type Listener = () => void;
let onSignedOut: Listener = () => undefined;

/**
 * Sets what happens when the session ends while a page reads. A form says so in place and keeps
 * what was typed.
 */
export function whenSignedOut(listener: Listener): void {
  onSignedOut = listener;
}

const again = (failures: number, error: Error) =>
  failures < 2 && !(error instanceof ProblemError && error.status < 500);

function createQueries(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (slugOf(error) === "not-signed-in") {
          onSignedOut();
        }
      },
    }),
    mutationCache: new MutationCache(),
    defaultOptions: {
      queries: { retry: again, staleTime: 10_000, networkMode: "always" },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}

export const queries = createQueries();
