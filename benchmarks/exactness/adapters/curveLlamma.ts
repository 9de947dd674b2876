import {
  type Arithmetic,
  BandsInUseError,
  DustError,
  InsufficientLiquidityError,
  InvalidAmountError,
  type Num,
} from '@liqlab/core';
import { BandAmm, bandRatios, type Direction, type Exchanged } from '@liqlab/soft-liquidation';
import type { Recorder, RefusalClass } from '../src/recorder.js';
import type { VectorAdapter } from '../src/vectorAdapter.js';
import { notApplicable } from './poolTokens.js';

interface UserState {
  readonly sum_x: string;
  readonly sum_y: string;
  readonly x_down: string;
  readonly y_up: string;
}

interface AmmAnswer {
  readonly now: string;
  readonly active_band: string;
  readonly min_band: string;
  readonly max_band: string;
  readonly p: string;
  readonly price_oracle: string;
  readonly base_price: string;
  readonly rate_mul: string;
  readonly dynamic_fee: string;
  readonly admin_fees_x: string;
  readonly admin_fees_y: string;
  readonly bands: readonly (readonly [string, string, string])[];
  readonly users: Readonly<Record<string, UserState>>;
}

interface AmmStep {
  readonly op:
    | 'deposit_range'
    | 'withdraw'
    | 'exchange'
    | 'exchange_dy'
    | 'oracle'
    | 'set_rate'
    | 'warp';
  readonly ok: boolean;
  readonly revert?: string;
  readonly state: AmmAnswer;
  readonly user?: string;
  readonly amount?: string;
  readonly n1?: string;
  readonly n2?: string;
  readonly frac?: string;
  readonly i?: string;
  readonly quote?: string;
  readonly out?: readonly [string, string];
  readonly price?: string;
  readonly rate?: string;
  readonly dt?: string;
}

interface AmmCase {
  readonly start: string;
  readonly params: {
    readonly A: string;
    readonly fee: string;
    readonly adminFee: string;
    readonly basePrice: string;
    readonly borrowedDecimals: string;
    readonly collateralDecimals: string;
    readonly sqrtBandRatio: string;
    readonly logARatio: string;
  };
  readonly steps: readonly AmmStep[];
}

const wad = 18;

const refusals: Readonly<Record<string, RefusalClass>> = {
  // The only bound that the script leaves to a trade sized by its output is the liquidity.
  Slippage: InsufficientLiquidityError,
  'Amount too low': DustError,
  'Deposit below current band': BandsInUseError,
  'Band not empty': BandsInUseError,
  'No deposits': InvalidAmountError,
};

/** curve-llamma: sequences on one AMM, through {@link BandAmm}. */
export const curveLlammaAdapter: VectorAdapter = {
  set: 'curve-llamma',
  recognises: ({ source, cases }) => source.includes('AMM.vy') && cases[0]?.steps !== undefined,
  run(vectorCase, arithmetic, recorder) {
    const { start, params, steps } = vectorCase as AmmCase;
    const replay = new AmmReplay(params, BigInt(start), arithmetic, recorder);
    for (const step of steps) recorder.step(() => replay.step(step));
  },
};

class AmmReplay {
  private readonly amm: BandAmm;
  /** Decimals of the debt asset and of the collateral, as the contract numbers them. */
  private readonly decimals: readonly [number, number];
  private now: bigint;
  private price: bigint;

  constructor(
    private readonly params: AmmCase['params'],
    start: bigint,
    private readonly arithmetic: Arithmetic,
    private readonly recorder: Recorder,
  ) {
    const amplification = BigInt(params.A);
    this.decimals = [Number(params.borrowedDecimals), Number(params.collateralDecimals)];
    this.now = start;
    this.price = BigInt(params.basePrice);
    const terms = {
      amplification,
      ratios: bandRatios(amplification),
      fee: BigInt(params.fee),
      adminFee: BigInt(params.adminFee),
      basePrice: this.price,
      precision: {
        debt: 10n ** BigInt(wad - this.decimals[0]),
        collateral: 10n ** BigInt(wad - this.decimals[1]),
      },
    };
    this.amm = new BandAmm(terms, this.moment());
  }

  step(step: AmmStep): undefined | { notApplicable: string } {
    const refusal = step.ok ? undefined : refusalOf(step);
    if (!step.ok && !refusal) return notApplicable(step.revert);
    if (step.op === 'exchange' || step.op === 'exchange_dy') this.quote(step);
    this.recorder.expect(refusal, () => this.act(step));
    this.compareState(step.state);
    return undefined;
  }

  private act(step: AmmStep): void {
    if (step.op === 'deposit_range') this.deposit(step);
    if (step.op === 'withdraw') this.withdraw(step);
    if (step.op === 'exchange' || step.op === 'exchange_dy') {
      this.compareTrade(step, this.amm.exchange(this.order(step)));
    }
    if (step.op === 'oracle') this.price = raw(step.price);
    if (step.op === 'set_rate') this.amm.setRate(raw(step.rate), this.now);
    if (step.op === 'warp') this.now += raw(step.dt);
  }

