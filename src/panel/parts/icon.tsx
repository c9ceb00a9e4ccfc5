/** All drawings of the product, on one grid of 16 with one stroke; drawn in the current colour. */
const PATHS = {
  close: "m4 4 8 8m0-8-8 8",
  check: "m3 8.5 3.3 3.3L13 4.8",
  /** An octagon with a cross. */
  error: "M5.4 1.8h5.2l3.6 3.6v5.2l-3.6 3.6H5.4l-3.6-3.6V5.4zM6 6l4 4m0-4-4 4",
  /** A triangle with a bar. */
  warning: "M8 1.9 14.6 13.4H1.4zM8 6.2v3.2m0 2.05v.05",
  /** A circle with an i. */
  hint: "M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8M8 7.4v3.5M8 5v.05",
  /** A circle with a tick, a wave, three points; a broken circle. */
  present: "M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8M5.2 8.3l2 2 3.7-4.2",
  vague: "M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8M4.7 8.9c1-2.1 2.2-2.1 3.4-.9s2.4 1.2 3.3-.9",
  pending: "M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8M5.2 8h.05M8 8h.05M10.8 8h.05",
  absent: "M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8",
};

export type IconName = keyof typeof PATHS;

/** A decoration: whoever shows it says the same in words. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <path d={PATHS[name]} stroke-dasharray={name === "absent" ? "2.2 2.2" : undefined} />
    </svg>
  );
}
