import type { ReportLanguage } from "../report-json";

/** What is said of a file that the system refuses, by the system's name for the cause. */
export const fileFaults: Readonly<Record<ReportLanguage, ReadonlyMap<string, string>>> = {
  ja: new Map([
    ["ENOENT", "見つかりません"],
    ["ENOTDIR", "フォルダーではありません"],
    ["EISDIR", "ファイルではなくフォルダーです"],
    ["EEXIST", "すでにあります。上書きしません"],
    ["EACCES", "読み書きの許可がありません"],
    ["EPERM", "読み書きの許可がありません"],
    ["EROFS", "書き込めない場所です"],
    ["ENOSPC", "空きがありません"],
    ["ELOOP", "リンクが輪になっています"],
  ]),
  en: new Map([
    ["ENOENT", "no such file or folder"],
    ["ENOTDIR", "not a folder"],
    ["EISDIR", "a folder, not a file"],
    ["EEXIST", "is there already and is not overwritten"],
    ["EACCES", "may not be read or written"],
    ["EPERM", "may not be read or written"],
    ["EROFS", "nothing can be written there"],
    ["ENOSPC", "no space is left"],
    ["ELOOP", "its links go round in a circle"],
  ]),
};
