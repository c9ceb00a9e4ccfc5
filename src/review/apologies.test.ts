import { describe, expect, it } from "vitest";
import { loadReviewer } from "../cli/load-reviewer";
import type { Draft } from "../language/draft";

const reviewer = loadReviewer();
const read = (body: string, changes: Partial<Draft> = {}) =>
  reviewer.read({ subject: "ご連絡", body, to: [], quoted: "", now: "2026-11-20", ...changes });
const objectsOf = (body: string, subject?: string) =>
  read(body, subject === undefined ? {} : { subject }).apologies.map((a) => a.object);

describe("what an apology is for", () => {
  it.each([
    ["納期が遅れ、申し訳ございません。", "specific"],
    ["発送先を誤っておりました。誠に申し訳ございません。", "specific"],
    ["ご連絡が遅れ、誠に申し訳ございません。", "specific"],
    ["お待たせして申し訳ございません。", "specific"],
    ["数量を誤りましたこと、深くお詫び申し上げます。", "specific"],
    ["ご請求額を誤って記載しておりましたことをお詫びいたします。", "specific"],
    ["この度はご迷惑をおかけし、申し訳ございません。", "generic"],
    ["ご不便、ご心配をお掛けいたしましたこと、深くお詫び申し上げます。", "generic"],
    ["昨日はご迷惑をおかけし、申し訳ございませんでした。", "generic"],
    ["ご契約者の皆様に多大なご心配をおかけし、深くお詫び申し上げます。", "generic"],
    ["弊社のご請求に関してご心配をおかけし、申し訳ございません。", "generic"],
    ["長らくご不便をおかけしており、申し訳ございません。", "generic"],
    ["上の階からの水漏れでご迷惑をおかけし、申し訳ございません。", "specific"],
    ["打刻の一部が記録されず、ご迷惑をおかけしましたことをお詫びいたします。", "specific"],
    ["本日は怖い思いをさせ、申し訳ございません。", "generic"],
    ["ご気分を損ねてしまい、失礼いたしました。", "generic"],
    ["ご依頼の品の件では、ご心配をおかけし、お詫びいたします。", "generic"],
    ["納品の遅れの件では、ご心配をおかけし、お詫びいたします。", "specific"],
    ["この度の件、誠に申し訳ございません。", "generic"],
    ["昨日着のお約束だった用紙5箱が本日着となり、申し訳ありません。", "specific"],
    ["代金を二重に請求いたしましたこと、深く頭を垂れる次第でございます。", "specific"],
    ["お引き渡しから間もない不始末につき、頭を下げるばかりでございます。", "specific"],
    ["重ね重ね、申し訳ございません。", "none"],
    ["ご迷惑をおかけいたしました。", "generic"],
    ["教室を移っていただくご不便をおかけいたしました。", "specific"],
    ["誠に申し訳ございません。", "none"],
    ["心よりお詫び申し上げます。", "none"],
  ])("%s: %s", (body, object) => {
    expect(objectsOf(body)).toEqual([object]);
  });

  it("is said under a condition only where one stands before it", () => {
    const conditional = (body: string) => read(body).apologies.map((a) => a.conditional);
    expect(conditional("あってはならないことで、納期が遅れ、申し訳ございません。")).toEqual([false]);
    expect(conditional("遅配ならびに誤配を、お詫び申し上げます。")).toEqual([false]);
    expect(conditional("本来であれば、お伺いしてお詫び申し上げます。")).toEqual([false]);
    expect(conditional("お休みの手配をなさっていたなら、申し訳なく思います。")).toEqual([true]);
  });

  it("may stand behind a bracket that nothing closes", () => {
    expect(objectsOf("表紙を「秋号のまま刷ってしまい、誠に申し訳ございません。")).toEqual(["specific"]);
  });

  it("is what the sentence ends with, not what it cites", () => {
    expect(objectsOf("見本の「ごめんなさい」のまま焼き付けてしまい、申し訳ございません。")).toEqual([
      "specific",
    ]);
    expect(objectsOf("妹様に「ごめんなさい」と毎日謝っておられるとのこと。")).toEqual([]);
  });

  it("is no refusal where the reader's ship was sent off", () => {
    expect(objectsOf("送金が遅れ、船積みを一便見送られましたこと、誠に申し訳ございません。")).toEqual([
      "specific",
    ]);
    expect(objectsOf("正しいご指摘を一度お断りする形になり、深く御詫び申し上げます。")).toEqual(["specific"]);
    expect(objectsOf("今回は出展を見送ることとなり、申し訳ございません。")).toEqual([]);
  });

  it("is what did not please, told in the past; a refusal says so in the present", () => {
    expect(objectsOf("お料理につきましてご期待に沿えず、誠に申し訳ございませんでした。")).toHaveLength(1);
    expect(objectsOf("このたびはご期待に沿えず、申し訳ございません。")).toEqual([]);
  });

  it("may stand in the title", () => {
    expect(objectsOf("誠に申し訳ございません。", "【お詫び】納期遅延について")).toEqual(["specific"]);
    expect(objectsOf("誠に申し訳ございません。", "お詫び")).toEqual(["none"]);
    expect(objectsOf("誠に申し訳ございません。", "お打ち合わせの件")).toEqual(["none"]);
  });

  it("may be told some sentences before", () => {
    const told = "書類の宛名が誤っておりました。お手元の控えをご確認ください。";
    expect(objectsOf(`${told}誠に申し訳ございません。`)).toEqual(["specific"]);
    expect(objectsOf("お手元の控えをご確認ください。誠に申し訳ございません。")).toEqual(["none"]);
  });

  it("is told of the readers only where it happened to them", () => {
    const objects = (text: string) => objectsOf(`お手元の控えをご確認ください。${text}`);
    expect(objects("お調べもの中の皆さまにはご不便をおかけし、申し訳ございません。")).toEqual(["generic"]);
    expect(objects("会費を二重に引き落とされた皆様にはご不便をおかけし、申し訳ございません。")).toEqual([
      "specific",
    ]);
  });

  it("is no trouble that another sentence regrets, and nothing that the reader was thanked for", () => {
    expect(objectsOf("このたびはご不快な思いをおかけしました。深くお詫び申し上げます。")).toEqual(["none"]);
    expect(objectsOf("鍵を置き忘れ、ご不便をおかけしました。深くお詫び申し上げます。")).toEqual(["specific"]);
    expect(objectsOf("ご一報を頂戴いたしました。ご迷惑をおかけし、お詫び申し上げます。")).toEqual([
      "generic",
    ]);
  });

  it("may be told in words of no list", () => {
    expect(objectsOf("束に別の組合の6枚を混ぜてお渡ししたのは私です。申し訳ございません。")).toEqual([
      "specific",
    ]);
    expect(objectsOf("今朝の生そば60人前が、まだそちらに着いておりません。申し訳ございません。")).toEqual([
      "specific",
    ]);
  });

  it("may be how the reader is addressed", () => {
    const bare = "事務の国枝です。\n誠に申し訳ございません。\n24日にお返しします。";
    expect(objectsOf(`会費を二重に引き落とされた会員の皆様\n\n${bare}`)).toEqual(["specific"]);
    expect(objectsOf(`会員の皆様\n\n${bare}`)).toEqual(["none"]);
  });

  it("is asked of trouble told as a regret only where the mail has no other apology", () => {
    expect(objectsOf("ご迷惑をおかけしました。本日お送りします。納期が遅れ、申し訳ございません。")).toEqual([
      "specific",
    ]);
    expect(objectsOf("ご迷惑をおかけしましたが、本日直りました。")).toEqual([]);
  });

  it.each(["もうしわけございません", "申訳ございません", "申し訳御座いません", "申し訳ございません！"])(
    "is heard however the apology is spelt: %s",
    (words) => {
      expect(objectsOf(`納期が遅れ、${words}`)).toEqual(["specific"]);
    },
  );
});

