import { useLayoutEffect, useRef } from "preact/hooks";

interface WrittenMail {
  readonly subject: string;
  readonly body: string;
}

interface WholeMailProps {
  readonly title: string;
  readonly mail: WrittenMail;
}

/** A mail as a whole, folded away on the screen and open on paper. */
export function WholeMail({ title, mail }: WholeMailProps) {
  const fold = useRef<HTMLDetailsElement>(null);
  useLayoutEffect(() => {
    const life = new AbortController();
    const open = () => {
      if (fold.current !== null) fold.current.open = true;
    };
    addEventListener("beforeprint", open, { signal: life.signal });
    return () => life.abort();
  }, []);
  return (
    <details class="sheet whole-mail" ref={fold}>
      <summary>{title}</summary>
      <p class="letter-head" lang="ja">
        <strong>{mail.subject}</strong>
      </p>
      <p class="letter-body" lang="ja">
        {mail.body}
      </p>
    </details>
  );
}
