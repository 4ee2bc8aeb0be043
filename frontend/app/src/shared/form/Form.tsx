import { type ComponentProps, createContext, type ReactNode, use } from "react";
import { type FieldValues, get, type Path } from "react-hook-form";
import { faultText, ProblemNote, useProblemForm } from "../problems";
import {
  Button,
  type ButtonProps,
  MinutesField,
  PasswordField,
  SelectField,
  TextArea,
  TextField,
} from "../ui";

type Options<T extends FieldValues> = Parameters<typeof useProblemForm<T>>[0];
type FormOf<T extends FieldValues> = ReturnType<typeof useProblemForm<T>>;
/** The contract limits the fields of a request, such as `limits.TaskDraft`. */
type FieldLimits = Readonly<
  Record<string, { maxLength?: number; minimum?: number; maximum?: number; required?: true }>
>;

type FieldProps<T extends FieldValues, Control extends "input" | "textarea" | "select"> = Omit<
  ComponentProps<Control>,
  "name" | "required"
> & {
  name: Path<T>;
  label: ReactNode;
  hint?: ReactNode;
  /** This error was found by something else than sending the form. */
  error?: string | undefined;
  /** An empty field shows this text; `true` shows the usual one. */
  required?: string | true;
  // biome-ignore lint/suspicious/noExplicitAny: the value is of the field
  validate?: (value: any, values: T) => boolean | string;
};
type Field<T extends FieldValues, Control extends "input" | "textarea" | "select"> = (
  props: FieldProps<T, Control>,
) => ReactNode;

/** The field has its own label. */
type MinutesProps<T extends FieldValues> = Omit<FieldProps<T, "input">, "label">;

type Fields<T extends FieldValues> = {
  Text: Field<T, "input">;
  /** A text of several lines. */
  Lines: Field<T, "textarea">;
  Amount: Field<T, "input">;
  Minutes: (props: MinutesProps<T>) => ReactNode;
  Day: Field<T, "input">;
  Password: Field<T, "input">;
  Select: Field<T, "select">;
  Save: typeof Save;
  Failure: typeof Failure;
  Buttons: typeof Buttons;
};

type Props<T extends FieldValues> = Omit<Options<T>, "defaultValues"> &
  Omit<ComponentProps<"form">, "children" | "onSubmit"> & {
    /** A form without them has none in the contract. */
    limits?: FieldLimits;
    start: Options<T>["defaultValues"];
    onSave: (values: T, form: FormOf<T>) => Promise<unknown>;
    /** Leaves without saving; what was typed is forgotten. */
    onLeave?: () => void;
    /** Escape leaves the form, because it is in a page. A dialog handles Escape itself. */
    escapes?: boolean;
    /** This is another error. */
    error?: unknown;
    children: (fields: Fields<T>, form: FormOf<T>) => ReactNode;
  };

type Context = {
  form: FormOf<FieldValues>;
  limits: FieldLimits;
  leave: (() => void) | undefined;
  error: unknown;
};
const FormContext = createContext<Context | undefined>(undefined);

/**
 * The form of a request. Limits of its fields come from the contract. What the server says of a field stands at the field, which
 * gets the focus, and what it says of none above the buttons.
 */
export function Form<T extends FieldValues>(props: Props<T>) {
  const { limits = {}, start, onSave, onLeave, escapes, error, children, ...others } = props;
  const { typed, values, pointers, kinds, slugs, className = "form", ...rest } = others;
  const form = useProblemForm<T>({
    defaultValues: start,
    ...(typed && { typed }),
    ...(values && { values }),
    ...(pointers && { pointers }),
    ...(kinds && { kinds }),
    ...(slugs && { slugs }),
  });
  const leave = onLeave && (() => form.discard(onLeave));
  const context = { form: form as unknown as Context["form"], limits, leave, error };
  return (
    <FormContext value={context}>
      <form
        className={className}
        noValidate
        onSubmit={form.send((said) => onSave(said, form))}
        {...(escapes && leave && { onKeyDown: ({ key }) => key === "Escape" && leave() })}
        {...rest}
      >
        {children(fields as Fields<T>, form)}
      </form>
    </FormContext>
  );
}

