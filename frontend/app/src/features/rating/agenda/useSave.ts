import { useMutation } from "@tanstack/react-query";
import { queries } from "../../../shared/api";
import { agendasQuery } from "./agendas";

/** One change of agendas after another, each from the version that the one before it made. */
export const useSave = () =>
  useMutation({
    scope: { id: "agendas" },
    mutationFn: (change: () => Promise<unknown>) => change(),
    onError: () => queries.invalidateQueries({ queryKey: agendasQuery.queryKey }),
  });
