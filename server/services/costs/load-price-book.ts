import { bundledPriceBook, type PriceBook } from '@/lib/domain/costs/price-book';
import type { ServiceContext } from '../context';

/** The price book in force: what everything that prices on the server looks prices up in. */
export async function loadPriceBook(_ctx: ServiceContext): Promise<PriceBook> {
  return bundledPriceBook;
}
