/** Colours of a chart. */
export interface ChartTheme {
  readonly text: string;
  readonly faint: string;
  readonly line: string;
  readonly surface: string;
  /** Colours that the colour-blind tell apart, for contenders. */
  readonly series: readonly string[];
}

/**
 * The palette of Okabe and Ito (2008), “Color Universal Design”, without its black and with its
 * yellow darkened where the ground is light.
 */
const okabeIto = ['#0072B2', '#D55E00', '#009E73', '#CC79A7', '#E69F00', '#56B4E9'] as const;

/** On a light ground. */
export const lightTheme: ChartTheme = {
  text: '#1b1f24',
  faint: '#5b6470',
  line: '#d9dee4',
  surface: '#ffffff',
  series: [...okabeIto, '#7a6a00'],
};

/** On a dark ground. */
export const darkTheme: ChartTheme = {
  text: '#e8ebef',
  faint: '#a0a9b4',
  line: '#333b45',
  surface: '#14181d',
  series: ['#4aa3dc', '#f08a4b', '#2fc79c', '#e3a3c6', '#f2b632', '#8fd0f5', '#f0e442'],
};

/** What one contender looks like: colours come round again, with another mark. */
export function styleOf(theme: ChartTheme, index: number): { color: string; symbol: string } {
  const { series } = theme;
  const symbols = ['circle', 'diamond', 'triangle', 'rect'];
  return {
    color: series[index % series.length] as string,
    symbol: symbols[Math.floor(index / series.length) % symbols.length] as string,
  };
}
