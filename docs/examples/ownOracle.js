import { OracleService } from '@liqlab/market';
import { ContainerModule } from 'inversify';

/** Shows the lowest price of the last minutes: the protocol would rather be early than late. */
class LowestOfWindow {
  seen = [];

  constructor(window) {
    this.window = window;
  }

  observe(now, referencePrice) {
    const before = this.lowest;
    this.seen = this.seen.filter(({ at }) => at > now - this.window);
    this.seen.push({ at: now, price: referencePrice });
    this.lowest = Math.min(...this.seen.map(({ price }) => price));
    return this.lowest !== before;
  }

  price() {
    return this.lowest;
  }
}

export const market = () =>
  new ContainerModule(({ rebind }) => {
    rebind(OracleService)
      .toDynamicValue(() => new LowestOfWindow(600))
      .inSingletonScope();
  });
