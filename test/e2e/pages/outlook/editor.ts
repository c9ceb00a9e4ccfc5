import {
  AutoFormatPlugin,
  type ContentModelBlockFormat,
  createDomToModelContext,
  createModelToDomContext,
  type DomToModelOption,
  domToContentModel,
  Editor,
  EditPlugin,
  type ModelToDomOption,
  PastePlugin,
  ShortcutPlugin,
} from "roosterjs";

interface LineFormat extends ContentModelBlockFormat {
  isProofed?: boolean;
}

/** Outlook marks its lines for its proofing tool; the class survives the editor's model. */
const fromDom: DomToModelOption = {
  additionalFormatParsers: {
    block: [
      (format, element) => {
        if (element.classList.contains("elementToProof")) (format as LineFormat).isProofed = true;
      },
    ],
  },
};
const toDom: ModelToDomOption = {
  additionalFormatAppliers: {
    block: [
      (format, element) => {
        if ((format as LineFormat).isProofed) element.classList.add("elementToProof");
      },
    ],
  },
};

/** The editor that Outlook on the web is built on, with the plugins it uses, over `markup`. */
export function createRooster(content: HTMLDivElement, markup: string): Editor {
  const source = new DOMParser().parseFromString(markup, "text/html").body;
  // Made here so that a mistake in the options shows itself at once.
  createModelToDomContext(undefined, toDom);
  return new Editor(content, {
    plugins: [
      new PastePlugin(),
      new EditPlugin(),
      new AutoFormatPlugin({ autoBullet: true, autoLink: true, autoNumbering: true }),
      new ShortcutPlugin(),
    ],
    defaultDomToModelOptions: fromDom,
    defaultModelToDomOptions: toDom,
    // The page's style sheet says the colours.
    doNotAdjustEditorColor: true,
    defaultSegmentFormat: { fontFamily: "Aptos, Arial, sans-serif", fontSize: "12pt" },
    initialModel: domToContentModel(source, createDomToModelContext(undefined, fromDom)),
  });
}
