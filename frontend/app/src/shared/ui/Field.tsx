import { X } from "lucide-react";
import { type ComponentProps, type ReactNode, useId } from "react";
import { useT } from "../i18n";
import { Icon } from "./Icon";

type Described = { label: ReactNode; hint?: ReactNode; error?: string | undefined };
type Ids = { id: string; "aria-describedby": string | undefined; "aria-invalid": boolean };

/** Label above, then the control, the error, the hint; the control is told of both. */
export function Field({
  label,
  hint,
  error,
  children,
}: Described & { children: (ids: Ids) => ReactNode }) {
  const id = useId();
  const described = [error && `${id}-e`, hint && `${id}-h`].filter(Boolean).join(" ") || undefined;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, "aria-describedby": described, "aria-invalid": Boolean(error) })}
      <FieldMessage id={`${id}-e`} text={error} />
      {hint && (
        <p className="meta" id={`${id}-h`}>
          {hint}
        </p>
      )}
    </div>
  );
}

/**
 * Shows the error of one field; without the `id` of a field, screen readers announce it when it
 * appears.
 */
export function FieldMessage({ id, text }: { id?: string; text: string | undefined }) {
  return text ? (
    <p className="note stop" id={id} role={id ? undefined : "alert"}>
      <Icon of={X} /> {text}
    </p>
  ) : null;
}

export function TextField({ label, hint, error, ...input }: Described & ComponentProps<"input">) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) => <input className="in" {...input} {...ids} />}
    </Field>
  );
}

/** Takes a time of less than a day, or of a few of them, as whole minutes. */
export function MinutesField({ label, ...input }: Partial<Described> & ComponentProps<"input">) {
  const t = useT();
  return <TextField label={label ?? t("Minutes")} type="number" inputMode="numeric" {...input} />;
}

export function TextArea({ label, hint, error, ...input }: Described & ComponentProps<"textarea">) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) => <textarea className="in" rows={3} {...input} {...ids} />}
    </Field>
  );
}

export function SelectField({
  label,
  hint,
  error,
  ...select
}: Described & ComponentProps<"select">) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) => <select className="in" {...select} {...ids} />}
    </Field>
  );
}
