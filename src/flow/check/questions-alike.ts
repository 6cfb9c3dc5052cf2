import { type Content, fileOf, type Problem } from '../content.ts';
import { audiences, textFor } from '../text.ts';

/** Two questions of one flow with the same words: a page's heading must tell it from every other. */
export function alikeProblems(content: Content): Problem[] {
  return [...content.flows.values()].flatMap((flow) => {
    const seen = new Map<string, string>();
    return Object.entries(flow.questions).flatMap(([id, { ask }]): Problem[] => {
      const twin = audiences
        .map((audience) => `${audience} ${textFor(ask, audience).toLowerCase()}`)
        .map((words) => {
          const earlier = seen.get(words);
          seen.set(words, id);
          return earlier;
        })
        .find((earlier) => earlier !== undefined && earlier !== id);
      if (twin === undefined) return [];
      const path = ['questions', id, 'ask'];
      return [
        { file: fileOf(flow.id), path, what: `asks the same as "${twin}"`, fix: 'word one differently' },
      ];
    });
  });
}
