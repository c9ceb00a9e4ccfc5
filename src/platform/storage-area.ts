/** The part of `browser.storage.<area>` that is used here; wxt's fake browser has it too. */
export interface StorageArea {
  get(key: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  readonly onChanged: {
    addListener(listener: () => void): void;
    removeListener(listener: () => void): void;
  };
}
