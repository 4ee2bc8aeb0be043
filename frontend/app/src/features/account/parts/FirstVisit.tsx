import { useForm } from "react-hook-form";
import { useStrings } from "../../../shared/i18n";
import { PageHead } from "../../../shared/layout";
import { Button, TextField } from "../../../shared/ui";
import { pastedCode } from "../code";
import { strings } from "../strings";

/** Nobody has set this server up yet, and there is no code in the address: where to find it. */
export function FirstVisit({ onCode }: { onCode: (code: string) => void }) {
  const say = useStrings(strings);
  const { register, handleSubmit, formState } = useForm({ defaultValues: { code: "" } });
  return (
    <>
      <PageHead heading={say("firstTitle")}>{say("firstLede")}</PageHead>
      <form
        className="form"
        onSubmit={handleSubmit(({ code }) => onCode(pastedCode(code) ?? ""))}
        noValidate
      >
        <section>
          <TextField
            label={say("codeLabel")}
            hint={say("codeWhere")}
            autoComplete="off"
            spellCheck={false}
            error={formState.errors.code?.message}
            {...register("code", {
              validate: (text) => pastedCode(text) !== undefined || say("codeMissing"),
            })}
          />
          <div className="row">
            <Button look="primary" type="submit">
              {say("codeGo")}
            </Button>
          </div>
        </section>
      </form>
    </>
  );
}