  private deposit({ user, amount, n1, n2 }: AmmStep): void {
    const [first, last] = [Number(n1), Number(n2)];
    this.amm.deposit({ user: String(user), amount: raw(amount), first, last });
  }

  private withdraw({ user, frac, out }: AmmStep): void {
    const { x, y } = this.amm.withdraw(String(user), raw(frac));
    this.compare('out[0]', out?.[0], x, this.decimals[0]);
    this.compare('out[1]', out?.[1], y, this.decimals[1]);
  }

  private order({ op, i, amount }: AmmStep) {
    const direction: Direction = i === '0' ? 'pump' : 'dump';
    const sizedBy = op === 'exchange' ? ('in' as const) : ('out' as const);
    return { direction, sizedBy, amount: raw(amount), moment: this.moment() };
  }

  private compareTrade({ i, out }: AmmStep, { paidIn, paidOut }: Exchanged): void {
    this.compare('out[0]', out?.[0], paidIn, this.decimals[Number(i) as 0 | 1]);
    this.compare('out[1]', out?.[1], paidOut, this.decimals[(1 - Number(i)) as 0 | 1]);
  }

  private quote(step: AmmStep): void {
    const isRefused = step.quote?.startsWith('revert');
    const refusal = isRefused ? InsufficientLiquidityError : undefined;
    const got = this.recorder.expect(refusal, () => this.amm.previewExchange(this.order(step)));
    if (!got) return;
    const [amount, side] =
      step.op === 'exchange' ? [got.paidOut, 1 - Number(step.i)] : [got.paidIn, Number(step.i)];
    this.compare('quote', step.quote, amount, this.decimals[side as 0 | 1]);
  }

  private compareState(state: AmmAnswer): void {
    const { amm, recorder, now } = this;
    const { activeBand, minimumBand, maximumBand, adminFees } = amm.state;
    const moment = this.moment();
    recorder.same('now', state.now, now);
    recorder.same('sqrtBandRatio', this.params.sqrtBandRatio, amm.terms.ratios.squareRoot);
    recorder.same('logARatio', this.params.logARatio, amm.terms.ratios.logarithm);
    recorder.same('active_band', state.active_band, activeBand);
    recorder.same('min_band', state.min_band, minimumBand);
    recorder.same('max_band', state.max_band, maximumBand);
    this.compare('p', state.p, amm.spotPrice(moment), wad);
    this.compare('price_oracle', state.price_oracle, amm.oraclePrice(moment), wad);
    this.compare('base_price', state.base_price, amm.basePrice(now), wad);
    this.compare('rate_mul', state.rate_mul, amm.rateMultiplier(now), wad);
    this.compare('dynamic_fee', state.dynamic_fee, amm.leastFee(moment), wad);
    this.compare('admin_fees_x', state.admin_fees_x, adminFees.x, this.decimals[0]);
    this.compare('admin_fees_y', state.admin_fees_y, adminFees.y, this.decimals[1]);
    this.compareBands(state);
    this.compareUsers(state);
  }

  private compareBands({ bands }: AmmAnswer): void {
    const held = [...this.amm.state.bands].filter(([, { x, y }]) => x > 0n || y > 0n);
    this.recorder.same('number of bands', bands.length, held.length);
    for (const [n, x, y] of bands) {
      const band = this.amm.state.bands.get(Number(n));
      this.compare(`bands[${n}].x`, x, band?.x ?? 0n, wad);
      this.compare(`bands[${n}].y`, y, band?.y ?? 0n, wad);
    }
  }

  private compareUsers({ users }: AmmAnswer): void {
    const moment = this.moment();
    this.recorder.same('users', Object.keys(users).length, this.amm.state.deposits.size);
    for (const [user, { sum_x, sum_y, x_down, y_up }] of Object.entries(users)) {
      const { x, y } = this.amm.holdings(user);
      const [xDown, yUp] = (['debt', 'collateral'] as const).map((into) =>
        this.amm.converted(user, into, moment),
      );
      this.compare(`users.${user}.sum_x`, sum_x, x, this.decimals[0]);
      this.compare(`users.${user}.sum_y`, sum_y, y, this.decimals[1]);
      this.compare(`users.${user}.x_down`, x_down, xDown, this.decimals[0]);
      this.compare(`users.${user}.y_up`, y_up, yUp, this.decimals[1]);
    }
  }

  private compare(
    field: string,
    expected: string | undefined,
    got: bigint | undefined,
    decimals: number,
  ): void {
    const amount: Num = this.arithmetic.fromRaw(String(got), decimals);
    this.recorder.amount(field, String(expected), amount, decimals);
  }

  private moment() {
    return { now: this.now, price: this.price };
  }
}

/** The contract gives no reason for a deposit over too many bands. */
function refusalOf({ op, revert }: AmmStep): RefusalClass | undefined {
  if (op === 'deposit_range' && revert === 'revert-empty') return InvalidAmountError;
  return refusals[revert ?? ''];
}

function raw(amount: string | undefined): bigint {
  return BigInt(amount as string);
}
