import { useState } from "react";
import { type Message, msg, useT } from "../../../shared/i18n";
import { type LanguageModelFailure, languageModelFailure } from "../../../shared/languageModel";
import { ProblemNote } from "../../../shared/problems";
import { Button, Section } from "../../../shared/ui";
import styles from "../Live.module.css";
import { type LanguageModelTest, startLanguageModelTest } from "../queries";

const addressRemedy = msg("Check TENWARD_LLM_URL, its port and the firewall.");

const failureRemedies: Record<LanguageModelFailure, Message> = {
  "address-wrong": addressRemedy,
  "unknown-host": addressRemedy,
  "connection-refused": addressRemedy,
  "tls-failed": msg("If your company issues its own certificates, set TENWARD_CA."),
  "no-answer": msg(
    "Try again in a minute, because some servers load the model with the first request. Otherwise check the firewall.",
  ),
  "key-refused": msg("Check TENWARD_LLM_KEY."),
  "unknown-model": msg("Check TENWARD_LLM_MODEL."),
  refused: msg("Check that TENWARD_LLM_URL is the base address. It often ends with /v1."),
  "too-many-requests": msg("Try again later."),
  "bad-answer": msg("Try a larger model."),
  "context-full": msg(
    "Give the model a context of at least 16,384 tokens. In Ollama, set OLLAMA_CONTEXT_LENGTH.",
  ),
  loading: msg("Try again in a few minutes."),
};

/** An owner lets the language model group invented sentences, and sees its groups or why it failed. */
export function LanguageModel() {
  const t = useT();
  const [test, setTest] = useState<LanguageModelTest>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const start = async () => {
    setBusy(true);
    setTest(undefined);
    setError(undefined);
    try {
      setTest(await startLanguageModelTest());
    } catch (failed) {
      setError(failed);
    }
    setBusy(false);
  };
  return (
    <Section className={styles.backup} heading={t("Language model")}>
      <p>
        {t(
          "Let the language model group five invented sentences. The server sends no comment. The test takes up to a minute, or longer if the server has to load the model first.",
        )}
      </p>
      <p>
        <Button onPress={start} isPending={busy}>
          {t("Test language model")}
        </Button>
      </p>
      <ProblemNote error={error} onRetry={start} />
      <div role="status">{test && <Outcome test={test} />}</div>
    </Section>
  );
}

function Outcome({ test: { failure, groups, host, model, seconds } }: { test: LanguageModelTest }) {
  const t = useT();
  if (failure) {
    return (
      <>
        <p>{languageModelFailure(t, failure, model)}</p>
        <p className="note">{t(failureRemedies[failure])}</p>
      </>
    );
  }
  return (
    <>
      <p>{t("{{model}} at {{host}} responded after {{seconds}} s:", { model, host, seconds })}</p>
      <ul className={styles.groups}>
        {groups.map(({ name, sentences }) => (
          <li key={sentences[0]}>
            <strong>{name ?? t("No group")}</strong>
            <ul>
              {sentences.map((sentence) => (
                <li key={sentence} lang="en">
                  {sentence}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
