import { ScriptedMarket } from '@liqlab/conformance';
import {
  type Account,
  type Arithmetic,
  type Asset,
  type Collateral,
  HealthyPositionError,
  InsufficientFundsError,
  type Liquidation,
  type Position,
  SaleClosedError,
  SlippageExceededError,
} from '@liqlab/core';
import { CompoundV3, compoundV3Parameters, usdDecimals, usdValue } from '@liqlab/fixed-bonus';
import type { Recorder, RefusalClass } from '../src/recorder.js';
import type { VectorAdapter } from '../src/vectorAdapter.js';

interface AssetParameters {
  readonly decimals: string;
  readonly price1: string;
  readonly liquidateCollateralFactor: string;
  readonly liquidationFactor: string;
}

interface State {
  readonly baseSupplyIndex: string;
  readonly baseBorrowIndex: string;
  readonly totalSupplyBase: string;
  readonly totalBorrowBase: string;
  readonly principal: string;
  readonly reserves: string;
  readonly collateral: readonly string[];
  readonly collateralReserves: readonly string[];
}

interface Absorb {
  readonly revert?: string;
  readonly basePaidOut?: string;
  readonly usdValue?: string;
  readonly collateral?: readonly { readonly asset: string; readonly usdValue: string }[];
}

interface Quote {
  readonly asset: string;
  readonly baseAmount: string;
  readonly out: string;
}

interface Buy {
  readonly asset: string;
  readonly minAmount: string;
  readonly baseAmount: string;
  readonly revert?: string;
  readonly received?: string;
  readonly state: State;
}

interface CometCase {
  readonly params: {
    readonly baseDecimals: string;
    readonly basePrice: string;
    readonly assets: readonly AssetParameters[];
    readonly storeFrontPriceFactor: string;
    readonly targetReserves: string;
  };
  readonly before: State;
  readonly absorb: Absorb;
  readonly after?: State;
  readonly quotes: readonly Quote[];
  readonly buys: readonly Buy[];
}

const fractionDecimals = 18;
const indexDecimals = 15;

const refusals: Readonly<Record<string, RefusalClass>> = {
  'NotLiquidatable()': HealthyPositionError,
  'TooMuchSlippage()': SlippageExceededError,
  'InsufficientReserves()': InsufficientFundsError,
  'NotForSale()': SaleClosedError,
};

/** Drives {@link CompoundV3} with what Comet's absorb, quoteCollateral and buyCollateral answer. */
export const cometAdapter: VectorAdapter = {
  set: 'comet-absorb',
  recognises: ({ source, cases }) =>
    source.startsWith('compound-finance/comet@') && 'absorb' in (cases[0] ?? {}),
  run(vectorCase, arithmetic, recorder) {
    const { absorb, after, quotes, buys } = vectorCase as CometCase;
    const world = new CometWorld(vectorCase as CometCase, arithmetic, recorder);
    recorder.step(() => world.absorb(absorb, after));
    for (const quote of quotes) recorder.step(() => world.quote(quote));
    for (const buy of buys) recorder.step(() => world.buy(buy));
  },
};

class CometWorld {
  private readonly market: ScriptedMarket;
  private readonly mechanism: CompoundV3;
  private readonly base: Asset;
  private readonly record: Asset;
  private readonly collaterals: readonly Asset[];
  private readonly owner: Account;
  private readonly keeper: Account;
  private readonly position: Position;
  private readonly before: State;
  private sale: Liquidation | undefined;

  constructor(
    { params, before, buys }: CometCase,
    private readonly arithmetic: Arithmetic,
    private readonly recorder: Recorder,
  ) {
    const decimals = Number(params.baseDecimals);
    this.before = before;
    this.market = new ScriptedMarket(arithmetic);
    const { ledger } = this.market;
    this.base = ledger.addAsset('base', decimals);
    this.record = ledger.addAsset('debt:base', decimals);
    this.collaterals = params.assets.map((asset, i) => ledger.addAsset(`${i}`, +asset.decimals));
    this.market.setPrice(this.base, this.text(params.basePrice, usdDecimals));
    this.collaterals.forEach((asset, i) => {
      const { price1 = '0' } = params.assets[i] ?? {};
      this.market.setPrice(asset, this.text(price1, usdDecimals));
    });
    this.owner = ledger.addAccount('borrower', 'borrower');
    this.position = this.positionOf(params.assets, before);
    const ample = buys.reduce((sum, { baseAmount }) => sum + 2n * BigInt(baseAmount), 0n);
    this.keeper = this.market.addKeeper('keeper', this.base, this.text(`${ample}`, decimals));
    this.mechanism = this.mechanismOf(params, before);
  }

  absorb(expected: Absorb, after?: State): undefined | { notApplicable: string } {
    const { revert } = expected;
    const refusal = refusals[revert ?? ''];
    if (revert && !refusal) return { notApplicable: revert };
    const { market, mechanism, position, recorder, keeper: by } = this;
    const sale = recorder.expect(refusal, () => mechanism.open(position, market));
    if (!sale || !after) return undefined;
    this.compareAbsorption(expected);
    market.post(sale.execute({ kind: 'chore', chore: 'open', by }, market));
    this.sale = sale;
    this.compareState(after);
    return undefined;
  }

  quote({ asset, baseAmount, out }: Quote): undefined {
    const { mechanism, base, market } = this;
    const collateral = this.collateral(asset);
    const payment = this.arithmetic.fromRaw(baseAmount, base.decimals);
    const quoted = mechanism.quoteCollateral(payment, collateral, base, market);
    this.recorder.amount('quote', out, quoted, collateral.decimals);
  }

