'use client';

import { useState } from 'react';
import { ProblemBanner } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { NumberField } from '@/components/ui/number-field';
import { Section } from '@/components/ui/section';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { Time } from '@/components/ui/time';
import { useNow } from '@/components/ui/use-now';
import { useWhyNot } from '@/lib/client/access/use-me';
import { useApplyGroup, useRequestGroupApproval } from '@/lib/client/changes/use-groups';
import type { ChangeGroupDetail } from '@/lib/contracts/change-groups';
import type { FailureMode } from '@/lib/domain/changes/group';
import { endProblemOf, noWords } from '@/lib/present/changes/end-choices';
import { whyNotGroup } from '@/lib/present/changes/group-gate';
import { collectWarnings, toGroupLabel } from '@/lib/present/changes/group-words';
import { DecisionField } from '../decision-field';
import { EndField } from '../end-field';
import { GroupWarnings } from './group-warnings';

/** What it takes to apply a group: confirmations, a reason, an end, and what becomes of the others when one fails. */
export function GroupApply({ group }: { readonly group: ChangeGroupDetail }) {
  const [words, setWords] = useState(noWords);
  const [acknowledged, setAcknowledged] = useState<readonly string[]>([]);
  const [onFailure, setOnFailure] = useState<FailureMode>('stop');
  const [parallel, setParallel] = useState(1);
  const now = useNow();
  const apply = useApplyGroup(group.id);
  const ask = useRequestGroupApproval(group.id);
  const roleReason = useWhyNot('changes.apply');
  const warnings = collectWarnings(group.items);
  const { approval, acts } = group;
  const module = moduleOf(group);
  const said = approval
    ? { reason: approval.reason, until: null }
    : { reason: words.reason.trim(), until: words.end.until };
  const gate = {
    roleReason,
    reason: said.reason,
    open: warnings
      .map(({ warning }) => warning)
      .filter((one) => one.mustAcknowledge && !acknowledged.includes(one.code)),
    endProblem: now && endProblemOf(words.end, now),
  };
  const perHour = group.addedUsdMonthly.known ? Number(group.addedUsdMonthly.value) / 730 : null;
  return (
    <Section title="Apply">
      <div className="flex flex-col gap-3">
        {warnings.length > 0 ? (
          <GroupWarnings warnings={warnings} acknowledged={acknowledged} onChange={setAcknowledged} />
        ) : null}
        <div className="flex flex-wrap gap-4">
          <Select<FailureMode>
            label="When one fails"
            options={[
              { value: 'stop', label: 'begin no more' },
              { value: 'continue', label: 'go on with the others' },
            ]}
            value={onFailure}
            onChange={setOnFailure}
          />
          <NumberField
            label="At once"
            unit="changes"
            minValue={1}
            maxValue={10}
            step={1}
            value={parallel}
            onChange={(value) => setParallel(Number.isNaN(value) ? 1 : value)}
          />
        </div>
        {approval ? null : (
          <>
            <TextField
              label="Why"
              placeholder="For the launch on Friday"
              hint="Kept with each change and in the audit log."
              rows={2}
              maxLength={500}
              isDisabled={roleReason !== null}
              value={words.reason}
              onChange={(reason) => setWords({ ...words, reason })}
            />
            {group.reverts ? null : group.planAhead ? (
              <p className="text-ink-2">
                Each is taken back when plan {group.planAhead.number} ends,{' '}
                <Time iso={group.planAhead.endsAt} />.
              </p>
            ) : (
              <EndField
                value={words.end}
                onChange={(end) => setWords({ ...words, end })}
                usdPerHour={perHour}
                isDisabled={roleReason !== null}
              />
            )}
          </>
        )}
        {module === null || group.reverts ? null : (
          <DecisionField
            of={{ module }}
            value={words.decision}
            onChange={(decision) => setWords({ ...words, decision })}
            isDisabled={roleReason !== null}
          />
        )}
        {apply.error ? <ProblemBanner error={apply.error} /> : null}
        {ask.error ? <ProblemBanner error={ask.error} /> : null}
        <div>
          {acts.askApproval.allowed ? (
            <Button
              variant="primary"
              disabledReason={whyNotGroup({ ...gate, act: acts.askApproval })}
              isPending={ask.isPending}
              onPress={() => ask.mutate(said)}
            >
              Ask for approval
            </Button>
          ) : (
            <Button
              variant="primary"
              disabledReason={whyNotGroup({ ...gate, act: acts.apply })}
              isPending={apply.isPending}
              onPress={() =>
                apply.mutate({
                  ...said,
                  decision: words.decision,
                  acknowledged: [...acknowledged],
                  onFailure,
                  parallel,
                })
              }
            >
              {toGroupLabel(group)}
            </Button>
          )}
        </div>
      </div>
    </Section>
  );
}

/** The module that all of a group is in; null: it is in several. */
function moduleOf({ items }: ChangeGroupDetail): string | null {
  const slugs = new Set(items.map(({ workload }) => workload.module?.slug ?? null));
  const [only = null] = slugs;
  return slugs.size === 1 ? only : null;
}
