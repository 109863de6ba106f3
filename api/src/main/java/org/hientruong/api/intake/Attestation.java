// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.intake;

/**
 * The reporter's declaration to answer before the law for truth and accuracy (khoản 4 Điều 4).
 *
 * @param textVersion which wording was shown, from {@link Catalogue#attestationVersion()}
 */
public record Attestation(String textVersion) {}
