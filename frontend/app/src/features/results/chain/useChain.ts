import { useQuery } from "@tanstack/react-query";
import { commentChainQuery } from "../queries";
import { type CommentChains, commentsIn } from "./chain";

const none: CommentChains = new Map();

/** Reads what came of a survey's comments, and which are in the theme that the address names. */
export function useChain(surveyId: string, themeId: string | null) {
  const { data, error } = useQuery(commentChainQuery(surveyId));
  return {
    chain: data ?? none,
    unread: error !== null,
    theme: themeId && data ? commentsIn(data, themeId) : undefined,
  };
}
