import type { ReportLanguage } from "../report-json";
import { en } from "../texts/en";
import { ja } from "../texts/ja";

export interface Progress {
  count(): void;
  /** Tells the sum, once. */
  end(): void;
}

/** How often the sum is told, in mails and in milliseconds: the first tells when to look at the clock. */
const LOOK_EVERY = 100;
const TELL_EVERY_MS = 1_000;

/** Tells on the standard error how many mails are done, about once a second; nothing where it is not asked for. */
export function createProgress(
  on: boolean,
  stderr: (text: string) => void,
  language: ReportLanguage,
  clock: () => number = () => performance.now(),
): Progress {
  const { progress } = language === "en" ? en : ja;
  const began = clock();
  let told = began;
  let done = 0;
  const tell = () => {
    told = clock();
    const seconds = (told - began) / 1_000;
    stderr(`${progress(done, seconds === 0 ? 0 : Math.round(done / seconds))}\n`);
  };
  return {
    count() {
      done++;
      if (on && done % LOOK_EVERY === 0 && clock() - told >= TELL_EVERY_MS) tell();
    },
    end() {
      if (on) tell();
    },
  };
}
