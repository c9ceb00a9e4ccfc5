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
  return (
    <details class="sheet whole-mail">
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
