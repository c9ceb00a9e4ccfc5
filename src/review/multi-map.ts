/** Adds a value to those that an index holds under a key. */
export function put<K, T>(index: Map<K, T[]>, key: K, value: T): void {
  const values = index.get(key);
  if (values) values.push(value);
  else index.set(key, [value]);
}
