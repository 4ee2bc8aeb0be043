let member = "";
let onSomebodyElse = (): void => undefined;

/** The member whom this tab shows; nobody until that is read, and after they have signed out. */
export const loadedFor = (): string => member;

export function loadFor(id: string): void {
  member = id;
}

/** Sets what happens when the server says that another member is signed in by now. */
export function whenSomebodyElse(listener: () => void): void {
  onSomebodyElse = listener;
}

export const somebodyElse = "signed-in-as-somebody-else";
export const tellSomebodyElse = (): void => onSomebodyElse();
