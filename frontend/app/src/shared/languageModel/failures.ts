import type { Schemas } from "../api";
import { type Message, msg, type Translate } from "../i18n";

export type LanguageModelFailure = Schemas["LanguageModelFailure"];

const failureTexts: Record<LanguageModelFailure, Message> = {
  "address-wrong": msg("The address of the language model is wrong."),
  "unknown-host": msg("The host name of the language model can’t be resolved."),
  "connection-refused": msg("The server of the language model doesn’t accept the connection."),
  "tls-failed": msg("The server of the language model offers no trusted TLS."),
  "no-answer": msg("The language model didn’t respond in time."),
  "key-refused": msg("The server of the language model rejects the key."),
  "unknown-model": msg("The server of the language model doesn’t have the model {{model}}."),
  refused: msg("The server of the language model rejects the request."),
  "too-many-requests": msg("The server of the language model is too busy."),
  "bad-answer": msg("The language model sent a response that the server can’t use."),
  "context-full": msg("The comments and the response don’t fit into the language model’s context."),
  loading: msg("The server is still loading the language model."),
};

/** One sentence, for owners who test a language model and for leads whose board it should group. */
export const languageModelFailure = (
  t: Translate,
  failure: LanguageModelFailure,
  model: string,
): string => t(failureTexts[failure], { model });
