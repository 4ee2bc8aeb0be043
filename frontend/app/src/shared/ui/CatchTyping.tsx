type Props = { label: string; value: string; onType: (text: string) => void };

/** Takes what is typed while the dialog that was asked for is still loading; it goes on in the dialog's own field. */
export const CatchTyping = ({ label, value, onType }: Props) => (
  <textarea
    className="sr"
    aria-label={label}
    // biome-ignore lint/a11y/noAutofocus: it stands for the field that was asked for
    autoFocus
    value={value}
    onChange={({ target }) => onType(target.value)}
  />
);
