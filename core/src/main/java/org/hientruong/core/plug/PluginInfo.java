// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug;

/**
 * A plugin that is open.
 *
 * @param id the channel's id
 * @param bundle symbolic name of its bundle
 * @param version version of its bundle
 * @param bundleId the framework's number of the bundle
 */
public record PluginInfo(String id, String bundle, String version, long bundleId) {}
