'use client';

import { ChevronsUpDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { cx } from './cx';
import { FieldHint, FieldLabel, FieldProblem, type FieldProps, inputClass } from './field';
import { floatClass, type Option, OptionItem } from './list-box';

interface Props extends FieldProps {
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly placeholder?: string;
  /** Also takes what is typed and is not in the list. */
  readonly allowsCustomValue?: boolean;
}

/** One choice out of a long list, found by typing. */
export function Combobox(props: Props) {
  const { label, hideLabel, hint, problem, className, options, value, onChange, placeholder } = props;
  const custom = props.allowsCustomValue ?? false;
  return (
    <AriaComboBox
      {...(hideLabel ? { 'aria-label': label } : {})}
      {...(custom ? { inputValue: value ?? '', onInputChange: onChange } : { selectedKey: value })}
      allowsCustomValue={custom}
      isInvalid={problem !== undefined}
      menuTrigger="focus"
      onSelectionChange={(key) => {
        if (key !== null || !custom) onChange(key === null ? null : String(key));
      }}
      defaultItems={options.map((option) => ({ id: option.value, option }))}
      className={cx('flex flex-col gap-1', className)}
    >
      {hideLabel ? null : <FieldLabel>{label}</FieldLabel>}
      <div className="relative flex items-center">
        <Input {...(placeholder ? { placeholder } : {})} className={cx(inputClass, 'pr-8')} />
        <Button className="absolute right-1 flex size-6 items-center justify-center rounded-sm text-ink-3 data-hovered:text-ink">
          <ChevronsUpDown aria-hidden size={14} />
        </Button>
      </div>
      {hint ? <FieldHint>{hint}</FieldHint> : null}
      <FieldProblem>{problem}</FieldProblem>
      <Popover offset={4} className={cx(floatClass, 'max-h-72 min-w-(--trigger-width)')}>
        <ListBox
          className="outline-none"
          renderEmptyState={() => <p className="px-2 py-1 text-ink-3">Nothing matches.</p>}
        >
          {({ option }: { id: string; option: Option }) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
