import type { Config } from 'tailwindcss';
import plugin from 'tailwindcss/plugin';

/** A colour in both themes; the browser picks by `color-scheme`, which `data-theme` on <html> may fix. */
const themed = (light: string, dark: string) => `light-dark(oklch(${light}), oklch(${dark}))`;

/** One neutral scale (a grey with a trace of blue), from the page to its text. */
const neutral = {
  canvas: themed('1 0 0', '0.178 0.006 265'),
  surface: themed('1 0 0', '0.205 0.007 265'),
  sunken: themed('0.978 0.002 265', '0.152 0.006 265'),
  hover: themed('0.966 0.003 265', '0.232 0.008 265'),
  pressed: themed('0.945 0.004 265', '0.265 0.009 265'),
  line: themed('0.918 0.004 265', '0.272 0.008 265'),
  'line-strong': themed('0.845 0.006 265', '0.375 0.011 265'),
  control: themed('0.62 0.01 265', '0.56 0.012 265'),
  ink: themed('0.215 0.012 265', '0.945 0.004 265'),
  'ink-2': themed('0.42 0.012 265', '0.775 0.008 265'),
  'ink-3': themed('0.515 0.012 265', '0.675 0.01 265'),
  scrim: themed('0.2 0.01 265 / 0.28', '0.08 0.01 265 / 0.6'),
};

/** The one accent: what can be acted on, what is chosen, what has the focus. */
const accent = {
  accent: themed('0.5 0.19 277', '0.555 0.18 277'),
  'accent-hover': themed('0.45 0.19 277', '0.595 0.175 277'),
  'accent-text': themed('0.48 0.19 277', '0.785 0.11 277'),
  'accent-soft': themed('0.962 0.018 277', '0.268 0.058 277'),
  'on-accent': themed('1 0 0', '1 0 0'),
};

/** A status hue: its mark, its words, the tint behind them and the tint's edge. */
const status = (name: string, hue: number, chroma: number, lightText = 0.46) => ({
  [name]: themed(`0.6 ${chroma} ${hue}`, `0.73 ${chroma} ${hue}`),
  [`${name}-text`]: themed(`${lightText} ${chroma * 0.82} ${hue}`, `0.82 ${chroma * 0.75} ${hue}`),
  [`${name}-soft`]: themed(`0.968 ${chroma * 0.16} ${hue}`, `0.265 ${chroma * 0.32} ${hue}`),
  [`${name}-line`]: themed(`0.88 ${chroma * 0.4} ${hue}`, `0.38 ${chroma * 0.45} ${hue}`),
});

/** Data colours. The same thing has the same colour on every page; `components/charts` names which. */
const series = {
  'series-1': themed('0.52 0.19 277', '0.7 0.15 277'),
  'series-2': themed('0.58 0.12 195', '0.75 0.11 195'),
  'series-3': themed('0.62 0.16 50', '0.76 0.14 60'),
  'series-4': themed('0.56 0.18 340', '0.73 0.14 340'),
  'series-5': themed('0.5 0.02 265', '0.72 0.02 265'),
};

const variables: Record<string, string> = {
  ...neutral,
  ...accent,
  ...status('good', 155, 0.14),
  ...status('attention', 72, 0.15, 0.48),
  ...status('bad', 25, 0.19, 0.5),
  ...status('progress', 238, 0.14, 0.47),
  ...series,
};

const names = Object.keys(variables);
const declarations = Object.fromEntries(names.map((name) => [`--${name}`, variables[name] ?? '']));
const colours = Object.fromEntries(names.map((name) => [name, `var(--${name})`]));

const base = plugin(({ addBase }) => {
  addBase({
    ':root': { colorScheme: 'light dark', ...declarations },
    ':root[data-theme="light"]': { colorScheme: 'light' },
    ':root[data-theme="dark"]': { colorScheme: 'dark' },
    '*, ::before, ::after': { borderColor: 'var(--line)' },
    html: { WebkitTextSizeAdjust: '100%', scrollbarColor: 'var(--line-strong) transparent' },
    body: {
      backgroundColor: 'var(--canvas)',
      color: 'var(--ink)',
      fontSize: '13px',
      lineHeight: '20px',
      fontVariantNumeric: 'tabular-nums',
      fontFeatureSettings: '"cv11", "ss03"',
      WebkitFontSmoothing: 'antialiased',
      textRendering: 'optimizeLegibility',
    },
    '::selection': { backgroundColor: 'var(--accent-soft)', color: 'var(--ink)' },
    ':focus': { outline: 'none' },
    ':focus-visible, [data-focus-visible]': {
      outline: '2px solid var(--accent)',
      outlineOffset: '1px',
    },
    '@media (prefers-reduced-motion: reduce)': {
      '*, ::before, ::after': {
        animationDuration: '1ms !important',
        animationIterationCount: '1 !important',
        transitionDuration: '1ms !important',
      },
    },
  });
});

const config: Config = {
  content: ['./app/**/*.{ts,tsx}', './components/**/*.{ts,tsx}'],
  theme: {
    colors: { ...colours, transparent: 'transparent', current: 'currentColor', inherit: 'inherit' },
    fontFamily: {
      sans: ['"Geist Variable"', 'ui-sans-serif', 'system-ui', 'sans-serif'],
      mono: ['"Geist Mono Variable"', 'ui-monospace', 'monospace'],
    },
    fontSize: {
      '2xs': ['11px', '16px'],
      xs: ['12px', '16px'],
      sm: ['13px', '20px'],
      base: ['14px', '20px'],
      lg: ['16px', '24px'],
      xl: ['20px', '28px'],
      '2xl': ['24px', '32px'],
    },
    borderRadius: { none: '0', xs: '3px', sm: '4px', DEFAULT: '6px', lg: '8px', full: '9999px' },
    boxShadow: {
      none: 'none',
      float: '0 1px 2px rgb(0 0 0 / 0.06), 0 8px 24px -4px rgb(0 0 0 / 0.16)',
    },
    screens: { sm: '640px', md: '768px', lg: '1024px', xl: '1280px', '2xl': '1536px' },
    extend: {
      spacing: { row: '32px', 'row-dense': '28px', bar: '44px', nav: '200px' },
      keyframes: {
        'fade-in': { from: { opacity: '0' } },
        'slide-in': { from: { transform: 'translateX(16px)', opacity: '0' } },
        'rise-in': { from: { transform: 'translateY(4px)', opacity: '0' } },
      },
      animation: {
        'fade-in': 'fade-in 120ms ease-out',
        'slide-in': 'slide-in 160ms ease-out',
        'rise-in': 'rise-in 120ms ease-out',
      },
    },
  },
  plugins: [base],
};

export default config;
