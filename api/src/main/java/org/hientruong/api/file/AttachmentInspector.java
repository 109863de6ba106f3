// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.file;

import org.hientruong.api.Upload;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Looks at each file before it is accepted: a scanner for malware, a service that knows forbidden pictures.
 *
 * <p>Register it as an OSGi service with {@link InspectorInfo}. When called: for each file that somebody sends with a
 * report or a supplement, or that staff attach, after core's own checks of type and size and before anything is kept; once
 * before, as a trial, the service is made and let go without a call. Thread: core's plugin thread, up to four at once,
 * never inside a transaction; the sender waits. Blocking: 20 s. Failure: no file is accepted that a wanted inspector has not
 * passed: an exception, a time-out, or a circuit that is open after five of them is answered 503 with Retry-After, and a
 * report without files goes its way. An operator who stops or removes the plugin turns the inspection off. Since 1.0.
 */
@ConsumerType
public interface AttachmentInspector {
    /**
     * Judges one file.
     *
     * @param file its bytes, the type that core found by them, and no name: that is the sender's own. It lives until this
     *     returns
     */
    Inspection inspect(Upload file);
}
