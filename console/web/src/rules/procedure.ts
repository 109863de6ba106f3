// SPDX-License-Identifier: Apache-2.0

export interface Step { step: string; actor: string; title: string; work: string; time: string }
export interface StepTable { title: string; steps: Step[] }
export interface Procedure { title?: string | null; tables: StepTable[] }

export const tablesOf = (procedure: Procedure): StepTable[] => procedure.tables;
