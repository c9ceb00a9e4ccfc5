import { type DateMention, type Day, findDates, mayTellDate, weekdayOf } from "../../language/dates";
import type { CompileContext, Place, ReviewContext, RuleSearch } from "../context";
import { isDayOff } from "../holidays";
import type { ReviewedSentence } from "../mail";
import type { DateRule } from "../rule";
import { bySentence } from "../sentence-notes";
import { sentencesFor } from "./sentence-rules";

/** Words that end a date's reach: what stands after them belongs to another day. */
const CLAUSE_END = /、(?=[^、]*\d)|。/;

/** Kind `date`: a weekday that is not the day's, a promise for a day gone by, a visit on a day off. */
export function compileDateRule(rule: DateRule, { matchers }: CompileContext): RuleSearch {
  const unless = matchers.addUnless(rule.unless);
  const sentences = sentencesFor(rule, rule.notBefore && !rule.weekday ? mayPromiseDate : mayHoldDate);
  return (context) => {
    const { mail } = context;
    const places: Place[] = [];
    for (const { s, field } of sentences(context)) {
      for (const date of datesOf(s, mail.draft.now)) {
        if (
          unless !== undefined &&
          s.matches.some((m) => m.matcher === unless && m.start < date.end && date.start < m.end)
        )
          continue;
        const end = offends(rule, context, s, date);
        if (end !== undefined) places.push({ field, sentence: s, start: date.start, end });
      }
    }
    return places;
  };
}

const mayHoldDate = bySentence(({ text }: ReviewedSentence) => mayTellDate(text));
/** False of sentences that promise nothing for a day. */
const mayPromiseDate = bySentence(
  (s: ReviewedSentence) =>
    mayHoldDate(s) &&
    !s.facts.request &&
    !IS_DONE.test(s.text) &&
    (s.facts.tense === "plan" || INTENDED.test(s.text)),
);
const lastDates = bySentence((): DatesTold => ({ now: "", dates: [], promised: [] }));
const NO_DATES: readonly DateMention[] = [];

/** What a sentence tells of dates, on a day of writing. */
interface DatesTold {
  now: Day;
  dates: readonly DateMention[];
  /** By place in `dates`: whether by the sentence's text it is the time of what will be done, once that was asked. */
  promised: (boolean | undefined)[];
}

/** The dates that a sentence tells, found once for a day of writing. */
export function datesOf(s: ReviewedSentence, now: Day): readonly DateMention[] {
  if (!mayHoldDate(s)) return NO_DATES;
  const kept = lastDates(s);
  if (kept.now !== now) {
    kept.now = now;
    kept.dates = findDates(s.text, now);
    kept.promised = [];
  }
  return kept.dates;
}

/** Where the offence ends in the sentence, or undefined where there is none. */
function offends(
  rule: DateRule,
  context: ReviewContext,
  s: ReviewedSentence,
  date: DateMention,
): number | undefined {
  const { mail } = context;
  if (rule.weekday === "mismatch") {
    if (date.weekday === undefined || date.relative || !date.first) return undefined;
    if (CITED.test(s.text.slice(date.end, date.end + CITED_REACH))) return undefined;
    return weekdayOf(date.first) !== date.weekday && !fitsAnotherMonth(date, mail.draft.now)
      ? date.end
      : undefined;
  }
  if (rule.notBefore === "today") {
    if (date.relative || !date.first || date.first >= mail.draft.now) return undefined;
    return promisedAt(s, date, context) ? predicateEnd(s, date) : undefined;
  }
  if (rule.holiday) {
    if (!date.first || !date.last) return undefined;
    if (date.first < mail.draft.now || !(isDayOff(date.first) && isDayOff(date.last))) return undefined;
    const action = rule.role === "visit" ? visitAfter(s, date, context) : undefined;
    if (rule.role === "visit" && action === undefined) return undefined;
    return readerAskedFor(date, context) ? undefined : (action ?? date.end);
  }
  return undefined;
}

