// SPDX-License-Identifier: Apache-2.0
/**
 * How the build describes the interface (ADR 0090). Nothing of it is in the bundle: it reads the resources and the records
 * that they take and answer, and says once what holds for every call of a kind.
 */
@NullMarked
package org.hientruong.core.rest.description;

import org.jspecify.annotations.NullMarked;
