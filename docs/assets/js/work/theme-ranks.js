"use strict";

/**
 * The themes that answers speak for, strongest first; of equally strong ones first the one that the questions
 * name first. The strength of a theme is the number of chosen answers that name it.
 *
 * Questions are [{id, options: [{id, themes}]}] and answers {question: [option, …]}. An answer that is not
 * among the options counts for nothing. Returns [{theme, answers: [{question, option}], isStrongest}].
 */
hub.rankThemes = (questions, answers) => {
  const found = new Map();
  for (const { id: question, options } of questions) {
    for (const { id: option, themes } of options) {
      const isChosen = (answers[question] ?? []).includes(option);
      for (const theme of new Set(themes)) {
        const before = found.get(theme) ?? [];
        found.set(theme, isChosen ? [...before, { question, option }] : before);
      }
    }
  }
  const ranked = [...found].map(([theme, speaking]) => ({ theme, answers: speaking }));
  ranked.sort((one, other) => other.answers.length - one.answers.length);
  const most = ranked[0]?.answers.length;
  return ranked
    .filter((one) => one.answers.length > 0)
    .map((one) => ({ ...one, isStrongest: one.answers.length === most }));
};
