/**
 * A TypeDoc plugin: a link to a name that its own package does not know leads to the package that
 * exports it, so that `@throws {@link StalePriceError}` needs no import for the sake of the link.
 */
export function load(app) {
  app.converter.addUnknownSymbolResolver((reference, from, link) => {
    const path = reference.symbolReference?.path?.map((step) => step.path);
    if (!link || reference.moduleSource || !path) return undefined;
    const target = from.project.children?.map((each) => each.getChildByName(path)).find(Boolean);
    return target && { target };
  });
}
