// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.view;

/** A code with its name in the caller's language. */
public record Named(String code, String name) {}
