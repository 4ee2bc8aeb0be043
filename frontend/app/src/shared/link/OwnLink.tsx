import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { growthChanged } from "../goal";
import { useT } from "../i18n";
import { ProblemNote } from "../problems";
import { Button, CopyButton, tell, useFocusBack } from "../ui";
import styles from "./link.module.css";
import { ReplaceLink } from "./ReplaceLink";

type Props = {
  heading: string;
  level?: 2 | 3;
  /** These are the rights of whoever has the link. */
  children: ReactNode;
  /** Said while there is none. */
  none: string;
  /** Said while there is one; by default only that. */
  known?: string | undefined;
  preview: string;
  linked: boolean;
  create: () => Promise<{ value: { address: string } }>;
  end: () => Promise<unknown>;
};

/** A link for somebody without an account, told once: only its hash is kept. */
export function OwnLink(props: Props) {
  const { heading, level = 3, children, none, known, preview, linked, create, end } = props;
  const Heading = `h${level}` as const;
  const t = useT();
  const [address, setAddress] = useState<string>();
  const making = useMutation({
    mutationFn: async () => {
      setAddress((await create()).value.address);
      await growthChanged();
    },
  });
  const ending = useMutation({
    mutationFn: async () => {
      await end();
      setAddress(undefined);
      tell(t("Link deleted"));
      await growthChanged();
    },
  });
  const maker = { isPending: making.isPending, ref: useFocusBack(linked || address !== undefined) };
  return (
    <div className={styles.own}>
      <Heading>{heading}</Heading>
      <p className="meta">{children}</p>
      {address && (
        <>
          <div className="with">
            <input
              className="in"
              readOnly
              // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed
              autoFocus
              aria-label={heading}
              value={address}
              onFocus={({ target }) => target.select()}
            />
            <CopyButton text={address} />
          </div>
          <p className="meta">
            {t("Copy it now and send it yourself. It won’t be shown again.")}{" "}
            <a href={address} target="_blank" rel="noreferrer">
              {preview}
            </a>
          </p>
        </>
      )}
      {!address && (
        <p className="meta">
          {linked
            ? (known ?? t("A link exists, but can’t be shown again. A new one replaces it."))
            : none}
        </p>
      )}
      <div className="row">
        {!address && linked && <ReplaceLink {...maker} onReplace={() => making.mutate()} />}
        {!address && !linked && (
          <Button {...maker} small onPress={() => making.mutate()}>
            {t("Create link")}
          </Button>
        )}
        {linked && (
          <Button small look="plain" isPending={ending.isPending} onPress={() => ending.mutate()}>
            {t("Delete link")}
          </Button>
        )}
      </div>
      <ProblemNote error={making.error ?? ending.error} />
    </div>
  );
}