describe("what is no apology", () => {
  it.each([
    "申し訳ございませんが、ご確認をお願いいたします。",
    "お手数をおかけし申し訳ございませんが、ご返信ください。",
    "申し訳ありませんが、今回は見送らせていただきます。",
    "すみませんが、資料をお送りいただけますでしょうか。",
    "恐れ入りますが、ご確認ください。",
    "お客様から「申し訳ございません」とのお言葉を頂きました。",
    "納品書をお送りいたします。",
    "申し訳ないのですが、23日までにご返送いただけますか。",
    "すみません、資料を送っていただけますか。",
    "佐藤様がお詫びされる必要はございません。",
    "お言葉を賜り、恐縮の至りに存じます。",
    "御社からお詫びをいただきました。",
  ])("%s", (body) => {
    expect(read(body).apologies).toEqual([]);
  });

  it("what the customer wrote", () => {
    expect(read("承知いたしました。\n\n> この度は申し訳ございません。\n> 佐藤").apologies).toEqual([]);
    expect(read("承知いたしました。", { quoted: "この度は申し訳ございません。" }).apologies).toEqual([]);
  });
});

describe("an apology in rarer words", () => {
  it.each([
    "ご注文の品を取り違えてお送りし、汗顔の至りでございます。",
    "お名前を誤って印刷し、慙愧の念に堪えません。",
    "日程を誤ってお伝えし、弁明の余地もございません。",
    "せっかくの記念日に、お席を間違えるという失礼なことをいたしました。",
    "大切な品を割り、なんとお詫びを申し上げてよいか分かりません。",
  ])("%s", (body) => {
    expect(read(body).apologies).toMatchObject([{ object: "specific" }]);
  });

  it("has the failure told before or after it for its object", () => {
    for (const body of [
      "修理がまだ終わっていません。面目次第もございません。",
      "誠に申し訳ございません。ご依頼の見積もりを出しそびれておりました。",
      "冷凍の品が溶けて届いたとのこと。深くお詫び申し上げます。",
    ])
      expect(read(body).apologies[0]?.object, body).toBe("specific");
  });
});