/** 「25日（木）」と書いておりました: a date cited as it was written, not told. */
const CITED =
  /^[」』]?(?:と(?:書|記|表|印|案|伝|打|読|発|すべき|あ[るりっ]|い[うっ]|の(?:記|表|ご?案内|お伝え|ご?連絡)|ご案内|お伝え|ご連絡|なって)|は、?(?:誤|間違|正しく))/;
const CITED_REACH = 12;

/** A bare 24日（火） of another month than this is right there. */
function fitsAnotherMonth(date: DateMention, now: string): boolean {
  if (!date.dayOnly || !date.first) return false;
  const year = +now.slice(0, 4);
  const month = +now.slice(5, 7);
  const day = date.first.slice(8);
  return [-1, 1].some((step) => {
    const d = new Date(Date.UTC(year, month - 1 + step, +day));
    return d.getUTCDate() === +day && d.getUTCDay() === date.weekday;
  });
}

/** The hour that may follow a date, and the particle that makes it the time of something done. */
const DONE_THEN =
  /^\s*(?:の?\s*(?:午前|午後|朝|夕方?|正午|夜|昼)[^、。]{0,8}?)?(?:の?\s*\d{1,2}(?::\d{2}|時(?:\d{1,2}分|半)?))?(?:頃|ごろ)?(?:まで|中|に|、|には|を予定|(?:より|から)(?=[^、。]{0,24}(?:開始|再開|実施|運用|適用|変更|施行)(?:いた|し|する)|[^、。]{0,24}(?:始め|改め)(?:ます|る予定)))/;
const DONE_THEN_ASIDE = /^[^、。]{0,24}?(?:に|までに|まで|中に)、/;

/** 25日にお持ちした証明書の欄に、…: what was done on that day, before the aside ends. */
const TOLD_ASIDE = /^[^、。]*[いきしちりっん][ただ][^、。]*、/;

/** お届けする予定です, 伺う所存です, 13日を予定しております. */
const INTENDED =
  /(?:予定|所存|見込み|見通し|つもり|運び)(?:で(?:す|ございます|おります)|と(?:なって|いたして|して)おります)。?$|(?:予定して|(?:よう|べく)[^、。]{0,8}(?:急いで|進めて|手配して|準備して|調整して|努めて))(?:おり|い)ます。?$/;

/** 16日の朝に差し替えてあります: the state that a deed has left. */
const IS_DONE = /[てで](?:あり|ござい)ます。?$/;

/** How things stand, as against what will be done. */
const STANDS = /(?:ません|いただけます|頂けます|できます|おります|ございます|なります)。?$/;

/** The date is the time of what will be done: a plan, not a fact. */
function promisedAt(s: ReviewedSentence, date: DateMention, { moves, mail }: ReviewContext): boolean {
  const { dates, promised } = lastDates(s);
  const at = dates.indexOf(date);
  promised[at] ??= soundsPromised(s, date, mail.draft.now);
  if (!promised[at]) return false;
  const said = moves.movesOf(s);
  const bare = said.size === 0 || (said.size === 1 && said.has("facts"));
  return bare || PROMISES.some((move) => said.has(move));
}

/** The same by the sentence's text alone. */
function soundsPromised(s: ReviewedSentence, date: DateMention, now: Day): boolean {
  const after = s.text.slice(date.end, date.end + REACH);
  if (!DONE_THEN.test(after)) return false;
  // …を予定しております is a plan, told as a state.
  if (!INTENDED.test(s.text) && /^[^、。]*(ており|ています|てい(?=る))/.test(after)) return false;
  // 20日にお支払いすべき…, 16日から18日まで: what was due, or went on.
  if (DUE.test(after) || /から\s*$/.test(s.text.slice(0, date.start))) return false;
  // 11日に改め、現在は…おります: done on that day; what the sentence ends with is how things stand since.
  if (/[しいきちりえけせてめれみび]、/.test(after) && STANDS.test(s.text)) return false;
  // 1日に復元し、費用をお支払いします: a day gone by is that of the clause which it opens.
  if (OPENS_CLAUSE.test(after) && !SAME_DAY.test(after)) return false;
  // 18日に届いた品を…, 19日に訂正し、25日に…: the date belongs to what stands before the promise.
  if (datesOf(s, now).some((d) => d.start >= date.end && (d.first ?? "") >= now)) return false;
  const bygone = s.morphemes.some((m) => m.start >= date.end && m.base === "た" && m.pos === "助動詞");
  return !bygone || (DONE_THEN_ASIDE.test(after) && !TOLD_ASIDE.test(after));
}

