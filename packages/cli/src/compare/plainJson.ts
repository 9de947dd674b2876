import type { ContenderDescription } from '@liqlab/report';

/** What a file of JSON would keep of these settings. */
export function plainJson(settings: unknown): ContenderDescription['parameters'] {
  return JSON.parse(JSON.stringify(settings)) as ContenderDescription['parameters'];
}
