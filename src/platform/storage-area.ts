/** The part of `browser.storage.<area>` that is used here; wxt's fake browser has it too. */
export interface StorageArea {
  get(key: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  readonly onChanged: {
    addListener(listener: () => void): void;
    removeListener(listener: () => void): void;
  };
}

/** Tells of any change in the areas while `signal` lives. */
export function observeAreas(
  areas: readonly Pick<StorageArea, "onChanged">[],
  listener: () => void,
  signal: AbortSignal,
): void {
  const onChanged = () => listener();
  for (const area of areas) {
    area.onChanged.addListener(onChanged);
    signal.addEventListener("abort", () => area.onChanged.removeListener(onChanged));
  }
}
