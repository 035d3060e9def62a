"use strict";

/** A document as Word reads it, by the library `docx`. Both are loaded only when a reader asks for the file. */
{
  const { AlignmentType, BorderStyle, Document, HeadingLevel, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } = docx;

  const LEVELS = ["TITLE", "HEADING_1", "HEADING_2", "HEADING_3", "HEADING_4", "HEADING_5"];
  const LINE = { style: BorderStyle.SINGLE, size: 4, color: "999999" };
  const MARGINS = { top: 60, bottom: 60, left: 100, right: 100 };
  const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE };
  // What XML cannot carry: control characters, and halves of characters.
  const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

  const runs = (text, options) =>
    text
      .replace(UNWRITABLE, "\uFFFD")
      .split("\n")
      .map((line, index) => new TextRun({ text: line, break: index > 0 ? 1 : 0, ...options }));

  class WordFile {
    paragraph(text, { language, isStrong, ...options }) {
      const inLanguage = language ? { language: { value: language } } : {};
      return new Paragraph({ children: runs(text, { bold: isStrong, ...inLanguage }), ...options });
    }

    heading({ level, text, isNewPage }) {
      return [this.paragraph(text, { heading: HeadingLevel[LEVELS[level]], pageBreakBefore: isNewPage, keepNext: true })];
    }

    text({ text, isStrong, language }) {
      return [this.paragraph(text, { isStrong, language })];
    }

    list({ items, language }) {
      return items.map((text) => this.paragraph(text, { language, numbering: { reference: "luettelo", level: 0 } }));
    }

    checks({ items }) {
      const numbering = { reference: "ruudut", level: 0 };
      return items.map(({ done, text }) => this.paragraph(`${done ? "☑" : "☐"} ${text}`, { numbering }));
    }

    table({ head, rows, own, language }) {
      const cell = (text, options) =>
        new TableCell({ children: [this.paragraph(text, options)], borders: BORDERS, margins: MARGINS });
      const heads = head.map((text) => cell(text, { isStrong: true }));
      const body = rows.map((row) => row.map((text, index) => cell(text, index > 0 ? { language } : {})));
      const table = new Table({
        width: { size: 100, type: WidthType.PERCENTAGE },
        columnWidths: own ? [2_800, 6_200] : [6_200, 2_800],
        rows: [
          new TableRow({ children: heads, tableHeader: true, cantSplit: true }),
          ...body.map((children) => new TableRow({ children, cantSplit: true })),
        ],
      });
      return [table, new Paragraph({ text: "" })];
    }

    blob(blocks, { language, title, creator }) {
      const children = blocks.flatMap((block) => this[block.kind](block));
      const list = (reference, symbol, indent) => ({
        reference,
        levels: [{ level: 0, format: LevelFormat.BULLET, text: symbol, alignment: AlignmentType.LEFT, style: { paragraph: { indent } } }],
      });
      const font = (size, more = {}) => ({ run: { size, font: "Calibri", color: "000000", ...more }, paragraph: { spacing: { before: 240, after: 100 } } });
      return Packer.toBlob(
        new Document({
          title: title.replace(UNWRITABLE, "\uFFFD"),
          creator,
          lastModifiedBy: creator,
          styles: {
            default: {
              document: { run: { size: 22, font: "Calibri", language: { value: language } }, paragraph: { spacing: { after: 140, line: 290 } } },
              title: font(44, { bold: true }),
              heading1: font(32, { bold: true }),
              heading2: font(27, { bold: true }),
              heading3: font(24, { bold: true }),
              heading4: font(22, { bold: true }),
              heading5: font(22, { bold: true }),
            },
          },
          numbering: { config: [list("luettelo", "•", { left: 460, hanging: 300 }), list("ruudut", "", { left: 320, hanging: 320 })] },
          sections: [{ children }],
        }),
      );
    }
  }

  /** A Word file as a promise of a Blob. Options are {language, title, creator}. */
  hub.asWord = (blocks, options) => new WordFile().blob(blocks, options);
}
