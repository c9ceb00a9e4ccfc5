import { normalize } from "../../language/normalize";
import type { Place } from "../context";
import type { Mail, ReviewedSentence } from "../mail";
import { bySentence } from "../sentence-notes";
import type { Check } from "./check";

const VARIANTS: readonly (readonly [string, string])[] = [
  ["髙", "高"],
  ["邊", "辺"],
  ["邉", "辺"],
  ["﨑", "崎"],
  ["嵜", "崎"],
  ["澤", "沢"],
  ["齋", "斎"],
  ["齊", "斉"],
  ["斎", "斉"],
  ["濵", "浜"],
  ["濱", "浜"],
  ["廣", "広"],
  ["嶋", "島"],
  ["嶌", "島"],
  ["國", "国"],
  ["眞", "真"],
  ["惠", "恵"],
  ["櫻", "桜"],
  ["龍", "竜"],
  ["萬", "万"],
  ["藏", "蔵"],
  ["德", "徳"],
  ["吉", "𠮷"],
  ["栁", "柳"],
  ["舘", "館"],
  ["壽", "寿"],
  ["榮", "栄"],
  ["會", "会"],
  ["曾", "曽"],
  ["條", "条"],
  ["𣘺", "橋"],
  ["桒", "桑"],
  ["冨", "富"],
  ["渕", "淵"],
  ["增", "増"],
  ["彌", "弥"],
  ["靜", "静"],
  ["峯", "峰"],
  ["檜", "桧"],
  ["埜", "野"],
  ["鐵", "鉄"],
  ["實", "実"],
  ["兒", "児"],
  ["瀨", "瀬"],
  ["賴", "頼"],
];
const COMPANY =
  /(株式会社|有限会社|合同会社|合資会社|一般社団法人|社団法人|医療法人|学校法人|社会福祉法人|（株）|（有）|\(株\)|\(有\))/;
const HONOURED = /^(.*?)\s*(?:様|さま|殿|先生|さん)(?:へ)?$/u;
const NAME = /^[\p{Script=Han}\p{Script=Katakana}ーヶ々ぁ-ん]+$/u;
/** Firms, departments and laboratories: what stands before the name on its line. */
const AFFILIATION =
  /会社|法人|（株）|（有）|(?:部|課|室|係|局|科|庁|署|窓口|センター|グループ|チーム)$|..(?:店|院|園|校|所|会|社)$/u;
/** Longer words before the name are no family names. */
const FAMILY_NAME = 4;
const ROLE =
  /(部長|課長|係長|社長|会長|所長|店長|院長|園長|館長|支配人|主任|ご?担当者?|室長|理事長?|事務長|取締役|代表|社長|教授|各位|御中|お客)/;

/** One spelling for the variants of the same name. */
export function foldName(name: string): string {
  let out = normalize(name).text.replace(/[\s　]/g, "");
  for (const [from, to] of VARIANTS) out = out.replaceAll(from, to);
  return out;
}

