import { describe, expect, it } from "vitest";
import { loadReviewer } from "../../cli/load-reviewer";
import { isAsking, isEmptyAsk } from "../points/asking";
import { createNetwork } from "../network";
import { layOutNetwork } from "../network-table";
import { OPEN_CLASS } from "../points/point-features";
import { kindsOf } from "../points/point-kinds";
import { customerPoints, judgeCustomerPoints } from "./customer-points";

const asks = (text: string) => isAsking(text) && !isEmptyAsk(text);

describe("points of the customer's mail", () => {
  it.each([
    "いつ戻りますか？",
    "なぜ遅れたのですか",
    "送り直してもらえませんか。",
    "書面で説明してください",
    "全部返してください。",
    "鍵が戻るのか気になっています",
    "棚を直してもらわないと困ります",
    "前にお願いした値札の件、返事がありません",
    "見積書もまだ届いていません",
    "理由をお聞かせいただきたく存じます",
    "もう夜に来ないでほしい",
    "手数料は返してもらえますよね？",
    "20日の便に間に合うか答えてください。",
  ])("takes %s for a point", (text) => expect(asks(text)).toBe(true));

  it.each([
    "よろしくお願いします。",
    "ご確認ください。",
    "どうしてくれるんですか。",
    "箱がつぶれていました。",
    "何回言えば分かるのですか",
    "お返事を待っております。",
    "確実な答えをください。",
    "片付けもしないのですか。",
    "返事をくださると言っていたのに、何もありません。",
    "子どもたちに何と言えばいいのか。",
    "気づいていて黙って帰りましたよね？",
    "これで三回目の催促ですよ？",
    "今日の19時までに答えてください。",
    "次の各号について文書で回答してください。",
  ])("asks for nothing in %s", (text) => expect(asks(text)).toBe(false));

  it("wants the counter that was asked for", () => {
    const answer = kindsOf("何名に出ていますか")
      .find((k) => k.counted)
      ?.counted?.("名");
    expect(answer?.test("対象は31名です。")).toBe(true);
    expect(answer?.test("夜勤の方31人です。")).toBe(true);
    expect(answer?.test("10月8日に直しました。")).toBe(false);
    expect(answer?.test("お使いいただければと存じます。")).toBe(false);
  });
});

const NETWORK = {
  features: [],
  classes: [OPEN_CLASS],
  biases: [0],
  steps: [1],
  weights: new Int8Array(),
  outputs: [[0, 0]],
};

