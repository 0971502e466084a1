/** A choice that a comparison rests on. */
export interface ChoiceField {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What is assumed when nothing else says. */
  readonly standard: string;
}

const yesOrNo = (label: string, standard: 'yes' | 'no') =>
  ({
    label,
    standard,
    options: [
      { value: 'yes', label: 'yes' },
      { value: 'no', label: 'no' },
    ],
  }) as const;

/** Every choice of a comparison by the name that its address, the API and a saved scenario know it by. */
export const choiceFields = {
  architecture: {
    label: 'Architecture',
    standard: 'x86_64',
    options: [
      { value: 'x86_64', label: 'x86_64' },
      { value: 'arm64', label: 'arm64' },
    ],
  },
  packaging: {
    label: 'Packaging',
    standard: 'zipManaged',
    options: [
      { value: 'zipManaged', label: 'ZIP on a managed runtime' },
      { value: 'zipCustom', label: 'ZIP on a custom runtime' },
      { value: 'image', label: 'container image' },
    ],
  },
  runtime: {
    label: 'Runtime',
    standard: 'other',
    options: [
      { value: 'java', label: 'Java 11 or newer' },
      { value: 'python', label: 'Python 3.12 or newer' },
      { value: 'dotnet', label: '.NET 8 or newer' },
      { value: 'other', label: 'another' },
    ],
  },
  lambdaFront: {
    label: 'In front of Lambda',
    standard: 'none',
    options: [
      { value: 'none', label: 'nothing that is billed' },
      { value: 'httpApi', label: 'HTTP API' },
      { value: 'restApi', label: 'REST API' },
    ],
  },
  scheduleDays: {
    label: 'Schedule on',
    standard: 'weekdays',
    options: [
      { value: 'weekdays', label: 'Monday to Friday' },
      { value: 'everyDay', label: 'every day' },
    ],
  },
  taskFront: {
    label: 'In front of tasks',
    standard: 'alb',
    options: [
      { value: 'alb', label: 'Application Load Balancer' },
      { value: 'none', label: 'nothing that is billed' },
    ],
  },
  internetOut: yesOrNo('Responses leave AWS', 'yes'),
  freeTier: yesOrNo('Free tier left for this', 'no'),
  savingsPlan: {
    label: 'Compute Savings Plan',
    standard: 'none',
    options: [
      { value: 'none', label: 'none' },
      { value: 'compute1yNoUpfront', label: 'one year, no upfront' },
      { value: 'compute3yNoUpfront', label: 'three years, no upfront' },
    ],
  },
} as const satisfies Record<string, ChoiceField>;

export type ChoiceName = keyof typeof choiceFields;

/** What is chosen of each. */
export type Choices = {
  readonly [N in ChoiceName]: (typeof choiceFields)[N]['options'][number]['value'];
};
