import { type Arithmetic, InvalidParameterError, parseParameters } from '@liqlab/core';
import { makerClipParameters, makerClipRules, type PriceCurve } from '@liqlab/dutch-auction';
import type { Recorder } from '../src/recorder.js';
import type { VectorAdapter } from '../src/vectorAdapter.js';
import { decimal, ray } from './makerUnits.js';

interface AbaciCase {
  readonly kind: 'linear' | 'stairstep' | 'exponential';
  readonly params: { readonly tau?: string; readonly cut?: string; readonly step?: string };
  readonly top: string;
  readonly dur: string;
  /** Present if the contract refused the parameter. */
  readonly file?: { readonly revert: string };
  readonly revert?: string;
  readonly price?: string;
}

// How solc 0.6 stops at a division by zero: here, by a step of zero seconds.
const divisionByZero = 'evm:invalid opcode';

// A float64 is off the contract's factor by up to 2^-54, and the product by as much for each factor:
// up to this many stay below 1e-9. A sale of the deployed parameters multiplies 94.
const mostFactors = 4_000_000;

/** Maker's price curves, driven through the curve that `dutch-auction/maker-clip` sells by. */
export const makerAbaciAdapter: VectorAdapter = {
  set: 'maker-abaci',
  recognises: ({ source, cases }) =>
    /^makerdao\/dss@\w+\/src\/abaci/.test(source) && 'kind' in (cases[0] ?? {}),
  run(vectorCase, arithmetic, recorder) {
    const vectors = vectorCase as AbaciCase;
    recorder.step(() => {
      const notApplicable = reasonToSkip(vectors, arithmetic);
      if (notApplicable) return { notApplicable };
      compare(vectors, arithmetic, recorder);
      return undefined;
    });
  },
};

function reasonToSkip(vectors: AbaciCase, { name }: Arithmetic): string | undefined {
  const { params, dur, revert } = vectors;
  if (revert === 'revert-empty') return 'integer overflow';
  const seconds = [dur, params.tau ?? '0', params.step ?? '0'];
  const isCountable = seconds.every((value) => Number.isSafeInteger(Number(value)));
  if (!isCountable) return 'more seconds than the clock of a run counts (2^53)';
  const isTooLong = name === 'fast' && factors(vectors) > mostFactors;
  return isTooLong ? 'fast arithmetic: a factor near one to a power of millions' : undefined;
}

function factors({ kind, params, dur }: AbaciCase): number {
  return kind === 'linear' ? 0 : Number(dur) / Number(params.step ?? '1');
}

function compare(vectors: AbaciCase, arithmetic: Arithmetic, recorder: Recorder): void {
  const isRefused = vectors.file !== undefined || vectors.revert === divisionByZero;
  const curve = priceCurve(vectors, arithmetic);
  recorder.same('parameters refused', isRefused, curve === undefined);
  if (!curve || isRefused) return;
  const price = curve(arithmetic.fromRaw(vectors.top, ray), Number(vectors.dur));
  recorder.amount('price', vectors.price ?? '', price, ray, vectors.top);
}

/** The curve; `undefined` if its parameters are refused. */
function priceCurve({ kind, params }: AbaciCase, arithmetic: Arithmetic): PriceCurve | undefined {
  const { tau, cut, step } = params;
  const parameters = {
    kind,
    ...(tau !== undefined && { duration: Number(tau) }),
    ...(cut !== undefined && { cut: decimal(cut, ray) }),
    ...(step !== undefined && { step: Number(step) }),
  };
  try {
    const parsed = parseParameters('maker-clip', makerClipParameters, { priceCurve: parameters });
    return makerClipRules(parsed, arithmetic).priceCurve;
  } catch (error) {
    if (error instanceof InvalidParameterError) return undefined;
    throw error;
  }
}
