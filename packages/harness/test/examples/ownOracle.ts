import { type MarketParameters, market, type Oracle, OracleService } from '@liqlab/market';
import { ContainerModule } from 'inversify';

/** An oracle that shows the market price of the moment. */
class PromptOracle implements Oracle {
  private shown = Number.NaN;

  observe(_now: number, referencePrice: number): boolean {
    const before = this.shown;
    this.shown = referencePrice;
    return before !== referencePrice;
  }

  price(): number {
    return this.shown;
  }
}

/** The default market with that oracle in place of its own. */
export const promptMarket = (parameters: MarketParameters) =>
  new ContainerModule((options) => {
    market(parameters).load(options);
    options
      .rebind(OracleService)
      .toDynamicValue(() => new PromptOracle())
      .inSingletonScope();
  });
