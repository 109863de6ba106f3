// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.hotline;

/**
 * An authority to which emergencies are handed (cơ quan, đơn vị chức năng, Bước 1 Điều 19), as the province pack knows it.
 *
 * @param code by which code names it
 * @param number under which it is called
 * @param service what it is there for, as people read it
 * @param body which body answers
 */
public record CompetentAuthority(String code, String number, String service, String body) {}
