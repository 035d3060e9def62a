"use strict";

{
  const POINTS = ["2", "1", "0"];

  /**
   * What the answers of one round come to. Items are [{id, required}], answers {id: "2" | "1" | "0" | "E" | ""}.
   *
   * The score is a whole per cent of what the answered items could give; E leaves the maximum. It comes with
   * what is to be done, the most urgent first, and with the verdict: the band of the score, unless something
   * goes before it.
   */
  hub.score = (items, answers) => {
    const answerOf = ({ id }) => answers[id] || "";
    const having = (value) => items.filter((item) => answerOf(item) === value);
    const counts = Object.fromEntries([...POINTS, "E", ""].map((value) => [value, having(value).length]));
    const points = 2 * counts[2] + counts[1];
    const max = 2 * (counts[2] + counts[1] + counts[0]);
    const percent = max === 0 ? null : Math.round((100 * points) / max);
    const required = having("0").filter((item) => item.required);
    const reds = having("0").filter((item) => !item.required);
    const todo = [...required, ...reds, ...having("1"), ...having("")];
    const ids = (some) => some.map((item) => item.id);
    return { counts, points, max, percent, required: ids(required), todo: ids(todo), verdict: verdict() };

    function verdict() {
      if (percent === null) {
        return counts.E === 0 ? "nothing" : "no-score";
      }
      if (required.length > 0) {
        return "required";
      }
      if (percent >= 80) {
        return counts[""] > 0 ? "answer-rest" : "ready";
      }
      return percent >= 50 ? "finish" : "start";
    }
  };

  /** How many items are better and how many worse than before; only those with points in both rounds count. */
  hub.compareAnswers = (items, before, after) => {
    const both = items.filter(({ id }) => POINTS.includes(before[id]) && POINTS.includes(after[id]));
    return {
      better: both.filter(({ id }) => after[id] > before[id]).length,
      worse: both.filter(({ id }) => after[id] < before[id]).length,
    };
  };
}
