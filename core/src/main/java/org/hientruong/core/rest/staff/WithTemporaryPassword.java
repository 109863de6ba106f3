// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.staff;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** May be called while the password still has to be changed; nothing else may. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface WithTemporaryPassword {}
