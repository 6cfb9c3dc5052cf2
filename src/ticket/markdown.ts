import { evidenceSections, sectionsOf } from './plain-text.ts';
import type { Ticket } from './ticket.ts';

/** The plain text with headings. What people typed or pasted cannot become Markdown: it stands escaped or in a fence. */
export function markdown(ticket: Ticket): string {
  const parts = [...sectionsOf(ticket), ...evidenceSections(ticket)].map((section) => {
    if ('line' in section) return `**${escaped(section.label)}:** ${escaped(section.line)}`;
    if (section.form === 'text') return `**${escaped(section.label)}:**\n\n${fenced(section.lines)}`;
    return `## ${section.label}\n\n${section.lines.map((line, index) => `${index + 1}. ${escaped(line)}`).join('\n')}`;
  });
  return `# ${escaped(ticket.subject)}\n\n${parts.join('\n\n')}\n`;
}

function escaped(text: string): string {
  return text
    .replaceAll(/[\\`*_{}[\]<>#|~&!]/g, String.raw`\$&`)
    .replace(/^[-+]/, String.raw`\$&`)
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`);
}

/** A fence longer than any run of backticks inside it (CommonMark 0.31 §4.5). */
function fenced(lines: readonly string[]): string {
  const longest = Math.max(
    2,
    ...lines.flatMap((line) => [...line.matchAll(/`+/g)].map(([run]) => run.length)),
  );
  const fence = '`'.repeat(longest + 1);
  return [fence, ...lines, fence].join('\n');
}
