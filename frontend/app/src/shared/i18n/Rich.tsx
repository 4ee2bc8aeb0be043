import type { ReactElement } from "react";
import { Trans } from "react-i18next";
import { i18n } from "./language";
import { type KeyOf, type Strings, written } from "./strings";

type Texts = Readonly<Record<string, string>>;
type Props<T extends Texts> = {
  of: Strings<T>;
  say: KeyOf<T>;
  values?: Record<string, string | number>;
  /** What stands for `<name>…</name>` in the sentence. */
  parts: Record<string, ReactElement>;
};

/** A sentence with links or emphasis inside. */
export function Rich<T extends Texts>({ of, say, values, parts }: Props<T>) {
  return (
    <Trans
      i18n={i18n}
      ns={of.namespace}
      i18nKey={say}
      {...(values && "count" in values ? { count: Number(values.count) } : {})}
      tOptions={{ replace: written(values ?? {}) }}
      components={parts}
    />
  );
}