  buy(buy: Buy): undefined | { notApplicable: string } {
    const { sale, recorder, market } = this;
    const known = refusals[buy.revert ?? ''];
    if (!sale) return { notApplicable: 'nothing was absorbed' };
    if (buy.revert && !known) return { notApplicable: buy.revert };
    const isSoldOut = sale.status === 'settled';
    if (isSoldOut && !known) return { notApplicable: 'a payment for nothing out of an empty lot' };
    const refusal = isSoldOut ? SaleClosedError : known;
    const events = recorder.expect(refusal, () => this.execute(sale, buy));
    for (const event of market.post(events ?? [])) {
      if (event.type !== 'filled') continue;
      const { decimals } = this.collateral(buy.asset);
      recorder.amount('received', buy.received ?? '', event.sold, decimals);
    }
    this.compareState(buy.state);
    return undefined;
  }

  private execute(sale: Liquidation, { asset, baseAmount, minAmount }: Buy) {
    const collateral = this.collateral(asset);
    const { keeper: by, base: debt, arithmetic, market } = this;
    const amount = arithmetic.fromRaw(baseAmount, debt.decimals);
    const minimumLot = arithmetic.fromRaw(minAmount, collateral.decimals);
    return sale.execute({ kind: 'take', by, collateral, debt, amount, minimumLot }, market);
  }

  private compareAbsorption({ basePaidOut = '', usdValue: value = '', collateral = [] }: Absorb) {
    const { mechanism, position, market, recorder, base } = this;
    const quoted = mechanism.quoteAbsorption(position, market);
    const paidOut = quoted ? quoted.debt.plus(quoted.surplus) : this.arithmetic.zero;
    recorder.amount('basePaidOut', basePaidOut, paidOut, base.decimals);
    recorder.amount('usdValue', value, usdValue(paidOut, market.price(base)), usdDecimals);
    for (const absorbed of collateral) {
      const held = position.collaterals[Number(absorbed.asset)] as Collateral;
      const worth = usdValue(held.amount, market.price(held.asset));
      recorder.amount('collateral usdValue', absorbed.usdValue, worth, usdDecimals);
    }
  }

  /** What is left after subtractions: floats keep no digits of it that could be compared. */
  private compareState(state: State): void {
    if (this.arithmetic.name === 'fast') return;
    const { recorder, market, mechanism, before, base, record } = this;
    const { ledger, accounts } = market;
    const { supplied, borrowed, reserves } = mechanism.totals;
    const deposit = supplied.minus(this.arithmetic.fromRaw(before.totalSupplyBase, base.decimals));
    const principal = deposit.minus(ledger.balance(this.owner, record));
    recorder.amount('totalSupplyBase', state.totalSupplyBase, supplied, base.decimals);
    recorder.amount('totalBorrowBase', state.totalBorrowBase, borrowed, base.decimals);
    recorder.amount('principal', state.principal, principal, base.decimals);
    recorder.amount('reserves', state.reserves, reserves, base.decimals);
    this.collaterals.forEach((asset, i) => {
      const held = ledger.balance(this.owner, asset);
      const unsold = ledger.balance(accounts.escrow, asset);
      const kept = unsold.plus(ledger.balance(accounts.treasury, asset));
      recorder.amount('collateral', state.collateral[i] ?? '', held, asset.decimals);
      recorder.amount(
        'collateralReserves',
        state.collateralReserves[i] ?? '',
        kept,
        asset.decimals,
      );
    });
  }

  private positionOf(assets: readonly AssetParameters[], before: State): Position {
    const { arithmetic, owner, base: asset, record: token } = this;
    const { ledger } = this.market;
    const collaterals = this.collaterals.map((collateral, i): Collateral => {
      const { liquidateCollateralFactor = '0' } = assets[i] ?? {};
      return {
        asset: collateral,
        amount: arithmetic.fromRaw(before.collateral[i] ?? '0', collateral.decimals),
        liquidationThreshold: arithmetic.fromRaw(liquidateCollateralFactor, fractionDecimals),
      };
    });
    for (const held of collaterals) ledger.endow(owner, held.asset, held.amount);
    // A negative principal is a debt, any other a deposit.
    if (!before.principal.startsWith('-')) return { id: 0, owner, collaterals, debts: [] };
    const amount = arithmetic.fromRaw(before.principal.slice(1), asset.decimals);
    ledger.endow(owner, token, amount);
    const index = arithmetic.fromRaw(before.baseBorrowIndex, indexDecimals);
    return { id: 0, owner, collaterals, debts: [{ asset, token, amount, index }] };
  }

  private mechanismOf(params: CometCase['params'], before: State): CompoundV3 {
    const { arithmetic, base } = this;
    const parameters = compoundV3Parameters.parse({
      storeFrontPriceFactor: this.text(params.storeFrontPriceFactor, fractionDecimals),
      targetReserves: this.text(params.targetReserves, base.decimals),
      assets: Object.fromEntries(
        params.assets.map(({ liquidationFactor }, i) => [
          this.collateral(i).id,
          { liquidationFactor: this.text(liquidationFactor, fractionDecimals) },
        ]),
      ),
    });
    return new CompoundV3('comet-absorb', parameters, arithmetic, {
      supplied: arithmetic.fromRaw(before.totalSupplyBase, base.decimals),
      borrowed: arithmetic.fromRaw(before.totalBorrowBase, base.decimals),
      supplyIndex: arithmetic.fromRaw(before.baseSupplyIndex, indexDecimals),
      reserves: arithmetic.fromRaw(before.reserves, base.decimals),
    });
  }

  private collateral(number: string | number): Asset {
    return this.collaterals[Number(number)] as Asset;
  }

  private text(raw: string, decimals: number): string {
    return this.arithmetic.fromRaw(raw, decimals).toString();
  }
}
