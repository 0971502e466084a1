import type { EstimateCostsInput } from '@/lib/contracts/costs/estimate-shapes';
import { computeEstimate, type Estimate } from '@/lib/domain/costs/estimate';
import { calendarMonth, monthOfHours } from '@/lib/domain/costs/month-length';
import { authorise } from '../../auth/actor';
import type { ServiceContext } from '../context';
import { loadPriceBook } from './load-price-book';
import { requirePricedRegions } from './require-priced-regions';

/** The month's cost of components given by hand, in US dollars, with every line's price, source and formula. */
export async function estimateCosts(ctx: ServiceContext, input: EstimateCostsInput): Promise<Estimate> {
  authorise(ctx.actor, 'costs.read');
  const book = await loadPriceBook(ctx);
  requirePricedRegions(book, input);
  const { region, month, components, ...rest } = input;
  return computeEstimate(
    {
      ...rest,
      month: 'hours' in month ? monthOfHours(month.hours) : calendarMonth(month.month),
      components: components.map((component) => ({
        name: component.name ?? component.kind,
        region: component.region ?? region,
        component,
      })),
    },
    book,
  );
}
