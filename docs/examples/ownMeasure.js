export const measures = [
  {
    id: 'gasPerSale',
    group: 'keepers',
    title: 'gas per sale',
    unit: 'debt asset',
    better: 'less',
    formula: 'gas and priority fees that keepers paid / sales',
    absent: 'nothing was put up for sale',
    summary: 'p50',
    chart: 'distribution',
    compute: ({ gasPaid, sales }) => (sales.length === 0 ? undefined : gasPaid / sales.length),
  },
];
