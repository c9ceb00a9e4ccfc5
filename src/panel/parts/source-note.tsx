import type { Texts } from "../texts/ja";

/** The guides a rule comes from, e.g. `S4, S3`: by their titles where they are ours, as they stand where a company's. */
export function SourceNote({ source, texts }: { readonly source: string; readonly texts: Texts }) {
  const isOurs = (guide: string) => Object.hasOwn(texts.sourceTitle, guide);
  const guides = source.split(/[,、]/).flatMap((part) => {
    const words = part.split(/\s+/).filter((word) => word !== "");
    // A company's source has spaces of its own: 社内文書基準 2.1.
    if (!words.every(isOurs)) return [part.trim()];
    return words.map((guide) => texts.sourceTitle[guide] ?? guide);
  });
  if (guides.length === 0) return null;
  return <p class="source">{texts.card.source(guides.join(" / "))}</p>;
}
