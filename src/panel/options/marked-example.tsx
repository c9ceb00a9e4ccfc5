import type { RuleExample } from "./options-props";

/** An example with its marked words in `<mark>`. */
export function MarkedExample({ text }: { readonly text: string }) {
  const parts = text.split(/⟦([^⟧]*)⟧/);
  return (
    <span lang="ja" class="example-text">
      {parts.map((part, index) => (index % 2 === 1 ? <mark key={index}>{part}</mark> : part))}
    </span>
  );
}

/** An example without its marks. */
export function plainExample(example: RuleExample): { readonly subject: string; readonly text: string } {
  const { text, subject = "" } = typeof example === "string" ? { text: example } : example;
  return { subject: withoutMarks(subject), text: withoutMarks(text) };
}

const withoutMarks = (text: string) => text.replace(/[⟦⟧]/g, "");
