import { figures } from '../figures/figures.js';
import { pageData } from '../page/pageData.js';
import type { Results } from '../results/resultsSchema.js';
import { pictureName } from './pictureName.js';

/** The pictures of `report.md`, by the name of the file. */
export async function reportPictures(results: Results): Promise<Readonly<Record<string, string>>> {
  const data = pageData(results);
  // A third of a second to load: only who draws pays for it.
  const { paintFigure } = await import('./paintFigure.js');
  const shown = figures.filter((figure) => figure.isShown(data));
  return Object.fromEntries(
    shown.map((figure) => [pictureName(figure), paintFigure(figure, data)]),
  );
}
