import type { Texts } from "../texts/ja";

/** The guides a rule comes from, e.g. `S4, S3`: with their titles where they are ours, as they stand where a company's. */
export function SourceNote({ source, texts }: { readonly source: string; readonly texts: Texts }) {
  const guides = source
    .split(/[,、\s]+/)
    .filter((guide) => guide !== "")
    .map((guide) => {
      const title = texts.sourceTitle[guide];
      return title === undefined ? guide : `${guide} ${title}`;
    });
  if (guides.length === 0) return null;
  return <p class="source">{texts.card.source(guides.join(" / "))}</p>;
}