interface Named {
  /** Words of which one is the name: family name and given name. */
  readonly names: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** The name on a line that ends in 様: its last word, and a short word before it (武田 一郎 様). */
function personOn(text: string): { readonly names: readonly string[]; readonly start: number } | undefined {
  const honoured = HONOURED.exec(text.trimEnd());
  if (!honoured || /皆|みな|[〇○◯●△□×]/u.test(text)) return undefined;
  const words = (honoured[1] as string).split(/\s+/).filter((w) => w !== "");
  const last = words.at(-1);
  if (last === undefined || !NAME.test(last) || AFFILIATION.test(last) || ROLE.test(last) || last.length > 8)
    return undefined;
  const before = words.at(-2);
  const isFamily =
    before !== undefined &&
    NAME.test(before) &&
    before.length <= FAMILY_NAME &&
    !AFFILIATION.test(before) &&
    !ROLE.test(before);
  const names = isFamily ? [before, last] : [last];
  return { names: names.map(foldName), start: text.lastIndexOf(isFamily ? before : last) };
}

interface NamesOnLine {
  readonly person: Named | undefined;
  readonly company: Named | undefined;
}

/** The names on a line of the salutation; kept with the line's analysis, so that only the line's text may have a say. */
function namesOn({ text }: ReviewedSentence): NamesOnLine | undefined {
  if (/^[（]?\s*(cc|CC|写)/.test(text)) return undefined;
  const company = text.match(
    /(?:株式会社|有限会社|合同会社|（株）)\s*([^\s（）、様]{2,20})|([^\s（）、様]{2,20}?)(?:株式会社|有限会社|合同会社|（株）)/u,
  );
  const companyName = company?.[1] ?? company?.[2];
  const start = text.indexOf(company?.[0] ?? "");
  const person = personOn(text);
  return {
    company: companyName
      ? { names: [foldName(companyName)], start, end: start + (company?.[0].length ?? 0) }
      : undefined,
    person: person && { names: person.names, start: person.start, end: text.length },
  };
}

interface KnownNames {
  readonly people: string;
  readonly companies: string;
}

/** Japanese names that the mail itself gives for the addressee: To (without addresses) and the quoted mail's sender. */
function compileKnownNames(): (mail: Mail) => KnownNames {
  let last: { readonly given: string; readonly names: KnownNames } | undefined;
  let asked: { readonly to: string; readonly quoted: Mail["quoted"] } | undefined;
  return ({ draft, quoted }) => {
    const all = JSON.stringify(draft.to);
    if (last && asked?.to === all && asked.quoted === quoted) return last.names;
    asked = { to: all, quoted };
    const to = draft.to.map((t) => t.replace(/<[^>]*>/g, "").replace(/"/g, ""));
    const lines = quoted
      .map((q) => q.text)
      .filter((t) => t.length <= 24 && !/[。？！]/.test(t) && !/(様|さま|さん|先生)$/.test(t))
      .slice(-3);
    const given = JSON.stringify([to, lines]);
    if (last?.given !== given) last = { given, names: readNames(to, lines) };
    return last.names;
  };
}

function readNames(to: readonly string[], lines: readonly string[]): KnownNames {
  const addressees = to.map(foldName);
  const all = [...addressees, ...lines.map(foldName)].filter((t) =>
    /[\p{Script=Han}\p{Script=Katakana}ぁ-ん]/u.test(t),
  );
  return {
    people: all.filter((t) => !/[A-Za-z]{2,}/.test(t)).join("\n"),
    companies: all.filter((t) => COMPANY.test(t) || addressees.includes(t)).join("\n"),
  };
}

/** The name or company in the salutation is not that of the addressee or of the mail's sender. */
export const addresseeMismatch: Check = () => {
  const namesOf = bySentence(namesOn);
  const knownNames = compileKnownNames();
  let last: Asked | undefined;
  return ({ mail }) => {
    const lines = mail.sentences.filter((s) => s.sentence.zone === "salutation" && namesOf(s) !== undefined);
    const known = lines.length > 0 ? knownNames(mail) : undefined;
    if (!known) return [];
    const isSame = last?.known === known && last.lines.length === lines.length;
    if (last && isSame && last.lines.every((s, i) => s === lines[i])) return last.places;
    const places = mismatches(lines, namesOf, known);
    last = { lines, known, places };
    return places;
  };
};

/** What was asked last: address lines change seldom while a mail is written. */
interface Asked {
  readonly lines: readonly ReviewedSentence[];
  readonly known: KnownNames;
  readonly places: readonly Place[];
}

function mismatches(
  lines: readonly ReviewedSentence[],
  namesOf: (s: ReviewedSentence) => NamesOnLine | undefined,
  known: KnownNames,
): readonly Place[] {
  const persons = lines.flatMap((s) => namesOf(s)?.person ?? []);
  const companies = lines.flatMap((s) => namesOf(s)?.company ?? []);
  if (persons.length === 0 && companies.length === 0) return [];
  const place = (named: Named): readonly Place[] => {
    const sentence = lines.find((s) => namesOf(s)?.person === named || namesOf(s)?.company === named);
    return sentence ? [{ field: "body", sentence, start: named.start, end: named.end }] : [];
  };
  const wrongPerson =
    persons.length > 0 &&
    known.people !== "" &&
    hasPersonName(known.people) &&
    !persons.some(
      (p) => p.names.some((name) => matches(name, known.people)) && !isNamesake(p.names, known.people),
    );
  if (wrongPerson) return place(persons[0] as Named);
  const knownCompanies = known.companies
    .split("\n")
    .flatMap((line) => [
      ...line.matchAll(
        /(?:株式会社|有限会社|合同会社|\(株\)|（株）)([^\s]{2,12})|([^\s]{2,12}?)(?:株式会社|有限会社|合同会社|\(株\)|（株）)/gu,
      ),
    ])
    .map((m) => m[1] ?? m[2] ?? "");
  const wrong = companies.find(
    (c) =>
      knownCompanies.length > 0 &&
      !c.names.some((name) => knownCompanies.some((k) => k.includes(name) || name.includes(k))),
  );
  return wrong ? place(wrong) : [];
}

function hasPersonName(known: string): boolean {
  return known
    .split("\n")
    .some(
      (line) =>
        !/^(.*(部|課|室|係|窓口|御中|各位|会社|グループ|センター))$/.test(line.replace(/様$/, "")) &&
        !/^(お客様|ご利用|会員)/.test(line),
    );
}

/** The given name is right and the family name is another's: 小田島 瑞穂 for 小田切 瑞穂. */
function isNamesake([family, given]: readonly string[], known: string): boolean {
  if (family === undefined || given === undefined || known.includes(family)) return false;
  return known.split("\n").some((line) => {
    const name = line.replace(/様$/, "");
    const before = name.length - given.length;
    return name.endsWith(given) && before > 0 && before <= FAMILY_NAME;
  });
}

/** The family name stands among the known names, or the known name begins with it. */
function matches(name: string, known: string): boolean {
  return (
    known.includes(name) ||
    known.split("\n").some((k) => k !== "" && (name.startsWith(k) || name.includes(k.replace(/様$/, ""))))
  );
}
