// SPDX-License-Identifier: Apache-2.0
/** What makes a history one that cannot be changed unseen: its canonical text, its chain of hashes, its sealed words. */
@NullMarked
package org.hientruong.core.store.chain;

import org.jspecify.annotations.NullMarked;
