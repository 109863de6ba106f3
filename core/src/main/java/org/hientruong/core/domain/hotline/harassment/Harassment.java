// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.hotline.harassment;

/** What kind of harassment (khoản 1 Điều 20). Marking it is a person's decision, whatever a hint says. */
public enum Harassment {
    /** Individuals who harass, or call many times on purpose. */
    REPEATED_CALLS,
    /** Organisations or individuals who use obscene or insulting language to operators. */
    OBSCENE_LANGUAGE
}
