import { type AccentColors, accentColors, dark, light } from './accent-colors.ts';
import type { OperatorSettings } from './operator-settings.ts';

/** The style sheet that puts the operator's accent over that of `theme.css`. Empty where they chose none. */
export function themeOf({ colors }: Pick<OperatorSettings, 'colors'>): string {
  const inTheLight = colors.accent && rule(accentColors(colors.accent, light));
  const wantedInTheDark = colors.accentInTheDark ?? colors.accent;
  const inTheDark = wantedInTheDark && rule(accentColors(wantedInTheDark, dark));
  return [
    inTheLight && `:root:not([data-theme="dark"]) { ${inTheLight} }`,
    inTheDark &&
      `@media screen and (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { ${inTheDark} } }`,
    inTheDark && `@media screen { :root[data-theme="dark"] { ${inTheDark} } }`,
  ]
    .filter(Boolean)
    .join('\n');
}

const rule = ({ accent, strong, ink, tint }: AccentColors) =>
  `--accent: ${accent}; --accent-strong: ${strong}; --accent-ink: ${ink}; --accent-tint: ${tint};`;
