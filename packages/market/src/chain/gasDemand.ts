/**
 * Gas units of a block that the rest of the world asks for at `price` gwei a unit or more:
 * usual × (going / price)^elasticity. At the price that the world is known to have paid it asks for
 * what it usually does; the form and the elasticity are assumptions.
 *
 * @param going - gwei that the world pays at this moment.
 * @param usual - gas units that it asks for at that price.
 */
export function gasDemand(price: number, going: number, usual: number, elasticity: number): number {
  if (going === 0) return 0;
  return usual * (going / price) ** elasticity;
}
