/** Holds the translator's element that replaced a text, and the original. */
type Translated = { font: Element; original: string };

/**
 * A browser that translates the page puts an element, FONT, in the place of each text, and React goes on with the text that it
 * took away: what changes keeps its old words, and what goes fails. So the text goes back to its place, empty, before its
 * translation. When React writes into it or takes it away, the translation goes.
 *
 * @see https://github.com/facebook/react/issues/11538
 * @returns ends it
 */
export function keepTranslated(): () => void {
  const translations = new WeakMap<Text, Translated>();
  const texts = new WeakMap<Element, Text>();

  const translate = (text: Text, font: Element) => {
    // Some put the text into the element instead of a copy.
    if (font.contains(text)) text.replaceWith(text.cloneNode());
    translations.set(text, { font, original: text.data });
    texts.set(font, text);
    font.before(text);
    text.data = "";
  };
  const forget = (text: Text) => {
    translations.get(text)?.font.remove();
    translations.delete(text);
  };
  /** The reader wants to see the page as it was. */
  const restore = (text: Text, added: Iterable<Node>) => {
    for (const each of added) if (each instanceof Text && each !== text) each.remove();
    text.data = translations.get(text)?.original ?? text.data;
    translations.delete(text);
  };

  const onRemoved = (removed: Node, record: MutationRecord) => {
    if (removed instanceof Text) {
      const known = translations.get(removed);
      const font = fontsIn(record).find((each) => !texts.has(each));
      if (font) translate(removed, font);
      else if (!removed.isConnected || !known) forget(removed);
      else if (known.font.isConnected) removed.after(known.font);
      else restore(removed, []);
    } else if (removed instanceof Element && !removed.isConnected) {
      const text = texts.get(removed);
      if (text?.isConnected && translations.has(text)) restore(text, record.addedNodes);
    }
  };
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (record.type === "characterData") forget(record.target as Text);
      for (const removed of record.removedNodes) onRemoved(removed, record);
    }
    // What was done here is no news.
    observer.takeRecords();
  });
  observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  return () => observer.disconnect();
}

/** The translator's elements in the place of what was removed, and just before and after it. */
const fontsIn = ({ addedNodes, previousSibling, nextSibling }: MutationRecord): Element[] =>
  [...addedNodes, previousSibling, nextSibling].filter(
    (node) => node instanceof Element && node.localName === "font" && node.isConnected,
  ) as Element[];
