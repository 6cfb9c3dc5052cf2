/** The colors that follow from an accent, as in `theme.css`. `#rrggbb`. */
export interface AccentColors {
  readonly accent: string;
  /** Under the pointer. */
  readonly strong: string;
  /** Text on the accent. */
  readonly ink: string;
  /** Behind what is chosen. */
  readonly tint: string;
}

/** A scheme as far as an accent depends on it. The same values as in `theme.css`: a test compares them. */
interface Scheme {
  /** What the accent stands on, as text and as a line. */
  readonly grounds: readonly string[];
  readonly raised: string;
  /** Toward this it is corrected: away from the grounds. */
  readonly away: string;
}

export const light: Scheme = {
  grounds: ['#f5f4ef', '#ffffff', '#ebe9e1'],
  raised: '#ffffff',
  away: '#000000',
};
export const dark: Scheme = {
  grounds: ['#10161d', '#18212b', '#202b37'],
  raised: '#18212b',
  away: '#ffffff',
};

/** WCAG 2.2 §1.4.3: text against what is behind it. */
const least = 4.5;

/** The accent, or the nearest shade of it that can be read on everything it stands on, with all that follows from it. */
export function accentColors(wanted: string, { grounds, raised, away }: Scheme): AccentColors {
  for (let share = 0; share < 1; share += 0.02) {
    const accent = mixed(wanted, away, share);
    const tint = mixed(raised, accent, 0.12);
    if ([...grounds, tint].every((ground) => contrast(accent, ground) >= least))
      return { accent, strong: mixed(accent, away, 0.25), ink: inkOn(accent), tint };
  }
  return accentColors(away, { grounds, raised, away });
}

/** Black or white, whichever is read better: one of them always has a contrast of more than 4.5. */
function inkOn(color: string): string {
  return contrast(color, '#ffffff') >= contrast(color, '#000000') ? '#ffffff' : '#000000';
}

/** WCAG 2.2, "contrast ratio": from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** WCAG 2.2, "relative luminance". */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const channels = (color: string) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

function mixed(from: string, to: string, share: number): string {
  const goal = channels(to);
  const values = channels(from).map((value, index) =>
    Math.round(value + ((goal[index] ?? 0) - value) * share),
  );
  return `#${values.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
