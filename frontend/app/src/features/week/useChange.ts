import { useMutation } from "@tanstack/react-query";

/** A change of which what went wrong is said in place. */
export function useChange() {
  const change = useMutation({ mutationFn: (work: () => Promise<unknown>) => work() });
  return { change: change.mutate, error: change.error, pending: change.isPending };
}
