import type { Check } from "./check";
import { stringsOf } from "./check";
import { findInText } from "./raw-text";

const BRACKETED = /[mｍ＼ヽ\\o]?[（(][^（()）\n]{1,14}[)）][;；／/ノmｍoゞシ]*/gu;
/** Eyes and mouths that no ordinary text in brackets is made of. */
const FACE = /[\^＾´｀`ω∀Д°º゜・;；>＞<＜Tт_＿‿╹◕≧≦ーωεзv▽◇皿;╥;눈ಠ･]/gu;
const FACE_LETTERS = /[ﾉノヽωДдTtвvＴεзoOmｍｖ゜°ー]/gu;

/** Kaomoji: bracketed faces (^^;, m(_ _)m, ＼(^o^)／ …, and the bare ones that the rule lists (orz). */
export const kaomoji: Check = (rule) => {
  const bare = stringsOf(rule, "bare");
  const barePattern =
    bare.length > 0
      ? new RegExp(`(?<![A-Za-z])(?:${bare.map(escapeRegExp).join("|")})(?![A-Za-z])`, "g")
      : undefined;
  return ({ mail }) =>
    (["subject", "body"] as const).flatMap((field) => {
      const faces = findInText(mail, field, BRACKETED, ["quoted"]).filter(({ text }) => isFace(text));
      const eyes = findInText(mail, field, EYES, ["quoted"]);
      const bareFaces = barePattern ? findInText(mail, field, barePattern, ["quoted"]) : [];
      return [...faces, ...eyes, ...bareFaces];
    });
};

/** ごめんなさい><: eyes without a face, at the end of the words. */
const EYES =
  /(?<=[ぁ-んァ-ヶー一-龠。！!）)])(?:[>＞][_＿.]?[<＜])(?=[\s　。、！!]|$)|[（(][´;；｀][^（()）\n]{0,4}(?:Д|ω|д)[^（()）\n]{0,4}[⊂つノヽ]{1,2}/gmu;
/** (*_*), (。-人-。): stars for eyes, hands put together. */
const ODD_FACE = /[*＊@＠xX×.,;][_＿.][*＊@＠xX×.,;]|[-ー−－]人[-ー−－]/u;

function isFace(text: string): boolean {
  const inner = text.replace(/^[^（(]*[（(]/, "").replace(/[)）].*$/u, "");
  if (ODD_FACE.test(inner)) return true;
  if (/[\p{L}\p{N}]/u.test(inner.replace(FACE_LETTERS, ""))) return false;
  const marks = inner.match(FACE)?.length ?? 0;
  return marks >= 2 && marks * 2 >= inner.replace(/\s/g, "").length;
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
