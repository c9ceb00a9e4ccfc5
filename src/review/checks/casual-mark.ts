import type { Mail } from "../mail";
import type { Check } from "./check";
import { inText, matchesOf, outsideZones, protectedZones } from "./raw-text";
import { isQuoted } from "../in-quotes";

/** A predicate's end, or anything at the end of a line: inside a name (いきいき！体操) the mark belongs to the name. */
const EXCLAMATION =
  /(?<=ます|です|した|せん|さい|ょう|ない|たい|めん|ごめ|だよ|だね|すね|すよ|てね|るね|るよ|たね|たよ|よね|[ねよだ])[！!]+|(?<![A-Za-z])[！!]+(?=[\s　。」）)！!]|$)/gmu;
const NOTE = /[♪♫♬]+/gu;
const STAR = /(?<=[ぁ-んー。！!、])[☆★]+(?=[\s　。！!]|$)/gmu;
const LAUGH =
  /[（(](?:笑|汗|涙|泣|爆|爆笑|苦笑)[）)]|(?<=[ぁ-んー。、！!])笑+(?=[\s　。、]|$)|(?<=です|ます|した|せん|てた|った|ちゃった|。)[汗泣涙]+(?=[\s　。、]|$)|(?<=[ぁ-んァ-ヶー一-龠。、！!）)])[wｗ]+(?=[\s　。、！!]|$)/gmu;
const DRAWL =
  /(?<=[すたんねよなまいかくりーっ])[〜～~]+(?=[\s　。、！!♪☆★（(]|$)|(?<=[まよすろ])[〜～~]+(?=[せすろ]?[んいくね](?:[\s　。、！!]|$))|(?<=ませ)[〜～~]+ん|(?<=くださ|下さ)[〜～~]+い/gmu;
const TRAIL =
  /(?<=[ぁ-ん])(?:[…‥]+|・{2,}|\.{3,}|．{3,}|。{2,}|、{2,})(?=[\s　。、]|$)|(?<=[一-龠ァ-ヶー])(?:[…‥]+|・{3,}|\.{3,}|。{2,})(?=[\s　。]|$)/gmu;
/** Looked for at the beginning of a run only, and no longer than an address may be: linear in any text. */
const ADDRESS = /https?:\/\/\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]+/gu;
const NAME =
  /[^\s　、。，（）()<>"「」]*[！!☆★♪][^\s　、。，（）()<>"「」]+|[^\s　、。，（）()<>"「」]{2,}[！!☆★♪](?=[\s　]|$)/gmu;

/** Every such mark holds one of these; telling that there is none is much cheaper than the patterns. */
const MAYBE = /[！!♪♫♬☆★笑汗涙泣爆wｗ〜～~…‥]|[・.．。、]{2}/;

/** Marks of chat: ！ ♪ ☆ 笑 ｗ, a drawled 〜, a trailing ……. Names, addresses, quotations and ranges are left alone. */
export const casualMark: Check = () => {
  const patterns = [EXCLAMATION, NOTE, STAR, LAUGH, DRAWL, TRAIL];
  const search = inText((text) => {
    if (!MAYBE.test(text)) return [];
    const found = patterns.flatMap((pattern) => matchesOf(pattern, text));
    if (found.length === 0) return found;
    const addresses = matchesOf(ADDRESS, text);
    return found.filter(({ start, end }) => {
      if (addresses.some((a) => a.start <= start && end <= a.end)) return false;
      const line = text.lastIndexOf("\n", start) + 1;
      return !isQuoted(text.slice(line), start - line);
    });
  });
  return ({ mail }) => {
    let names: readonly string[] | undefined;
    return (["subject", "body"] as const).flatMap((field) =>
      outsideZones(mail, field, search(mail, field), ["quoted", "salutation"])
        .filter(({ start }) => {
          names ??= namesWithMarks(mail);
          return !names.some((name) => isInside(mail.draft[field], name, start));
        })
        .map((span) => ({ field, span })),
    );
  };
};

/** Names of firms and people that hold such a mark, as address lines and the signature write them. */
function namesWithMarks(mail: Mail): readonly string[] {
  const lines = protectedZones(mail, ["salutation", "signature"]).map((z) =>
    mail.draft.body.slice(z.start, z.end),
  );
  return [...lines.filter((l) => !/(です|ます|した|せん|さい)/.test(l)), ...mail.draft.to].flatMap((line) =>
    [...line.matchAll(NAME)].map((m) => m[0]),
  );
}

function isInside(text: string, name: string, at: number): boolean {
  const from = text.lastIndexOf(name, at);
  return from >= 0 && at < from + name.length;
}
