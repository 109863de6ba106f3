// SPDX-License-Identifier: Apache-2.0
/** To whom a case is to go and who follows it, as its readers see it (Điều 5, 13, 21, 22). */
@NullMarked
package org.hientruong.core.desk.course;

import org.jspecify.annotations.NullMarked;
