/** Folders for the results unless another one is named. */
export const outputDefaults = { compare: 'liqlab-report', sweep: 'liqlab-sweep' } as const;
