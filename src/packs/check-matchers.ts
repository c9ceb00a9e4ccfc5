import type { TokenSource, UnlessSource } from "./schema";
import type { FaultTexts } from "./texts/fault-texts";
import type { ValueFault, YamlPath } from "./schema-faults";
import type { Sound } from "./sound-part";

/** Longer gaps together would make a search slow. */
const MOST_GAP = 20;

/** What a matcher of a pack may hold: phrases, one sequence, or several. */
interface MatcherSource {
  readonly phrases?: readonly string[] | undefined;
  readonly tokens?: readonly TokenSource[] | undefined;
  readonly any?: readonly (readonly TokenSource[])[] | undefined;
}

/** What the schema cannot say of a matcher: that it can find something, and not everything. */
export function checkMatcher(matcher: Sound<MatcherSource>, path: YamlPath, texts: FaultTexts): ValueFault[] {
  if (!matcher.phrases && !matcher.tokens && !matcher.any) {
    const restsOn = ["phrases", "tokens", "any"].map((key) => [...path, key]);
    return [{ path, message: texts.noMatcher, restsOn }];
  }
  return [
    ...checkPhrases(matcher.phrases, [...path, "phrases"], texts),
    ...(matcher.tokens ? checkTokens(matcher.tokens, [...path, "tokens"], texts) : []),
    ...(matcher.any ?? []).flatMap((tokens, i) => checkTokens(tokens ?? [], [...path, "any", i], texts)),
  ];
}

/** The same of an `unless`: a list of phrases or a matcher. */
export function checkUnless(
  unless: Sound<UnlessSource> | undefined,
  path: YamlPath,
  texts: FaultTexts,
): ValueFault[] {
  if (unless === undefined) return [];
  return isList(unless) ? checkPhrases(unless, path, texts) : checkMatcher(unless, path, texts);
}

const isList = (unless: Sound<UnlessSource>): unless is Sound<readonly string[]> => Array.isArray(unless);

/** A phrase holds a letter or a number: nothing else has a reading to be known by. */
export function checkPhrases(
  phrases: Sound<readonly string[]> | undefined,
  path: YamlPath,
  texts: FaultTexts,
): ValueFault[] {
  return (phrases ?? []).flatMap((phrase, i) =>
    phrase === undefined || /[\p{L}\p{N}]/u.test(phrase)
      ? []
      : [{ path: [...path, i], message: texts.noWords }],
  );
}

function checkTokens(tokens: Sound<readonly TokenSource[]>, path: YamlPath, texts: FaultTexts): ValueFault[] {
  const faults: ValueFault[] = [];
  tokens.forEach((token = {}, i) => {
    const [least = 0, most = 0] = token.gap ?? [];
    if (least > most) faults.push({ path: [...path, i, "gap"], message: texts.gapOrder });
    const { optional: _o, repeat: _r, gap: _g, mark: _m, ...conditions } = token;
    if (Object.keys(conditions).length === 0) faults.push({ path: [...path, i], message: texts.anyMorpheme });
  });
  const gaps = tokens.reduce((sum, token) => sum + (token?.gap?.[1] ?? 0), 0);
  if (gaps > MOST_GAP) faults.push({ path, message: texts.gapSum(MOST_GAP) });
  if (tokens.every((token) => token?.optional)) faults.push({ path, message: texts.allOptional });
  return faults;
}
