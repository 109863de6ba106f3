// SPDX-License-Identifier: Apache-2.0
/** YAML read strictly: no objects, no unknown keys, every fault with its file and line. */
@NullMarked
package org.hientruong.core.province.yaml;

import org.jspecify.annotations.NullMarked;
