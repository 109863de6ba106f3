// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.regulation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hientruong.core.domain.Clause;

/** Which clauses a test shows to be kept. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Covers {
    /** The clauses. */
    Clause[] value();
}
