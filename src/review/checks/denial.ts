const DENIED =
  /^(など|の(せい|こと))?(だけ|のみ)?((では|じゃ)(決して)?(ござい|あり)ません|では(なく|ない(?!でしょう|だろう|か|のでは|かと))|(は|も|が|と(も|は|まで)?)(一切|全く|まったく|何ら|少しも)?(ございません|ありません|なく|ない|なかった|見(当た|つか)り?ません|見(受け)?られ|認められ(ません|ず)|確認(でき|され)|申せません|言え(ません|ない)|(考え|思って)て?(ません|おりません|いません)))/;
const OPEN =
  /^(による|に起因する|で|が原因の)[^。、]{0,12}(場合|とき|際)|^(だった|であった|による(もの)?|によって生じた(もの)?)?(か(どうか|否か|も含め)|なのか)/;

/** True where what follows the words at `end` says that they do not hold, or leaves it open. */
export function isDenied(text: string, end: number): boolean {
  const rest = text.slice(end, end + 30);
  return DENIED.test(rest) || OPEN.test(rest);
}
