// SPDX-License-Identifier: Apache-2.0
/** What every form needs: reading it, knowing that it is ours, saying what is wrong in it. */
@NullMarked
package org.hientruong.channel.portal.form;

import org.jspecify.annotations.NullMarked;
