"use strict";

/** Days for a calendar, as iCalendar (RFC 5545): CRLF, and lines of at most 75 octets of UTF-8. */
{
  const MOST = 75;
  const DAY = 86_400_000;

  /** How many octets a character takes in UTF-8. */
  const sizeOf = (character) => {
    const code = character.codePointAt(0);
    return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  };

  const escaped = (text) =>
    text
      .replace(/[\\;,]/g, "\\$&")
      .replace(/\r\n?|\n/g, "\\n")
      .replace(/[\x00-\x08\x0b-\x1f\x7f]/g, "");

  const compact = (moment) => moment.replace(/[-:]|\.\d+/g, "");

  /** A long line goes on after a line break and a space; no character is cut in two. */
  const folded = (line) => {
    let octets = 0;
    let text = "";
    for (const character of line) {
      const size = sizeOf(character);
      if (octets + size > MOST) {
        text += "\r\n ";
        octets = 1;
      }
      text += character;
      octets += size;
    }
    return text;
  };

  const entry = ({ uid, day, summary, description }, stamp) => [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(new Date(Date.parse(day) + DAY).toISOString().slice(0, 10))}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];

  /** Entries are {uid, day, summary, description}: a whole day each, that makes no one busy. `now` is in milliseconds. */
  hub.calendar = (entries, now) => {
    const stamp = compact(new Date(now).toISOString());
    const lines = [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//tukihub//FI",
      ...entries.flatMap((one) => entry(one, stamp)),
      "END:VCALENDAR",
    ];
    return lines.map((line) => `${folded(line)}\r\n`).join("");
  };
}
