import { autoscaling } from './autoscaling/service';
import { cloudwatch } from './cloudwatch/service';
import { costExplorer } from './cost-explorer/service';
import { ecs } from './ecs/service';
import { lambda } from './lambda/service';
import { loadBalancing } from './load-balancing/service';
import { logs } from './logs/service';
import { priceList } from './price-list/service';
import type { SimulatedService } from './service';
import { sts } from './sts/service';
import { tagging } from './tagging/service';

/** Every service the simulator answers for; a new service is one line here. */
export const services: readonly SimulatedService[] = [
  autoscaling,
  cloudwatch,
  costExplorer,
  ecs,
  lambda,
  logs,
  loadBalancing,
  priceList,
  sts,
  tagging,
];
