import { z } from 'zod';

/** A number of things. */
export const count = z.int().min(0);

/** Parameters, by their names. */
export const settings = z.record(z.string(), z.json());
