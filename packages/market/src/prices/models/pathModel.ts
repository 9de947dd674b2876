import { z } from 'zod';
import { anchoredModelSchema } from './anchoredPath.js';
import { blockBootstrapModelSchema } from './blockBootstrapPath.js';
import { correlatedModelSchema } from './correlatedPaths.js';
import { gbmModelSchema } from './gbmPath.js';
import { jumpDiffusionModelSchema } from './jumpDiffusionPath.js';
import { meanRevertingModelSchema } from './meanRevertingPath.js';

/** Every path model, as data; `kind` tells them apart. */
export const pathModelSchema = z.discriminatedUnion('kind', [
  anchoredModelSchema,
  gbmModelSchema,
  jumpDiffusionModelSchema,
  meanRevertingModelSchema,
  correlatedModelSchema,
  blockBootstrapModelSchema,
]);

/** See {@link pathModelSchema}. */
export type PathModel = z.infer<typeof pathModelSchema>;
