import type { Outline } from "../review/outline";

/**
 * A section's template with what is known already filled in: the customer's name before 様, the matter before
 * について. What is not known stays a slot.
 */
export function adaptTemplate(
  template: string,
  { customer, matter }: Pick<Outline, "customer" | "matter">,
): string {
  let text = template;
  if (customer !== undefined) text = text.replaceAll(/＿+(?=様)/g, () => customer);
  if (matter !== undefined) text = text.replace(/＿+(?=について|につきまして|の件)/, () => matter);
  return text;
}
