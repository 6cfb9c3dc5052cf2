import { encode } from 'uqr';
import { m } from '../../messages/compiled/messages.js';

/** More makes squares so small that a phone cannot read them from a screen. */
const longest = 1500;

export const fitsQrCode = (text: string) => text.length <= longest;

/** A QR code (ISO/IEC 18004), black on white in dark colors too: not every camera reads it inverted. */
export function QrCode({ text }: { text: string }) {
  const { data, size } = encode(text, { ecc: 'L', border: 4 });
  const squares = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')));
  return (
    <svg
      role="img"
      aria-label={m.handover_qr_label()}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="w-full max-w-96 rounded-card border border-rule"
    >
      <path d={`M0 0h${size}v${size}h-${size}z`} fill="#fff" />
      <path d={squares.join('')} fill="#000" />
    </svg>
  );
}
