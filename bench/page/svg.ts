/** SVG pictures for documents: readable on light and dark pages, one font, no script. */
interface Frame {
  readonly width: number;
  readonly height: number;
  readonly title: string;
}

const STYLE = `
  text { font: 13px system-ui, sans-serif; fill: #57606a; }
  .title { font-weight: 600; }
  .rule { stroke: #8c959f; stroke-width: 1; opacity: .4; }
  .a { fill: #1f6feb; stroke: #1f6feb; } .b { fill: #bf8700; stroke: #bf8700; }
  .c { fill: #1a7f37; stroke: #1a7f37; } .d { fill: #8250df; stroke: #8250df; }
  .lost { fill: #cf222e; }
  .line { fill: none; stroke-width: 2; } .dot { stroke: none; } .bar { stroke: none; }
  @media (prefers-color-scheme: dark) { text { fill: #9da7b3; } }`;

/** Returns a picture with its title and these elements. Sizes are in pixels. */
export function picture({ width, height, title }: Frame, parts: readonly string[]): string {
  const label = escaped(title);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${label}">
<style>${STYLE}
</style>
<text class="title" x="16" y="24">${label}</text>
${parts.join('\n')}
</svg>
`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

/** Returns a text element. */
export function words(x: number, y: number, text: string, anchor = 'start'): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${escaped(text)}</text>`;
}

/** Returns a thin grey line. */
export function rule(x1: number, y1: number, x2: number, y2: number): string {
  return `<line class="rule" x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}"/>`;
}

/** Rounds to one decimal, so that pictures stay small. */
export const round = (value: number): number => Math.round(value * 10) / 10;
