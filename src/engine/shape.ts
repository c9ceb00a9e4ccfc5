/**
 * Reads a value of one form, and throws `TypeError` for any other. For what one part of this extension tells another:
 * zod, which reads what people write (packs, settings, policies), would be a fifth of a content script.
 */
export type Shape<Value> = (value: unknown) => Value;

/** No word of the value stands in the error: it may be the user's. */
const refuse = (): never => {
  throw new TypeError("not of the form agreed");
};

/** A shape of what the guard lets through. */
export const shapeOf =
  <Value>(guard: (value: unknown) => value is Value): Shape<Value> =>
  (value) =>
    guard(value) ? value : refuse();

/** For keys that must hold nothing: `maybe(never)`. */
export const never = shapeOf((_value): _value is never => false);

export const anything: Shape<unknown> = (value) => value;

export const text = shapeOf((value) => typeof value === "string");
export const number = shapeOf((value) => typeof value === "number");
export const flag = shapeOf((value) => typeof value === "boolean");

export const oneOf = <const Value extends string>(values: readonly Value[]): Shape<Value> =>
  shapeOf((value): value is Value => values.includes(value as Value));

/** Messages between processes drop `undefined` or turn it into `null`: both are nothing. */
export const maybe =
  <Value>(shape: Shape<Value>): Shape<Value | undefined> =>
  (value) =>
    value === undefined || value === null ? undefined : shape(value);

const array = shapeOf((value): value is readonly unknown[] => Array.isArray(value));
export const list =
  <Value>(item: Shape<Value>): Shape<readonly Value[]> =>
  (value) =>
    array(value).map((each) => item(each));

const object = shapeOf(
  (value): value is Record<string, unknown> => typeof value === "object" && value !== null,
);
/** Keys that the shape does not name are left out, as are those that hold nothing. */
export function fields<Value extends object>(
  shapes: {
    readonly [Key in keyof Value]-?: Shape<Value[Key]>;
  },
): Shape<Value> {
  const entries = Object.entries<Shape<unknown>>(shapes);
  return (value) => {
    const given = object(value);
    const read: Record<string, unknown> = {};
    for (const [key, shape] of entries) {
      const each = shape(given[key]);
      if (each !== undefined) read[key] = each;
    }
    return read as Value;
  };
}

/** One of several forms, told apart by the value of `key`. */
export const choice =
  <Value>(key: string, shapes: Readonly<Record<string, Shape<Value>>>): Shape<Value> =>
  (value) => {
    const tag = object(value)[key];
    const shape = typeof tag === "string" && Object.hasOwn(shapes, tag) ? shapes[tag] : undefined;
    return shape === undefined ? refuse() : shape(value);
  };

/** @returns undefined for what has another form */
export function attempt<Value>(shape: Shape<Value>, value: unknown): Value | undefined {
  try {
    return shape(value);
  } catch {
    return undefined;
  }
}
