import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { lightTheme } from '../charts/chartTheme.js';
import { defaultSelection, type Figure } from '../figures/figure.js';
import type { PageData } from '../page/pageData.js';

use([BarChart, LineChart, ScatterChart, GridComponent, LegendComponent, LabelLayout, SVGRenderer]);

const width = 920;

/** A figure as SVG on a white ground, as the page shows it first. */
export function paintFigure(figure: Figure, data: PageData): string {
  const selection = defaultSelection(figure, data);
  const height = figure.height(data, selection, width);
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    const {
      dataZoom: _,
      tooltip: __,
      ...still
    } = figure.option(data, selection, lightTheme, width);
    // Quotes in the name of a font would end the attribute that it stands in.
    const textStyle = { ...(still.textStyle as object), fontFamily: 'sans-serif' };
    chart.setOption({ ...still, textStyle, backgroundColor: lightTheme.surface });
    return chart.renderToSVGString();
  } finally {
    // A chart that is left holds the process.
    chart.dispose();
  }
}
