import type { Span } from "../../language/span";
import type { Check } from "./check";
import { stringsOf } from "./check";
import { inText, matchesOf, outsideZones } from "./raw-text";

const BRACKETED = /[mｍ＼ヽ\\o]?[（(][^（()）\n]{1,14}[)）][;；／/ノmｍoゞシ]*/gu;
/** Eyes and mouths that no ordinary text in brackets is made of. */
const FACE = /[＾^´｀`ω∀Д°º゜・;；>＞<＜Tт_＿‿╹◕≧≦ーωεзv▽◇皿;╥;눈ಠ･]/gu;
const FACE_LETTERS = /[ﾉノヽωДдTtвvＴεзoOmｍｖ゜°ー]/gu;

/** Kaomoji: bracketed faces (^^;, m(_ _)m, ＼(^o^)／ …, and the bare ones that the rule lists (orz). */
export const kaomoji: Check = (rule) => {
  const bare = stringsOf(rule, "bare");
  const barePattern =
    bare.length > 0
      ? new RegExp(`(?<![A-Za-z])(?:${bare.map(escapeRegExp).join("|")})(?![A-Za-z])`, "g")
      : undefined;
  const search = inText((text) => {
    const bracketed = MAYBE_BRACKETED.test(text)
      ? matchesOf(BRACKETED, text).filter(({ start, end }) => isFace(text.slice(start, end)))
      : NONE;
    const eyes = MAYBE_EYES.test(text) ? matchesOf(EYES, text) : NONE;
    const named = barePattern ? matchesOf(barePattern, text) : NONE;
    return bracketed.length + eyes.length + named.length > 0 ? [...bracketed, ...eyes, ...named] : NONE;
  });
  return ({ mail }) =>
    (["subject", "body"] as const).flatMap((field) =>
      outsideZones(mail, field, search(mail, field), ["quoted"]).map((span) => ({ field, span })),
    );
};

/** What every match of the two patterns holds: telling that there is none is much cheaper. */
const MAYBE_BRACKETED = /[（(]/;
const MAYBE_EYES = /[>＞（(]/;
const NONE: readonly Span[] = [];

/** ごめんなさい><: eyes without a face, at the end of the words. */
const EYES =
  /(?<=[ぁ-んァ-ヶー一-龠。！!）)])(?:[>＞][_＿.]?[<＜])(?=[\s　。、！!]|$)|[（(][´;；｀][^（()）\n]{0,4}(?:Д|ω|д)[^（()）\n]{0,4}[⊂つノヽ]{1,2}/gmu;
/** (*_*), (。-人-。): stars for eyes, hands put together. */
const ODD_FACE = /[*＊@＠xX×.,;．，][_＿.．][*＊@＠xX×.,;．，]|[-ー−－]人[-ー−－]/u;

function isFace(text: string): boolean {
  const inner = text.replace(/^[^（(]*[（(]/, "").replace(/[)）].*$/u, "");
  if (ODD_FACE.test(inner)) return true;
  const marks = inner.match(FACE)?.length ?? 0;
  if (marks < 2 || /[\p{L}\p{N}]/u.test(inner.replace(FACE_LETTERS, ""))) return false;
  return marks * 2 >= inner.replace(/\s/g, "").length;
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