describe("the report's customer points", () => {
  const reviewer = loadReviewer();
  /** By the rules alone. */
  const pointsOf = (changes: Partial<typeof draft>) =>
    reviewer.pointsOf(reviewer.read({ ...draft, ...changes }));
  const draft = {
    subject: "納品遅れのお詫び",
    body: "佐藤様\n\n部品200個のお届けが遅れ、誠に申し訳ございません。\n11月24日（火）9時にお届けいたします。",
    to: [],
    quoted: "部品が届きません。\nいつ届きますか。\n書面で説明してください。\nよろしくお願いします。",
    now: "2026-11-20",
  };

  it("tell in the customer's order what is answered and what is not", () => {
    const report = reviewer.review(draft);
    expect(report.customerPoints).toEqual([
      { text: "いつ届きますか。", answered: true },
      { text: "書面で説明してください。", answered: false },
    ]);
    expect(report.findings.map(({ rule }) => rule)).toContain("customer-point-unanswered");
  });

  it.each([
    ["なぜ届かないのか、いつ届くのかを教えてください。", "いつ届くのか is answered, なぜ is not", false],
    ["①いつ届きますか ②カビが出た箱はどうなりますか", "the second is not", false],
    [
      "11月24日の朝には使いたいので、いつ届くかを教えてください。",
      "what leads up to a question asks nothing",
      true,
    ],
    ["使い方の説明書を送りなさい。", "an order is a point", false],
    ["お届け先の変更は。", "a bare topic asks as well", false],
  ])("take %s apart: %s", (quoted, _why, answered) => {
    const points = pointsOf({ quoted });
    expect(points.length).toBeGreaterThan(0);
    expect(points.every((point) => point.answered)).toBe(answered);
  });

  it("are judged by the model where there is one: open, and whether beyond doubt", () => {
    const judged = (score: number) =>
      judgeCustomerPoints(reviewer.read(draft), () => [], {
        ...createNetwork(layOutNetwork(NETWORK)),
        score: () => Float64Array.of(score),
      }).map(({ answered, sure }) => ({ answered, sure }));
    // By the rules the first is answered, the second is not.
    expect(judged(-2)).toEqual([
      { answered: true, sure: true },
      { answered: false, sure: false },
    ]);
    expect(judged(-4)[1]).toEqual({ answered: true, sure: true });
    expect(judged(0)[0]).toEqual({ answered: false, sure: false });
    expect(judged(2)[0]).toEqual({ answered: false, sure: true });
  });

  it("are judged by the rules without: beyond doubt where several are open, or the only one is of a known kind", () => {
    const judged = (quoted: string) =>
      judgeCustomerPoints(reviewer.read({ ...draft, quoted }), () => [], undefined)
        .filter(({ answered }) => !answered)
        .map(({ sure }) => sure);
    expect(judged("使い方の説明書を送りなさい。")).toEqual([false]);
    expect(judged("使い方の説明書を送りなさい。\n赤い紐は要るのですか。")).toEqual([true, true]);
    expect(judged("代わりの品の色はいつ決まりますか。")).toEqual([true]);
    expect(judged("部品はいつ届きますか。\n代わりの品の色はいつ決まりますか。")).toEqual([false]);
  });

  it("are a finding where one is open: a hint, unless one of them is beyond doubt", () => {
    const found = (...points: readonly (readonly [answered: boolean, sure: boolean])[]) =>
      customerPoints(
        {} as never,
        {} as never,
      )({
        customerPoints: () => points.map(([answered, sure]) => ({ text: "", answered, sure })),
      } as never).map((place) => ("severity" in place ? place.severity : undefined));
    expect(found([true, true])).toEqual([]);
    expect(found([false, false], [true, true])).toEqual(["hint"]);
    expect(found([false, false], [false, true])).toEqual([undefined]);
  });

  it("are no fields of a form", () => {
    const quoted =
      "注文した椅子が届きません。\n\n注文番号：A-1234\n商品：黒い椅子\n氏名：山田太郎\n\n質問：いつ届きますか。";
    expect(pointsOf({ quoted }).map(({ text }) => text)).toEqual(["質問：いつ届きますか。"]);
  });

  it("stand each for itself where lines are numbered", () => {
    const quoted = "部品が届きません。\n①いつ届きますか\n②ほかの客先は大丈夫ですか\n日向";
    expect(reviewer.review({ ...draft, quoted }).customerPoints).toEqual([
      { text: "いつ届きますか", answered: true },
      { text: "ほかの客先は大丈夫ですか", answered: false },
    ]);
  });

  it("are told apart within a sentence and a list", () => {
    const texts = (quoted: string) =>
      reviewer.review({ ...draft, quoted }).customerPoints?.map(({ text }) => text);
    expect(texts("箱がどこへ行ったのか、送料は戻るのか、教えてください。")).toEqual([
      "箱がどこへ行ったのか",
      "送料は戻るのか",
    ]);
    expect(texts("係が替わった経緯と、検査を省いた理由をご説明ください。")).toEqual([
      "係が替わった経緯",
      "検査を省いた理由をご説明ください。",
    ]);
    expect(texts("次の点をお知らせください。\n・今の在庫の状況\n・測り間違いか\nお待ちしています。")).toEqual(
      ["今の在庫の状況", "測り間違いか"],
    );
    expect(texts("捨ててよいのですか、それとも送り返すのですか。")).toHaveLength(1);
    expect(texts("> いつ届きますか。\n> 早くしてください。")).toEqual(["いつ届きますか。"]);
  });

  it.each([
    // Whose doing it was.
    ["御社の箱の詰め方が悪いのか。", "詰め方と運送のどちらによるのかは、箱を見て調べております。", true],
    ["蔵の問題でしょうか、輸送でしょうか。", "瓶詰めによるものか輸送かは、まだ申し上げられません。", true],
    ["御社の箱の詰め方が悪いのか。", "ご迷惑をおかけいたしました。", false],
    // In time for a day.
    ["20日の組立に間に合いますか。", "足りない部品は本日9時に受付へお渡し済みです。", true],
    ["20日の組立に間に合いますか。", "足りない部品の手配を見直します。", false],
    // Two whys.
    [
      "なぜ遅れたのですか。\nなぜ電話をくれなかったのですか。",
      "お届けが遅れたのは弊社の係が伝票を見落としたためです。",
      false,
    ],
    [
      "なぜ遅れたのですか。\nなぜ電話をくれなかったのですか。",
      "お届けが遅れたのは弊社の係が伝票を見落としたためです。お電話を差し上げなかったのは、係が連絡先を控えずにいたためです。",
      true,
    ],
    [
      "なぜ遅れたのですか。\nなぜ箱が濡れていたのですか。",
      "お届けが遅れたのは弊社の係が伝票を見落としたためです。",
      false,
    ],
    ["どうして連絡をくれなかったのですか。", "お届けが遅れたのは弊社の係が伝票を見落としたためです。", false],
    // Two sums.
    ["取り付けの工賃は払ってもらえますか。", "部品代3,000円は24日にお返しいたします。", false],
    ["取り付けの工賃は払ってもらえますか。", "取り付けの工賃3,000円は24日にお支払いいたします。", true],
    ["治療費は出してもらえますか。", "診察代は弊社が負担いたします。", true],
    ["クリーニング代を払ってください。", "かかった費用は全額を弊社が負担いたします。", true],
    // Two days.
    ["報告書はいつもらえますか。", "部品200個は24日9時にお届けいたします。", false],
    ["報告書はいつもらえますか。", "報告書は24日9時にお送りいたします。", true],
    ["報告書はいつもらえますか。", "報告書を添付いたします。", true],
    ["図面の描き直しはいつ終わりますか。", "部品200個は24日9時にお届けいたします。", false],
    ["図面の描き直しはいつ終わりますか。", "図面は24日までに描き直します。", true],
    // What was done, and what is not to be done.
    [
      "床に何を塗ったのか説明してください。",
      "今後は塗る前に試し塗りをいたします。部品は24日にお届けします。",
      false,
    ],
    ["床に何を塗ったのか説明してください。", "床には油性のワックスを塗っておりました。", true],
    ["もう同じ下請けは使わないでください。", "部品200個は24日9時にお届けいたします。", false],
    ["もう同じ下請けは使わないでください。", "その委託先は今後使いません。", true],
    ["休日に事務所へ訪ねて来ないでください。", "部品は24日に、覆いを外さずにお届けいたします。", false],
    ["休日に事務所へ訪ねて来ないでください。", "部品は24日にお届けし、休日に事務所へは伺いません。", true],
    // Another occasion, a refusal, a thing still looked into.
    ["来春の展示会でも同じ梱包にするのでしょうか。", "部品200個は24日9時にお届けいたします。", false],
    [
      "箱がつぶれていました。\n担当の方を替えてください。",
      "部品200個は24日9時にお届けいたします。担当の交代はいたしかねますが、係長の私が毎回確かめます。",
      true,
    ],
    ["倉庫の温度に問題はなかったのですか。", "倉庫の温度は記録を調べており、24日にご報告いたします。", true],
  ])("%s — %s", (quoted, said, answered) => {
    const body = `佐藤様\n\n部品200個のお届けが遅れ、誠に申し訳ございません。\n${said}`;
    const points = pointsOf({ body, quoted });
    expect(points.length).toBeGreaterThan(0);
    expect(points.every((point) => point.answered)).toBe(answered);
  });

  it("are left out where nothing is asked, or nothing is quoted", () => {
    for (const quoted of ["", "部品が届きません。\nよろしくお願いします。"])
      expect(reviewer.review({ ...draft, quoted })).not.toHaveProperty("customerPoints");
  });
});
