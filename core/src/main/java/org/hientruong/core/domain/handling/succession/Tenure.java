// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.handling.succession;

import java.time.Instant;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.core.domain.handling.AssignmentStage;

/**
 * That an agency had a share until a reorganisation passed it on: what it did meanwhile stays its own.
 *
 * @param agency who had it
 * @param until when it was passed on
 * @param reorganisation by which one
 * @param stage where it stood
 */
public record Tenure(AgencyCode agency, Instant until, int reorganisation, AssignmentStage stage) {}
