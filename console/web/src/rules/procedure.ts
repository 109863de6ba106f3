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
export interface Procedure { version: string; validFrom: string; title: string | null; number: string | null; date: string | null; steps: Step[] }
export interface StepTable { variant: number; steps: Step[] }

/** The two tables of Phụ lục II, in its order. */
export function tablesOf(procedure: Procedure): StepTable[] {
  const variants = [...new Set(procedure.steps.map((step) => step.variant))].sort();
  return variants.map((variant) => ({ variant, steps: procedure.steps.filter((step) => step.variant === variant) }));
}
