// SPDX-License-Identifier: Apache-2.0
/** The HTTP face: JAX-RS resources, the one problem mapper, and the one place that publishes Applications. */
@NullMarked
package org.hientruong.core.rest;

import org.jspecify.annotations.NullMarked;
