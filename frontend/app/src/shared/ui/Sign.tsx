import type { Schemas } from "../api";
import styles from "./Sign.module.css";

export type SignKind = Schemas["BlockKind"];

const ring = <circle cx="6" cy="6" r="3.9" fill="none" strokeWidth="2.6" />;
const shapes = {
  team: <circle cx="6" cy="6" r="5" />,
  lead: <rect x="1.4" y="1.4" width="9.2" height="9.2" />,
  product: <path d="M6 .6 11.6 10.8H.4Z" />,
  client: <path d="m6 0 6 6-6 6-6-6Z" />,
  manager: <path d="M4.2 0h3.6v4.2H12v3.6H7.8V12H4.2V7.8H0V4.2h4.2Z" />,
  smaller: (
    <>
      <circle cx="6" cy="2.8" r="2.6" />
      <circle cx="2.9" cy="8.8" r="2.6" />
      <circle cx="9.1" cy="8.8" r="2.6" />
    </>
  ),
};
const own = [
  { name: styles.own0, shape: ring },
  { name: styles.own1, shape: <path d="M.6 10.6a5.4 7.6 0 0 1 10.8 0Z" /> },
  { name: styles.own2, shape: <path d="M.6.8h10.8L7.2 6l4.2 5.2H.6L4.8 6Z" /> },
  { name: styles.own3, shape: <rect x=".2" y="3.2" width="11.6" height="5.6" rx="2.8" /> },
];

type Props = {
  kind: SignKind;
  /** Which of the four spare signs a group that the lead named has: its place among those. */
  spare?: number;
};

/** The marker of a group: colour and shape. Its name stands beside it in ink. */
export function Sign({ kind, spare = 0 }: Props) {
  const drawn =
    kind === "own" ? own[spare % own.length] : { name: styles[kind], shape: shapes[kind] };
  return (
    <svg className={`m ${drawn?.name ?? ""}`} viewBox="0 0 12 12" aria-hidden="true">
      {drawn?.shape}
    </svg>
  );
}
