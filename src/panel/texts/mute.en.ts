import type { muteJa } from "./mute.ja";

/** Words of the switches that silence the review for a while, English. */
export const muteEn: typeof muteJa = {
  mail: "Don't check this mail",
  mailAgain: "Check this mail again",
  pause: "Pause until tomorrow",
  resume: "Resume now",
  paused: "Paused until tomorrow",
  pausedHint: "No mail is reviewed, and nothing is asked before sending. It resumes at midnight.",
};
