import { checked, yamlOf } from './checkedYaml.js';
import { type Borrowers, borrowersSchema, type Keepers, keepersSchema } from './populations.js';

/** What `--keepers` says, in YAML: `{population: {capitalKeepers: 0}, add: [{name: mine}]}`. */
export function parseKeepers(text: string): Keepers {
  return checked(keepersSchema, yamlOf(text), '{add: [{name: mine, capital: 100000}]}');
}

/** What `--borrowers` says: `deleverage=0.2,close=0.1`, or a list in YAML. */
export function parseBorrowers(text: string): Borrowers {
  const isShort = !text.trim().startsWith('[');
  return checked(borrowersSchema, isShort ? shortForm(text) : yamlOf(text), 'deleverage=0.2');
}

function shortForm(text: string): unknown {
  return text.split(',').map((part) => {
    const [kind = '', share = ''] = part.split('=').map((word) => word.trim());
    return { share: share === '' ? undefined : Number(share), borrower: { kind } };
  });
}
