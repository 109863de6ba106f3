// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api;

import java.util.Locale;
import org.hientruong.api.cases.CaseEvent;

/**
 * Something that a reporter is told about a case.
 *
 * @param id the delivery's id, the same at each repetition: use it as idempotency key
 * @param event what happened; its payload holds no words and no personal data
 * @param language the language in which the case was filed
 */
public record Notice(String id, CaseEvent event, Locale language) {}
