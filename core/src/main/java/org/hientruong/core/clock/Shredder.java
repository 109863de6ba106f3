// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.clock;

import java.io.IOException;
import org.hientruong.core.files.AttachmentStore;
import org.hientruong.core.files.ContentStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Destroys the bytes of content that was withheld (điểm c khoản 3 Điều 15), after the transaction in which the last row that
 * referred to it went. What is to be done stands in rows, so that it goes on after a restart. Content that another case has
 * too stays.
 */
@Component(service = Shredder.class)
public final class Shredder {
    private static final Logger LOG = LoggerFactory.getLogger(Shredder.class);
    private final AttachmentStore attachments;
    private final ContentStore contents;

    @Activate
    public Shredder(@Reference AttachmentStore attachments, @Reference ContentStore contents) {
        this.attachments = attachments;
        this.contents = contents;
    }

    /** Destroys what is to be destroyed; answers how much. */
    public int sweep() {
        int destroyed = 0;
        for (String sha256 : attachments.doomed()) {
            if (attachments.refers(sha256)) {
                attachments.settled(sha256);
            } else if (removed(sha256)) {
                attachments.settled(sha256);
                destroyed++;
            }
        }
        return destroyed;
    }

    private boolean removed(String sha256) {
        try {
            return contents.remove(sha256);
        } catch (IOException e) { // the next sweep tries again
            LOG.warn("content that was withheld is not yet destroyed: {}", e.toString());
            return false;
        }
    }
}