const OPENS_CLAUSE = /^[^、。]*(?:[にで]?[ぁ-ん一-龠]+[しいきちりえけせめれみび])、/;
/** 17日にお持ちし、その日のうちに…: both clauses are of that day. */
const SAME_DAY = /^[^、。]*、(?:その日|同日|当日)/;

/** お届けすべき品, お約束した, はずの, 予定だった. */
const DUE = /^[^、。]*(?:べき|はずの|はずだ|予定の|予定だ|予定でし|約束)/;
const PROMISES = ["next-contact", "remedy", "prevention", "compensation"] as const;
/** How far after a date its clause may reach, in code units. */
const REACH = 200;

function predicateEnd(s: ReviewedSentence, date: DateMention): number {
  const rest = s.text.slice(date.end);
  const stop = rest.search(/[。、]?$/);
  return date.end + (stop < 0 ? rest.length : stop);
}

const WAS = /(?:った|ました|した)(?![いくし])/;
/** 土日を除き, 日曜以外に, 祝日は休み. */
const SPARED = /^(?:・?祝日?)?(?:を|は)?(?:除|以外|休み|休業|避け|控え)/;
const SPARED_REACH = 8;
/** 22日か23日に, 21日（土）・22日（日）: days named together. Otherwise the first is another matter's. */
const JOINED =
  /^\s*(?:か|と|や|から|または|あるいは|もしくは|[、・〜~-])?\s*(?:または|もしくは|あるいは)?\s*$/;

/** A visit or a call of ours after the date, before another day is named. */
function visitAfter(
  s: ReviewedSentence,
  date: DateMention,
  { detector, mail }: ReviewContext,
): number | undefined {
  const hit = detector.find("visit", s);
  if (!hit || hit.end <= date.end) return undefined;
  // 伺った際の: a visit that was.
  if (s.facts.tense === "past" || WAS.test(s.text.slice(hit.start, hit.end + 2))) return undefined;
  if (SPARED.test(s.text.slice(date.end, date.end + SPARED_REACH))) return undefined;
  const another = datesOf(s, mail.draft.now).find((d) => d.start >= date.end && d.end <= hit.start);
  if (another && !JOINED.test(s.text.slice(date.end, another.start))) return undefined;
  const between = s.text.slice(date.end, hit.start);
  if (/ご都合|ご希望|お望み/.test(between)) return undefined;
  return CLAUSE_END.test(between) && /\d+日|曜/.test(between) ? undefined : hit.end;
}

/** 日曜は法事に出ます: the day is named to say that it is taken. */
const TAKEN = /法事|出かけ|出掛け|留守|不在|用事|予定が|仕事(?:です|で、|が)|休ませ|休みたい|ゆっくり/;

/** The customer named that day (or its weekday) in the mail that this one answers. */
function readerAskedFor(date: DateMention, { mail }: ReviewContext): boolean {
  const weekday = date.first ? "日月火水木金土"[weekdayOf(date.first)] : undefined;
  return mail.quoted.some((q) => {
    if (TAKEN.test(q.text) || /(困|不要|やめ|控え|ご遠慮|無理|避け)/.test(q.text)) return false;
    if (weekday !== undefined && (q.text.includes(`${weekday}曜`) || q.text.includes(`（${weekday}）`)))
      return true;
    if (/(土日|週末|休日|祝日)/.test(q.text)) return true;
    return datesOf(q, mail.draft.now).some((d) => d.first !== undefined && d.first === date.first);
  });
}
