import { fonts } from '../charts/base.js';
import { lightTheme } from '../charts/chartTheme.js';
import { defaultSelection, type Figure } from '../figures/figure.js';
import { figures } from '../figures/figures.js';
import { type PageData, pageData } from '../page/pageData.js';
import type { Results } from '../results/resultsSchema.js';

const width = 920;

/** Name of the picture of a figure, in the folder of `report.md`. */
export function pictureName(figure: Pick<Figure, 'id'>): string {
  return `figures/${figure.id}.svg`;
}

/** The pictures of `report.md`, by the name of the file: SVG on a white ground. */
export async function reportPictures(results: Results): Promise<Readonly<Record<string, string>>> {
  const data = pageData(results);
  const paint = await painter();
  const shown = figures.filter((figure) => figure.isShown(data));
  return Object.fromEntries(shown.map((figure) => [pictureName(figure), paint(figure, data)]));
}

// A third of a second to load: only who draws pays for it.
async function painter(): Promise<(figure: Figure, data: PageData) => string> {
  const [{ init, use }, charts, components, { LabelLayout }, { SVGRenderer }] = await Promise.all([
    import('echarts/core'),
    import('echarts/charts'),
    import('echarts/components'),
    import('echarts/features'),
    import('echarts/renderers'),
  ]);
  use([
    ...[charts.BarChart, charts.LineChart, charts.ScatterChart],
    ...[components.GridComponent, components.LegendComponent, LabelLayout, SVGRenderer],
  ]);
  return (figure, data) => {
    const selection = defaultSelection(figure, data);
    const height = figure.height(data, selection, width);
    const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
    try {
      const {
        dataZoom: _,
        tooltip: __,
        ...option
      } = figure.option(data, selection, lightTheme, width);
      chart.setOption({ ...option, backgroundColor: lightTheme.surface });
      return plainFonts(chart.renderToSVGString());
    } finally {
      // A chart that is left holds the process.
      chart.dispose();
    }
  };
}

// Quotes in a name of a font would end the attribute in some viewers of SVG.
function plainFonts(svg: string): string {
  return svg.replaceAll(fonts.replaceAll('"', '&quot;'), 'sans-serif');
}
