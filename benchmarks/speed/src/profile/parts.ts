/** What the time is attributed to, in the order of the table. */
export const parts = [
  'arithmetic',
  'the garbage collector',
  'measures',
  'settling, charges and venue trades',
  'blocks, positions, keepers and mempool',
  'refusals',
  'the ledger',
  'mechanism and venue',
  'all else, Node included',
] as const;

/** See {@link parts}. */
export type Part = (typeof parts)[number];

// The first that a script's address contains decides.
const places: readonly (readonly [RegExp, Part])[] = [
  [/core\/dist\/money/, 'arithmetic'],
  [/core\/dist\/errors/, 'refusals'],
  [/harness\/dist\/measures/, 'measures'],
  [/harness\/dist\/ledger/, 'the ledger'],
  [
    /harness\/dist\/run\/(settlement|charges|venueTrades|bookedVenue|runLog|backstopDesk)/,
    'settling, charges and venue trades',
  ],
  [/core\/dist|market\/dist\/venues|workloadK\/fixedBonus/, 'mechanism and venue'],
  [/harness\/dist|market\/dist|workloadK\/takesAll/, 'blocks, positions, keepers and mempool'],
];

/** The part that a function belongs to. */
export function partOf(script: string, name: string): Part {
  if (name === '(garbage collector)') return 'the garbage collector';
  return places.find(([place]) => place.test(script))?.[1] ?? 'all else, Node included';
}
