// SPDX-License-Identifier: Apache-2.0

export interface Step {
  clause: string;
  article: string;
  /** 1 for one handling agency, 2 for several */
  variant: number;
  label: string;
  performer: string;
  title: string;
  lines: string[];
  times: { printed: string; clock: string }[];
}
export interface Version { version: string; validFrom: string; inForce: boolean; title: string; number: string | null; date: string | null }
export interface Procedure { version: Version; appendix: { number: string; title: string; attached: string; cases: string[] }; steps: Step[] }
export interface StepTable { variant: number; heading: string; steps: Step[] }

/** The two tables of Phụ lục II, in its order, under its headings. */
export function tablesOf(procedure: Procedure): StepTable[] {
  const variants = [...new Set(procedure.steps.map((step) => step.variant))].sort();
  return variants.map((variant) => ({
    variant,
    heading: procedure.appendix.cases[variant - 1] ?? '',
    steps: procedure.steps.filter((step) => step.variant === variant),
  }));
}
