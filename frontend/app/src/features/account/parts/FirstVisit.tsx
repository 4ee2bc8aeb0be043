import { Form } from "../../../shared/form";
import { useT } from "../../../shared/i18n";
import { PageHead } from "../../../shared/layout";
import { pastedCode } from "../code";

/**
 * Says where to find the setup code, if the server is not set up yet and the address has no code.
 */
export function FirstVisit({ onCode }: { onCode: (code: string) => void }) {
  const t = useT();
  return (
    <>
      <PageHead heading={t("This server isn’t set up yet")}>
        {t(
          "When it started, the server printed an address with a setup code in its console. Open that address in this browser, or paste the address or the code here.",
        )}
      </PageHead>
      <Form start={{ code: "" }} onSave={async ({ code }) => onCode(pastedCode(code) ?? "")}>
        {({ Text, Buttons }) => (
          <section>
            <Text
              name="code"
              label={t("Setup address or code")}
              hint={t(
                "If you started it in a terminal, look for “Set up” there. The address is printed at every start until the server is set up.",
              )}
              autoComplete="off"
              spellCheck={false}
              validate={(text: string) =>
                pastedCode(text) !== undefined ||
                t("This doesn’t contain a setup code. A code has four groups of four characters.")
              }
            />
            <Buttons save={t("Continue")} />
          </section>
        )}
      </Form>
    </>
  );
}
