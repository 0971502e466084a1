'use client';

import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { ListBox } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { cx } from './cx';
import { FieldHint, FieldLabel, FieldProblem, type FieldProps, inputClass } from './field';
import { floatClass, type Option, OptionItem } from './list-box';

interface Props<Value extends string> extends FieldProps {
  readonly options: readonly Option<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  /** `quiet` has no border until hovered, for toolbars. */
  readonly look?: 'box' | 'quiet';
  readonly name?: string;
}

const quiet =
  'inline-flex h-7 max-w-56 items-center gap-1 rounded px-2 text-sm text-ink-2 data-hovered:bg-hover data-hovered:text-ink data-pressed:bg-pressed';

/** One choice out of a short list. */
export function Select<Value extends string>(props: Props<Value>) {
  const { label, hideLabel, hint, problem, className, options, value, onChange, placeholder, look } = props;
  return (
    <AriaSelect
      {...(hideLabel ? { 'aria-label': label } : {})}
      {...(props.name ? { name: props.name } : {})}
      selectedKey={value}
      isDisabled={props.isDisabled ?? false}
      isInvalid={problem !== undefined}
      placeholder={placeholder ?? 'Choose…'}
      onSelectionChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen) onChange(chosen.value);
      }}
      className={cx('flex min-w-0 flex-col gap-1', className)}
    >
      {hideLabel ? null : <FieldLabel>{label}</FieldLabel>}
      <Button
        className={look === 'quiet' ? quiet : cx(inputClass, 'flex items-center justify-between gap-2')}
      >
        <SelectValue className="truncate data-placeholder:text-ink-3">
          {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
        </SelectValue>
        <ChevronDown aria-hidden size={14} className="shrink-0 text-ink-3" />
      </Button>
      {hint ? <FieldHint>{hint}</FieldHint> : null}
      <FieldProblem>{problem}</FieldProblem>
      <Popover offset={4} className={cx(floatClass, 'min-w-(--trigger-width)')}>
        <ListBox items={options.map((option) => ({ id: option.value, option }))} className="outline-none">
          {({ option }) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
