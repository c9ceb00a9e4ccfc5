/** Every string of the first-run page, Japanese. */
export const welcomeJa = {
  title: "はじめに",
  heading: "送る前に、もう一度だけ。",
  lead: "誠意チェックは、Gmail や Outlook で書いているお詫びのメールを読み、足りないことや、言わないほうがよいことを、送る前にお知らせします。",
  points: [
    {
      title: "お詫びのメールにだけ働きます",
      text: "問題のある言葉に線を引き、送信ボタンの横に点数を出します。ふだんのメールには何も表示しません。",
    },
    {
      title: "すべて、このブラウザーの中で動きます",
      text: "サーバーも利用登録もありません。メールの文面が外へ送られることはありません。",
    },
    {
      title: "残すのは、点検の結果だけです",
      text: "送ったメールの日時・点数・指摘の種類を「反省ノート」に残します。本文・件名・宛先は残しません。",
    },
  ] as readonly { readonly title: string; readonly text: string }[],
  keep: "反省ノートに点検結果を残す",
  keepHint: "あとから設定で変えられます。",
  start: "練習ページで試す",
  startHint: "メールのアカウントがなくても、すぐに試せます。",
};
