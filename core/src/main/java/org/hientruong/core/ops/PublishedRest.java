// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.ops;

/** Present as a service while core's interface is published: without it the platform is not ready. */
public interface PublishedRest {}
