const mostCharacters = 20_000;
const mostEdges = 500;

/** Draws a diagram's text as the address of an SVG picture; rejects with Mermaid's reason where it can't. */
export async function drawMermaid(source: string, isDark: boolean): Promise<string> {
  if (source.length > mostCharacters) throw new Error('its text is longer than 20,000 characters.');
  const { default: mermaid } = await import('mermaid');
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    htmlLabels: false,
    flowchart: { htmlLabels: false },
    maxTextSize: mostCharacters,
    maxEdges: mostEdges,
    suppressErrorRendering: true,
    theme: isDark ? 'dark' : 'neutral',
    fontFamily: 'sans-serif',
    // What a diagram may not set for itself.
    secure: [
      'securityLevel',
      'htmlLabels',
      'flowchart',
      'maxTextSize',
      'maxEdges',
      'startOnLoad',
      'secure',
      'suppressErrorRendering',
      'theme',
      'themeCSS',
      'fontFamily',
    ],
  });
  await mermaid.parse(source);
  const { svg } = await mermaid.render(`mermaid-${crypto.randomUUID()}`, source);
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}
