"use strict";

/** A document as Word reads it, by the library `docx`. Both are loaded only when a reader asks for the file. */
{
  const { Document, Footer, HeadingLevel, LevelFormat, LevelSuffix, PageNumber, Packer, Paragraph } = docx;
  const { Table, TableCell, TableRow, TextRun } = docx;

  const HEADINGS = ["TITLE", "HEADING_1", "HEADING_2", "HEADING_3", "HEADING_4", "HEADING_5"];
  const FONT = "Calibri";
  const LINE = { style: "single", size: 4, color: "888888" };
  const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE };
  const MARGINS = { top: 60, bottom: 60, left: 100, right: 100 };
  // In twentieths of a point: what is between the margins of an A4.
  const NARROW_FIRST = [2_800, 6_200];
  const WIDE_FIRST = [6_200, 2_800];
  // What XML cannot carry: control characters, and halves of characters.
  const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

  const writable = (text) => text.replace(UNWRITABLE, "\uFFFD");

  function paragraph(text, { isStrong, language, ...options } = {}) {
    const look = { bold: isStrong, ...(language ? { language: { value: language } } : {}) };
    const lines = writable(text).split("\n");
    const children = lines.map((line, index) => new TextRun({ text: line, break: index > 0 ? 1 : 0, ...look }));
    return new Paragraph({ children, ...options });
  }

  const listed = (reference) => ({ numbering: { reference, level: 0 } });

  function table({ head, rows, own, language }) {
    const inCell = (text, look) => paragraph(text, { ...look, spacing: { after: 0 } });
    const cell = (text, look) => new TableCell({ children: [inCell(text, look)], borders: BORDERS, margins: MARGINS });
    const row = (children, options) => new TableRow({ children, cantSplit: true, ...options });
    const heads = head.map((text) => cell(text, { isStrong: true }));
    const body = rows.map(([name, ...rest]) => row([cell(name), ...rest.map((text) => cell(text, { language }))]));
    return new Table({
      columnWidths: own ? NARROW_FIRST : WIDE_FIRST,
      width: { size: 9_000, type: "dxa" },
      rows: [row(heads, { tableHeader: true }), ...body],
    });
  }

  const MAKERS = {
    heading: ({ level, text, isNewPage }) => [
      paragraph(text, { heading: HeadingLevel[HEADINGS[level]], pageBreakBefore: isNewPage, keepNext: true }),
    ],
    text: ({ text, isStrong, language }) => [paragraph(text, { isStrong, language })],
    list: ({ items, language }) => items.map((text) => paragraph(text, { language, ...listed("luettelo") })),
    checks: ({ items }) => items.map(({ done, text }) => paragraph(`${done ? "☑" : "☐"} ${text}`, listed("ruudut"))),
    // Word needs a paragraph after a table.
    table: (block) => [table(block), paragraph("")],
  };

  const headingStyle = (size) => ({
    run: { size, font: FONT, color: "000000", bold: true },
    paragraph: { spacing: { before: 240, after: 100 } },
  });

  const styles = (language) => ({
    default: {
      document: {
        run: { size: 22, font: FONT, language: { value: language } },
        // By the size of the text: LibreOffice takes a number alone as points, and the lines of a title overlap.
        paragraph: { spacing: { after: 140, line: 290, lineRule: "auto" } },
      },
      title: headingStyle(44),
      heading1: headingStyle(32),
      heading2: headingStyle(27),
      heading3: headingStyle(24),
      heading4: headingStyle(22),
      heading5: headingStyle(22),
    },
  });

  const numbering = (reference, level, indent) => ({
    reference,
    levels: [{ level: 0, alignment: "left", style: { paragraph: { indent } }, ...level }],
  });

  // The box is part of the text, and the lines after the first stand below the words and not below the box.
  const LISTS = [
    numbering("luettelo", { format: LevelFormat.BULLET, text: "•" }, { left: 460, hanging: 300 }),
    numbering("ruudut", { format: LevelFormat.NONE, text: "", suffix: LevelSuffix.NOTHING }, { left: 320, hanging: 320 }),
  ];

  const pageNumber = () =>
    new Footer({
      children: [new Paragraph({ alignment: "center", children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
    });

  /** A Word file as a promise of a Blob. Options are {language, title, creator}. */
  hub.asWord = (blocks, { language, title, creator }) =>
    Packer.toBlob(
      new Document({
        title: writable(title),
        creator,
        lastModifiedBy: creator,
        styles: styles(language),
        numbering: { config: LISTS },
        sections: [{ footers: { default: pageNumber() }, children: blocks.flatMap((block) => MAKERS[block.kind](block)) }],
      }),
    );
}