function useFormHere(): Context {
  const context = use(FormContext);
  if (!context) throw new Error("A field stands in no form");
  return context;
}

/** The form around a component that writes several of its fields. */
export function useFormAround<T extends FieldValues>(): { form: FormOf<T>; fields: Fields<T> } {
  return { form: useFormHere().form as unknown as FormOf<T>, fields: fields as Fields<T> };
}

/** A field as its input takes it: what the contract says first, then what the page says. */
function useField<P extends FieldProps<FieldValues, "input" | "textarea" | "select">>(
  props: P,
  valueAsNumber = false,
) {
  const { name, required, validate, error: found, ...said } = props;
  const { form, limits } = useFormHere();
  const { maxLength, minimum: min, maximum: max } = limits[name] ?? {};
  const missing = required === true ? faultText({ pointer: "", code: "required" }) : required;
  const says = (value: unknown, values: FieldValues) =>
    missing && String(value).trim() === "" ? missing : (validate?.(value, values) ?? true);
  const { message: error } = (get(form.formState.errors, name) ?? {}) as { message?: string };
  const within = {
    ...(maxLength !== undefined && { maxLength }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
  };
  return {
    ...within,
    ...said,
    ...form.register(name, { validate: says, valueAsNumber }),
    error: error ?? found,
  };
}

function Text(props: FieldProps<FieldValues, "input">) {
  return <TextField dir="auto" {...useField(props)} />;
}

function Lines(props: FieldProps<FieldValues, "textarea">) {
  return <TextArea dir="auto" {...useField(props)} />;
}

function Amount(props: FieldProps<FieldValues, "input">) {
  return <TextField type="number" inputMode="numeric" {...useField(props, true)} />;
}

function Minutes(props: MinutesProps<FieldValues>) {
  const { label: _, ...minutes } = useField({ ...props, label: undefined }, true);
  return <MinutesField {...minutes} />;
}

function Day(props: FieldProps<FieldValues, "input">) {
  return <TextField type="date" {...useField(props)} />;
}

/** A select has no limits. A browser would cut a password that is pasted, and a password manager would keep the whole. */
const unlimited = { min: undefined, max: undefined, maxLength: undefined };

function Password(props: FieldProps<FieldValues, "input">) {
  return <PasswordField {...useField(props)} {...unlimited} />;
}

function Select(props: FieldProps<FieldValues, "select">) {
  return <SelectField {...useField(props)} {...unlimited} />;
}

function Save({ look = "primary", ...props }: Pick<ButtonProps, "small" | "look" | "children">) {
  const { form } = useFormHere();
  return <Button type="submit" look={look} isPending={form.formState.isSubmitting} {...props} />;
}

/** Shows an error that belongs to no field. */
function Failure() {
  const { form, error } = useFormHere();
  return <ProblemNote error={form.failure ?? error} />;
}

type ButtonsProps = Pick<ButtonProps, "look" | "children"> & {
  save: ReactNode;
  cancel?: ReactNode;
  small?: true;
};

/** Ends a form; where it stands among rows, the buttons are small and plain. */
function Buttons({ save, look, cancel, small, children }: ButtonsProps) {
  const { leave } = useFormHere();
  const among = small && ({ small, look: "plain" } as const);
  return (
    <>
      <Failure />
      <div className="row">
        <Save {...(small && { small })} {...(look && { look })}>
          {save}
        </Save>
        {cancel && leave && (
          <Button {...among} onPress={leave}>
            {cancel}
          </Button>
        )}
        {children}
      </div>
    </>
  );
}

const fields = { Text, Lines, Amount, Minutes, Day, Password, Select, Save, Failure, Buttons };
