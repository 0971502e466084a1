import { present, requireAll } from '../../constraints';
import { instant, records } from '../../input';
import type { Operation } from '../../service';
import { invalid, objectNotFound } from '../errors';
import { childKey } from '../state';
import { requireName, requireTarget } from '../targets/require-target';
import { forecastHours, forecastMadeAt } from './forecast';
import { heldForecast } from './predictive-work';

const MOST_MS = 30 * 86_400_000;

/** GetPredictiveScalingForecast: load and capacity by the hour, of the past as they would have been forecast. */
export const getPredictiveScalingForecast: Operation = {
  handle(input, call) {
    const name = requireName(input, 'PolicyName');
    const target = requireTarget(input, call);
    const [from, to] = [instant(input, 'StartTime'), instant(input, 'EndTime')];
    requireAll([present(from, 'startTime'), present(to, 'endTime')]);
    if (from === undefined || to === undefined || to <= from)
      throw invalid('The end time must be after the start time.');
    if (to - from > MOST_MS) throw invalid('The start time and the end time can be at most 30 days apart.');
    const policy = call.state.scaling.policies.get(childKey(target, name));
    if (policy?.type !== 'PredictiveScaling')
      throw objectNotFound('predictive scaling policy found', target, name);
    const hours = forecastHours(call.world, call.state, policy, { from, to }, call.now);
    const Timestamps = hours.map((hour) => new Date(hour.at));
    const [MetricSpecification] = records(policy.configuration, 'MetricSpecifications');
    return {
      LoadForecast: [{ Timestamps, Values: hours.map((hour) => hour.load), MetricSpecification }],
      CapacityForecast: { Timestamps, Values: hours.map((hour) => heldForecast(target, policy, hour)) },
      UpdateTime: new Date(forecastMadeAt(call.now)),
    };
  },
};