describe("how it is said", () => {
  it.each([
    ["ご不快に思われたのであれば、お詫びいたします。", true],
    ["誤解を招いたとしたら、申し訳ございません。", true],
    ["納期が遅れ、申し訳ございません。", false],
    ["納期が遅れ、申し訳ございません。ご不明な点がございましたらお知らせください。", false],
  ])("%s conditional: %s", (body, conditional) => {
    expect(read(body).apologies[0]?.conditional).toBe(conditional);
  });

  it("a plea alone is a vague apology, unless its own clause tells what for", () => {
    const { apologies, moves } = read("納期が遅れております。どうかお許しください。");
    expect(apologies).toMatchObject([{ plea: true }]);
    expect(moves.report.apology.status).toBe("vague");
    const told = read("桐のたんすの角を欠けさせてしまい、どうかお許し願います。");
    expect(told.moves.report.apology.status).toBe("present");
  });

  it("a bare apology makes the move vague, one for something makes it present", () => {
    expect(read("誠に申し訳ございません。").moves.report.apology.status).toBe("vague");
    expect(read("この度はご迷惑をおかけし、申し訳ございません。").moves.report.apology.status).toBe("vague");
    expect(read("納期が遅れ、申し訳ございません。").moves.report.apology.status).toBe("present");
    expect(read("誤解を招いたとしたら、申し訳ございません。").moves.report.apology.status).toBe("vague");
    expect(
      read("すでにお休みの手配をなさっていたなら、申し訳なく思います。").moves.report.apology.status,
    ).toBe("vague");
    expect(
      read("もう一日早くお伝えしていたら防げたことで、申し訳ございません。").moves.report.apology.status,
    ).toBe("present");
  });

  it("the move is proved by the sentence that says it", () => {
    const body = "佐藤様\n\n明日お届けします。\n納期が遅れ、申し訳ございません。";
    const { spans } = read(body).moves.report.apology;
    expect(spans.map((s) => body.slice(s.start, s.end))).toEqual(["納期が遅れ、申し訳ございません。"]);
  });

  it("every apology is told with its words", () => {
    const body = "納期が遅れ、申し訳ございません。明日お届けします。重ねてお詫び申し上げます。";
    const words = read(body).apologies.map((a) => a.sentence.text.slice(a.start, a.end));
    expect(words).toHaveLength(2);
    expect(words[0]).toContain("申し訳");
    expect(words[1]).toContain("お詫び");
  });
});
