import { SEVERITIES, type Severity } from "../review/report";

/** The line of each severity; every colour has a contrast of at least 3:1 on white and on dark pages alike. */
export const markLines: Readonly<Record<Severity, { readonly style: string; readonly colour: string }>> = {
  error: { style: "wavy", colour: "#dc3a3a" },
  warning: { style: "dotted", colour: "#b9770e" },
  hint: { style: "dashed", colour: "#3d82d6" },
};

/** To be put into the page by the caller. */
export const markStyles: string = SEVERITIES.map((severity) => {
  const { style, colour } = markLines[severity];
  return `::highlight(seii-${severity}){text-decoration:underline ${style} ${colour} 2px}`;
}).join("\n");
