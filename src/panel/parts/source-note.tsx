import type { Texts } from "../texts/ja";

/** Where a rule comes from: guides of ours, e.g. `S4, S3`, with their titles; a company's own words as they stand. */
export function SourceNote({ source, texts }: { readonly source: string; readonly texts: Texts }) {
  const parts = source.split(/[,、\s]+/).filter((part) => part !== "");
  if (parts.length === 0) return null;
  const isOurs = parts.every((guide) => Object.hasOwn(texts.sourceTitle, guide));
  const said = isOurs ? parts.map((guide) => `${guide} ${texts.sourceTitle[guide]}`).join(" / ") : source;
  return <p class="source">{texts.card.source(said)}</p>;
}
