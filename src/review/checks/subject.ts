import type { Mail } from "../mail";
import { type Check, stringsOf } from "./check";

const PREFIX = /^(?:\s*(?:re|fw|fwd|aw|返信|転送)\s*(?:\[\d+\])?\s*[:：])+/i;
const REPLY = /^\s*(?:re|返信)\s*(?:\[\d+\])?\s*[:：]/i;

/** The subject without Re: and Fw:, normalised. */
function bareSubject(mail: Mail): string {
  return mail.subject.normalized.text.replace(PREFIX, "").trim();
}

/** Nothing in the subject but Re:, marks, or one of the words for none (`none`: 無題 …). */
export const subjectMissing: Check = (rule) => {
  const none = stringsOf(rule, "none");
  let known: { readonly subject: string; readonly missing: boolean } | undefined;
  return ({ mail }) => {
    if (known?.subject !== mail.draft.subject) {
      const bare = bareSubject(mail).replace(/[（）()「」【】[\]<>〈〉\s　・。、:：…ー_-]/g, "");
      const missing = bare === "" || none.some((w) => w.toLowerCase() === bare.toLowerCase());
      known = { subject: mail.draft.subject, missing };
    }
    return known.missing ? [{ field: "subject", whole: true }] : [];
  };
};

/** A subject of words that name no matter (`generic`): お詫び, ご報告, 先日の件. Replies carry the customer's subject. */
export const subjectVague: Check = (rule) => {
  const generic = new Set(stringsOf(rule, "generic"));
  return ({ mail }) => {
    if (REPLY.test(mail.draft.subject)) return [];
    const bare = bareSubject(mail);
    if (bare === "") return [];
    const names = mail.subjectSentences.some((s) =>
      s.morphemes.some((m) => {
        if (generic.has(m.surface) || generic.has(m.base)) return false;
        if (m.pos === "動詞" || m.pos === "形容詞") return m.detail1 === "自立";
        if (m.pos !== "名詞") return false;
        if (["数", "接尾", "非自立", "代名詞", "副詞可能"].includes(m.detail1)) return false;
        return !(m.detail2 === "人名" || m.detail2 === "組織");
      }),
    );
    if (names) return [];
    const start = mail.draft.subject.search(/\S/);
    return [{ field: "subject", span: { start, end: mail.draft.subject.trimEnd().length } }];
  };
};
