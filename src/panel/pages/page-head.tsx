import type { Texts } from "../texts/ja";

export type OwnPage = "practice" | "history" | "options";

/** The head of a page of ours: the name, and the way to the other pages. */
export function PageHead({
  current,
  texts,
}: {
  readonly current: OwnPage | undefined;
  readonly texts: Texts;
}) {
  const names: Readonly<Record<OwnPage, string>> = {
    practice: texts.popup.practice,
    history: texts.popup.history,
    options: texts.popup.options,
  };
  return (
    <header class="page-head">
      <p class="page-brand">{texts.productName}</p>
      <nav class="page-links" aria-label={texts.popup.links}>
        {(Object.keys(names) as OwnPage[]).map((name) => (
          <a key={name} href={`/${name}.html`} aria-current={name === current ? "page" : undefined}>
            {names[name]}
          </a>
        ))}
      </nav>
    </header>
  );
}
