// SPDX-License-Identifier: Apache-2.0
/** Faults on purpose: what breaks a call of the database or of the content store while a test looks on. */
package org.hientruong.core.faults;
