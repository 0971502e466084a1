'use client';

import { Input } from 'react-aria-components/Input';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField, type TextFieldProps } from 'react-aria-components/TextField';
import { cx } from './cx';
import { FieldHint, FieldLabel, FieldProblem, type FieldProps, inputClass } from './field';

interface Props extends Omit<TextFieldProps, 'className' | 'style' | 'children'>, FieldProps {
  readonly placeholder?: string;
  /** More than one line: the number of rows shown. */
  readonly rows?: number;
  /** For ids, ARNs and patterns. */
  readonly mono?: boolean;
  readonly inputRef?: React.Ref<HTMLInputElement>;
}

/** A text box with its label, hint and problem. */
export function TextField(props: Props) {
  const { label, hideLabel, hint, problem, className, placeholder, rows, mono, inputRef, ...rest } = props;
  const look = cx(inputClass, mono && 'font-mono text-xs');
  const shown = placeholder === undefined ? {} : { placeholder };
  return (
    <AriaTextField
      {...rest}
      {...(hideLabel ? { 'aria-label': label } : {})}
      isInvalid={problem !== undefined}
      className={cx('flex flex-col gap-1', className)}
    >
      {hideLabel ? null : <FieldLabel>{label}</FieldLabel>}
      {rows ? (
        <TextArea rows={rows} {...shown} className={cx(look, 'h-auto resize-y py-1.5')} />
      ) : (
        <Input {...(inputRef ? { ref: inputRef } : {})} {...shown} className={look} />
      )}
      {hint ? <FieldHint>{hint}</FieldHint> : null}
      <FieldProblem>{problem}</FieldProblem>
    </AriaTextField>
  );
}
