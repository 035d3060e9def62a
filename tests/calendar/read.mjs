// What Mozilla's parser of calendars reads from standard input, as JSON: the second reader of our feeds.
import { readFileSync } from "node:fs";
import ICAL from "../node/node_modules/ical.js/dist/ical.js";

const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, "utf-8")));
const entries = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
const read = ({ uid, summary, startDate, endDate }) => ({
  uid,
  summary,
  start: startDate.toString(),
  end: endDate.toString(),
  wholeDay: startDate.isDate && endDate.isDate,
});
process.stdout.write(JSON.stringify(entries.map(read)));
